import { useMemo, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { diffWords } from 'diff'
import type { Locale } from '@osmose/shared/core/fields'
import { type Comment, editComment, editPost, type Post } from '@osmose/shared/posts/posts.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { fullTime } from '../../../lib/time'
import { compare, DiffView, Pieces } from '../../pages/diff.public'
import { patchComment, patchPost } from '../posts.cache'
import { historyQuery, postKeys } from '../posts.queries'
import styles from './thread.module.css'

type Props = { post: Post; comment?: Comment; onClose: () => void }

interface Text {
  title: string
  document: TextDocument
  lang: Locale
}

/** What each rewriting changed, newest first; its author may take a former text again. */
export function HistoryDialog({ post, comment, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const { data, error } = useQuery(historyQuery(post.id, comment?.id))
  const [busy, setBusy] = useState<number>()
  const { other } = post.standing ?? {}
  const original: Text = other?.original ? other : post
  const current: Text = comment ? { ...comment, title: '' } : original
  /** `read`: the version that stood when the history was read. */
  const restore = async ({ version, title, document, lang }: Text & { version: number }, read: number) => {
    setBusy(version)
    try {
      if (comment) {
        const params = { postId: post.id, commentId: comment.id }
        const saved = await call(editComment, { params, body: { version: read, document, lang } })
        patchComment(client, post.id, comment.id, () => saved)
      } else {
        const body = { version: read, title, document, lang }
        const saved = await call(editPost, { params: { postId: post.id }, body })
        patchPost(client, post.id, () => saved)
      }
      await client.invalidateQueries({ queryKey: postKeys.history(post.id, comment?.id) })
      showToast(t('posts.version_restored'))
      onClose()
    } catch (thrown) {
      showToast(errorText(thrown as ApiError))
      setBusy(undefined)
    }
  }
  return (
    <Dialog open onClose={onClose} closeLabel={t('app.close')} title={t('posts.history')} width="wide">
      {error && <p>{errorText(error as ApiError)}</p>}
      {!data && !error && (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={2} />
        </Loading>
      )}
      {data?.items.length === 0 && <p>{t('posts.history_empty')}</p>}
      <ol className={styles.versions}>
        {data?.items.map((version, at) => (
          <li key={version.version}>
            <h3>{t('posts.version_of', { time: fullTime(version.writtenAt) })}</h3>
            <Changes from={version} to={data.items[at - 1] ?? current} />
            {(comment ?? post).can.edit && (
              <Button
                size="small"
                kind="quiet"
                loading={busy === version.version}
                onClick={() => void restore(version, data.version)}
              >
                {t('posts.version_restore')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

/** From this text to the next one, by words. */
function Changes({ from, to }: { from: Text; to: Text }) {
  const lines = useMemo(() => compare(from.document, to.document), [from, to])
  const title = useMemo(
    () =>
      from.title === to.title
        ? undefined
        : diffWords(from.title, to.title).map(({ value, added, removed }) => ({
            text: value,
            change: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
          })),
    [from.title, to.title],
  )
  return (
    <>
      {title && <Pieces pieces={title} lang={to.lang} />}
      <DiffView lines={lines} lang={to.lang} />
    </>
  )
}

import { type ComponentType, Suspense, useMemo, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Locale } from '@osmose/shared/core/fields'
import type { DraftedKind, DraftOf } from '@osmose/shared/posts/kinds'
import { type Comment, editComment, editPost, type Post } from '@osmose/shared/posts/posts.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { showToast } from '../../../ui/toasts'
import { ApiError, call } from '../../../lib/call'
import { check } from '../../../lib/form'
import { errorText, useT } from '../../../lib/i18n'
import { fullTime } from '../../../lib/time'
import { compare, countChanges, DiffView, TitleChange } from '../../pages/diff.public'
import { RichText } from '../../text/rich-text.public'
import { type KindFieldsProps, useKindSlot } from '../kinds.public'
import { patchComment, patchPost } from '../posts.cache'
import { historyQuery, postKeys } from '../posts.queries'
import { readSource } from '../rewriting'
import styles from './thread.module.css'

type Props = { post: Post; comment?: Comment; onClose: () => void }

interface Text {
  title: string
  document: TextDocument
  lang: Locale
}
interface Version extends Text {
  version: number
  writtenAt: string
}

/** What each version changed of the one before it, newest first; its author may take a former text again. */
export function HistoryDialog({ post, comment, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const { data, error } = useQuery(historyQuery(post.id, comment?.id))
  const [busy, setBusy] = useState<number>()
  const [asked, setAsked] = useState<Version>()
  const Rewriting = useKindSlot(post.kind)?.Rewriting
  const { other } = post.standing ?? {}
  const original: Text = other?.original ? other : post
  const current: Text = comment ? { ...comment, title: '' } : original
  const writtenAt = (comment ?? post).editedAt ?? (comment ?? post).publishedAt
  const versions: Version[] = data ? [{ ...current, version: data.version, writtenAt }, ...data.items] : []
  const restore = async ({ version, title, document, lang }: Version, details?: Partial<DraftOf>) => {
    // The one that stood when the history was read.
    const read = data?.version ?? version
    setBusy(version)
    try {
      if (comment) {
        const params = { postId: post.id, commentId: comment.id }
        const saved = await call(editComment, { params, body: { version: read, document, lang } })
        patchComment(client, post.id, comment.id, () => saved)
      } else {
        const checked = check(editPost, { version: read, title, document, lang, details })
        if (!checked.ok) throw new ApiError('invalid_input')
        const saved = await call(editPost, { params: { postId: post.id }, body: checked.body })
        patchPost(client, post.id, () => saved)
      }
      await client.invalidateQueries({ queryKey: postKeys.history(post.id, comment?.id) })
      showToast(t('posts.version_restored'))
      onClose()
    } catch (thrown) {
      showToast(errorText(thrown as ApiError))
      void client.invalidateQueries({ queryKey: postKeys.history(post.id, comment?.id) })
      setBusy(undefined)
    }
  }
  const choose = (version: Version) => (Rewriting && !comment ? setAsked(version) : void restore(version))
  return (
    <Dialog open onClose={onClose} closeLabel={t('app.close')} title={t('posts.history')} width="wide">
      {error && <p>{errorText(error as ApiError)}</p>}
      {!data && !error && (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={2} />
        </Loading>
      )}
      {data?.items.length === 0 && <p>{t('posts.history_empty')}</p>}
      {data && data.items.length > 0 && (
        <ol className={styles.versions}>
          {versions.map((version, at) => (
            <li key={version.version}>
              <h3>{t(nameOf(version, at === 0), { time: fullTime(version.writtenAt) })}</h3>
              <Changes from={versions[at + 1]} to={version} />
              {at > 0 && (comment ?? post).can.edit && (
                <Button
                  size="small"
                  kind="quiet"
                  loading={busy === version.version}
                  onClick={() => choose(version)}
                >
                  {t('posts.version_restore')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {asked && Rewriting && (
        <RestoreQuestion
          post={post}
          Rewriting={Rewriting}
          busy={busy !== undefined}
          onRestore={(details) => void restore(asked, details)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Dialog>
  )
}

const nameOf = ({ version }: Version, isCurrent: boolean) =>
  isCurrent ? 'posts.version_current' : version === 1 ? 'posts.version_first' : 'posts.version_of'

/** What this version changed of the one before it, by words; where none is known before it, all of it. */
function Changes({ from, to }: { from: Text | undefined; to: Text }) {
  const lines = useMemo(() => from && compare(from.document, to.document), [from, to])
  if (!from || !lines)
    return (
      <>
        {to.title && (
          <p className={styles.versionTitle} lang={to.lang} dir="auto">
            {to.title}
          </p>
        )}
        <RichText document={to.document} lang={to.lang} titles={4} />
      </>
    )
  const { added, removed } = countChanges(lines)
  return (
    <>
      <TitleChange from={from.title} to={to.title} lang={to.lang} />
      {(added + removed > 0 || from.title === to.title) && <DiffView lines={lines} lang={to.lang} />}
    </>
  )
}

type QuestionProps = {
  post: Post
  Rewriting: ComponentType<KindFieldsProps<DraftedKind>>
  busy: boolean
  onRestore: (details: Partial<DraftOf>) => void
  onClose: () => void
}

/** What the kind asks of every rewriting is asked of a former text too, from what holds now: this page may be older. */
function RestoreQuestion({ post, Rewriting, busy, onRestore, onClose }: QuestionProps) {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: ['posts', 'source', post.id],
    queryFn: () => readSource({ postId: post.id }),
    staleTime: 0,
    gcTime: 0,
  })
  const [given, setGiven] = useState<Partial<DraftOf>>({})
  const details = data && ({ ...data.details, ...given } as Partial<DraftOf>)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('posts.version_restore')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('posts.cancel')}
          </Button>
          <Button
            kind="primary"
            loading={busy}
            refused={!details}
            onClick={() => details && onRestore(details)}
          >
            {t('posts.version_restore')}
          </Button>
        </>
      }
    >
      {error && <p>{errorText(error as ApiError)}</p>}
      <Suspense fallback={<RowsSkeleton rows={2} />}>
        {details ? (
          <Rewriting
            rewriting
            value={details}
            onChange={(fields) => setGiven({ ...given, ...fields } as Partial<DraftOf>)}
            errors={{}}
            communityId={post.community.id}
          />
        ) : (
          !error && <RowsSkeleton rows={2} />
        )}
      </Suspense>
    </Dialog>
  )
}

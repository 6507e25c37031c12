import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  type PostLanguages,
  readLanguages,
  removeLanguage,
  writeLanguage,
} from '@osmose/shared/languages/languages.contract'
import { type Post, readPost } from '@osmose/shared/posts/posts.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { RichEditor } from '../editor/editor.public'
import { uploadFile } from '../files/files.public'
import { patchPost } from '../posts/posts.public'
import { LeaveActs, useDraft } from '../posts/writing.public'
import { RichText } from '../text/rich-text.public'
import styles from './languages.module.css'

type Props = { post: Post; onClose: () => void }

/** A post in its other language: written and approved by its author, or proposed to them. */
export function LanguagesDialog({ post, onClose }: Props) {
  const t = useT()
  const params = { postId: post.id }
  const { data, error } = useQuery({
    queryKey: ['languages', post.id],
    queryFn: ({ signal }) => call(readLanguages, { params, signal }),
    staleTime: 0,
    gcTime: 0,
  })
  if (data) return <Form post={post} versions={data} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} closeLabel={t('app.close')} title={t('languages.title')} width="wide">
      {error ? (
        <p>{errorText(error as ApiError)}</p>
      ) : (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={3} />
        </Loading>
      )}
    </Dialog>
  )
}

const blank: TextDocument = { type: 'doc', content: [{ type: 'paragraph' }] }

function Form({ post, versions, onClose }: Props & { versions: PostLanguages }) {
  const t = useT()
  const client = useQueryClient()
  const { original, approved, proposed, mine } = versions
  const lang = original.lang === 'fr' ? 'en' : 'fr'
  const from = proposed ?? approved
  const there = { title: from?.title ?? '', document: from?.document ?? blank }
  const held = useDraft<Partial<typeof there>>(`language.${post.id}.${lang}`, {})
  const { title, document } = { ...there, ...held.draft }
  const isChanged = title !== there.title || JSON.stringify(document) !== JSON.stringify(there.document)
  const [isLeaving, setLeaving] = useState(false)
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const params = { postId: post.id }
  const leave = () => {
    held.clear()
    onClose()
  }
  const close = () => (isChanged ? setLeaving(true) : leave())
  const act = async (done: string, run: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await run()
      const renewed = await call(readPost, { params })
      patchPost(client, post.id, () => renewed)
      showToast(done)
      leave()
    } catch (thrown) {
      setError(errorText(thrown as ApiError))
      setBusy(false)
    }
  }
  const save = () =>
    void act(t(mine ? 'languages.approved' : 'languages.proposed'), () =>
      call(writeLanguage, { params: { ...params, lang }, body: { title: title.trim(), document } }),
    )
  return (
    <Dialog
      open
      onClose={close}
      closeLabel={t('app.close')}
      title={t('languages.title')}
      width="wide"
      acts={
        isLeaving && isChanged ? (
          <LeaveActs onStay={() => setLeaving(false)} onLeave={leave} />
        ) : (
          <>
            {mine && from && (
              <Button
                kind="quiet"
                onClick={() => void act(t('languages.removed'), () => call(removeLanguage, { params }))}
              >
                {t('languages.remove')}
              </Button>
            )}
            <Button kind="quiet" onClick={close}>
              {t('languages.cancel')}
            </Button>
            <Button kind="primary" loading={busy} onClick={save}>
              {t(mine ? 'languages.approve' : 'languages.propose')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.form}>
        <p className={styles.note}>{t(mine ? 'languages.why_mine' : 'languages.why_proposal')}</p>
        {proposed?.by && mine && (
          <Banner tone="brand">{t('languages.proposed_by', { name: proposed.by.name })}</Banner>
        )}
        {from?.stale && <Banner tone="warn">{t('languages.to_review')}</Banner>}
        <details className={styles.original} open>
          <summary>{t('languages.original')}</summary>
          {original.title && (
            <p className={styles.title} lang={original.lang} dir="auto">
              {original.title}
            </p>
          )}
          <RichText document={original.document} lang={original.lang} />
        </details>
        {original.title && (
          <TextField
            label={t(`languages.title_${lang}`)}
            lang={lang}
            maxLength={200}
            value={title}
            onChange={(event) => held.change({ title: event.target.value })}
          />
        )}
        <RichEditor
          label={t(`languages.text_${lang}`)}
          value={document}
          lang={lang}
          communityId={post.community.id}
          error={error}
          onChange={(words) => held.change({ document: words })}
          onSubmit={save}
          upload={(file, onProgress, signal) => uploadFile(file, { onProgress, signal })}
        />
      </div>
    </Dialog>
  )
}

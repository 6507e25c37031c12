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
import { type ApiError, call, isApiError } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { RichEditor } from '../editor/editor.public'
import { Undescribed } from '../editor/undescribed.public'
import { uploadFile } from '../files/files.public'
import { patchPost } from '../posts/posts.public'
import type { Conflict, Side } from '../pages/merge.public'
import { LeaveActs, Meanwhile, useDraft } from '../posts/writing.public'
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

/** What stood in the other language when I began to write. */
type Began = Side & { version: string }
const nothing: Began = { title: '', document: blank, version: '' }
const standing = ({ proposed, approved, version }: PostLanguages): Began => {
  const { title, document } = proposed ?? approved ?? nothing
  return { title, document, version }
}

function Form({ post, versions, onClose }: Props & { versions: PostLanguages }) {
  const t = useT()
  const client = useQueryClient()
  const { original, approved, proposed, mine } = versions
  const lang = original.lang === 'fr' ? 'en' : 'fr'
  const from = proposed ?? approved
  const there = standing(versions)
  const held = useDraft<{ title?: string; document?: TextDocument; began?: Began }>(
    `language.${post.id}.${lang}`,
    {},
  )
  const [conflict, setConflict] = useState<Conflict & { theirs: Began }>()
  const [hasTaken, setTaken] = useState(false)
  // What was kept before it said where it began, began with nothing there.
  const began = held.draft.began ?? (held.draft.title === undefined && !held.draft.document ? there : nothing)
  const { title = there.title, document = there.document } = held.draft
  const edit = (words: Partial<Side>) => held.change({ ...words, began })
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
      await (
        isApiError<typeof writeLanguage>(thrown, 'posts.conflict') ? meet() : Promise.reject(thrown)
      ).catch((failure: unknown) => setError(errorText(failure as ApiError)))
      setBusy(false)
    }
  }
  /** Written in another window too: both are shown, and what I typed goes on from what was saved. */
  const meet = async () => {
    const saved = await call(readLanguages, { params })
    client.setQueryData(['languages', post.id], saved)
    const theirs = standing(saved)
    setConflict({ base: began, theirs, mine: { title, document }, lang })
    setTaken(false)
    held.change({ title, document, began: theirs })
  }
  const take = (theirs: Began) => {
    setTaken(true)
    held.change({ title: theirs.title, document: theirs.document, began: theirs })
  }
  const save = () =>
    void act(t(mine ? 'languages.approved' : 'languages.proposed'), () =>
      call(writeLanguage, {
        params: { ...params, lang },
        body: { title: title.trim(), document, version: began.version },
      }),
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
            <Undescribed document={document} published={there.document} />
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
        {conflict && (
          <Meanwhile
            conflict={conflict}
            hasTaken={hasTaken}
            onTake={() => take(conflict.theirs)}
            keepWhy={t('languages.conflict_keep_why')}
          />
        )}
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
            onChange={(event) => edit({ title: event.target.value })}
          />
        )}
        <RichEditor
          label={t(`languages.text_${lang}`)}
          value={document}
          lang={lang}
          communityId={post.community.id}
          error={error}
          onChange={(words) => edit({ document: words })}
          onSubmit={save}
          upload={(file, onProgress, signal) => uploadFile(file, { onProgress, signal })}
        />
      </div>
    </Dialog>
  )
}

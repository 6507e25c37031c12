import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Comment, editComment } from '@osmose/shared/posts/posts.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { Button } from '../../../ui/button'
import { type ApiError, call, isApiError } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { detectLanguage } from '@osmose/shared/text/detect-language'
import { fromSource, type Named, toSource } from '../mentions'
import { patchComment } from '../posts.cache'
import type { Conflict } from '../../pages/merge.public'
import { apart, type ReplyFile, together } from '../reply-text'
import { readMeanwhile, readSource, type Source } from '../rewriting'
import { useDraft } from '../use-draft'
import { MarkdownField } from './markdown-field'
import { Meanwhile } from './meanwhile'
import styles from './thread.module.css'

const ReplyFiles = lazy(() => import('./reply-files').then((module) => ({ default: module.ReplyFiles })))

type Props = {
  comment: Comment
  communityId: string
  /** Whether it was just asked for: then one is taken to it. */
  focuses: boolean
  onClose: () => void
}

interface Words {
  text: string
  named: Named
  files: readonly ReplyFile[]
}

function wordsOf(source: string): Words {
  const { words, files } = apart(source)
  return { ...fromSource(words), files }
}
const sourceOf = ({ text, named, files }: Words): string => together(toSource(text, named), files)

/** A comment rewritten where it stands; the earlier version stays in its history. */
export function EditComment({ comment, communityId, focuses, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const params = { postId: comment.postId, commentId: comment.id }
  const queryKey = ['posts', 'source', comment.postId, comment.id]
  const source = useQuery({
    queryKey,
    queryFn: () => readSource(params),
    staleTime: 0,
    gcTime: 0,
  })
  const held = useDraft<{ changed?: Words; version?: number }>(`edit.${comment.id}`, {})
  const [error, setError] = useState<ApiError>()
  const [busy, setBusy] = useState(false)
  const [isSending, setSending] = useState(false)
  const [conflict, setConflict] = useState<Conflict & { theirs: Source }>()
  const [hasTaken, setTaken] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const ready = source.data !== undefined
  useEffect(() => {
    if (ready && focuses) form.current?.querySelector('textarea')?.focus()
  }, [ready, focuses])
  if (source.error) return <p className={styles.error}>{errorText(source.error as ApiError)}</p>
  if (!source.data) return <p>{t('app.loading')}</p>
  const { changed } = held.draft
  // What was kept before files stood apart has them among its words.
  const value: Words = changed ? { ...changed, files: changed.files ?? [] } : wordsOf(source.data.text)
  // What was kept before it said where it began, began on the first.
  const version = changed ? (held.draft.version ?? 1) : source.data.version
  const lang = detectLanguage(value.text, source.data.lang)

  /** On what stands there now: a file may arrive while one types on. */
  const change = (some: Partial<Words>) =>
    held.change((was) => ({
      changed: { ...(was.changed ?? value), ...some },
      version: was.changed ? (was.version ?? version) : version,
    }))
  const leave = () => {
    held.clear()
    onClose()
  }
  const meet = async () => {
    const { base, theirs } = await readMeanwhile(params, version)
    client.setQueryData(queryKey, theirs)
    const words = sourceOf(value)
    if (!changed || words.trim() === theirs.text.trim()) return leave()
    setConflict({ base, theirs, mine: { title: '', document: parseMarkdown(words) }, lang: theirs.lang })
    setTaken(false)
    held.change({ version: theirs.version })
  }
  const save = async () => {
    if (isSending) return
    setBusy(true)
    setError(undefined)
    try {
      const saved = await call(editComment, {
        params,
        body: { version, text: sourceOf(value), lang },
      })
      patchComment(client, comment.postId, comment.id, () => saved)
      leave()
    } catch (thrown) {
      await (
        isApiError<typeof editComment>(thrown, 'posts.conflict') ? meet() : Promise.reject(thrown)
      ).catch((failure: unknown) => setError(failure as ApiError))
      setBusy(false)
    }
  }
  return (
    <form
      ref={form}
      className={styles.edit}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {conflict && (
        <Meanwhile
          conflict={conflict}
          hasTaken={hasTaken}
          onTake={() => {
            setTaken(true)
            held.change({ changed: wordsOf(conflict.theirs.text) })
          }}
        />
      )}
      <MarkdownField
        label={t('posts.text_label')}
        text={value.text}
        named={value.named}
        lang={lang}
        communityId={communityId}
        rows={3}
        error={error && errorText(error)}
        onChange={(text, named) => change({ text, named })}
        onSubmit={() => void save()}
      />
      {value.files.length > 0 && (
        <Suspense>
          <ReplyFiles value={value.files} onChange={(files) => change({ files })} onBusy={setSending} />
        </Suspense>
      )}
      <div className={styles.acts}>
        <Button kind="quiet" onClick={leave}>
          {t('posts.cancel')}
        </Button>
        <Button kind="primary" type="submit" loading={busy} refused={isSending || sourceOf(value) === ''}>
          {t(conflict && !hasTaken ? 'posts.conflict_keep' : 'posts.save')}
        </Button>
      </div>
    </form>
  )
}

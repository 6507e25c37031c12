import { useEffect, useRef, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Comment, editComment, readCommentSource } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../../ui/button'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { detectLanguage } from '@osmose/shared/text/detect-language'
import { fromSource, type Named, toSource } from '../mentions'
import { patchComment } from '../posts.cache'
import { useDraft } from '../use-draft'
import { MarkdownField } from './markdown-field'
import styles from './thread.module.css'

type Props = { comment: Comment; communityId: string; onClose: () => void }

/** A comment rewritten where it stands; the earlier version stays in its history. */
export function EditComment({ comment, communityId, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const params = { postId: comment.postId, commentId: comment.id }
  const source = useQuery({
    queryKey: ['posts', 'source', comment.postId, comment.id],
    queryFn: () => call(readCommentSource, { params }),
    staleTime: 0,
    gcTime: 0,
  })
  const held = useDraft<{ changed?: { text: string; named: Named } }>(`edit.${comment.id}`, {})
  const [error, setError] = useState<ApiError>()
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const ready = source.data !== undefined
  useEffect(() => {
    if (ready) form.current?.querySelector('textarea')?.focus()
  }, [ready])
  if (source.error) return <p className={styles.error}>{errorText(source.error as ApiError)}</p>
  if (!source.data) return <p>{t('app.loading')}</p>
  const value = held.draft.changed ?? fromSource(source.data.text)
  const lang = detectLanguage(value.text, source.data.lang)

  const leave = () => {
    held.clear()
    onClose()
  }
  const save = async () => {
    setBusy(true)
    try {
      const saved = await call(editComment, {
        params,
        body: { text: toSource(value.text, value.named), lang },
      })
      patchComment(client, comment.postId, comment.id, () => saved)
      leave()
    } catch (thrown) {
      setError(thrown as ApiError)
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
      <MarkdownField
        label={t('posts.text_label')}
        text={value.text}
        named={value.named}
        lang={lang}
        communityId={communityId}
        rows={3}
        error={error && errorText(error)}
        onChange={(text, named) => held.change({ changed: { text, named } })}
        onSubmit={() => void save()}
      />
      <div className={styles.acts}>
        <Button kind="quiet" onClick={leave}>
          {t('posts.cancel')}
        </Button>
        <Button kind="primary" type="submit" loading={busy} refused={value.text.trim() === ''}>
          {t('posts.save')}
        </Button>
      </div>
    </form>
  )
}

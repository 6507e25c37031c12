import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Locale } from '@osmose/shared/core/fields'
import { type DraftOf, isDrafted } from '@osmose/shared/posts/kinds'
import { editPost, type Post, readPostSource } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { TextField } from '../../../ui/text-field'
import { call } from '../../../lib/call'
import { check } from '../../../lib/form'
import { ApiError } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import type { TextDocument } from '@osmose/shared/text/document'
import { RichEditor } from '../../editor/editor.public'
import { uploadFile } from '../../files/files.public'
import { patchPost } from '../posts.cache'
import { KindFields } from './kind-fields'
import { LanguageSwitch } from './language-switch'
import styles from './thread.module.css'

type Props = { post: Post; onClose: () => void }
interface Draft {
  title: string
  document: TextDocument
  lang: Locale
  /** Present once something of it was changed. */
  details?: Partial<DraftOf>
}

export function EditPostDialog({ post, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const source = useQuery({
    queryKey: ['posts', 'source', post.id],
    queryFn: () => call(readPostSource, { params: { postId: post.id } }),
    staleTime: 0,
    gcTime: 0,
  })
  const [draft, setDraft] = useState<Draft>()
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const value: Draft | undefined = draft ?? source.data

  const save = async () => {
    if (!value) return
    const checked = check(editPost, {
      title: value.title,
      document: value.document,
      lang: value.lang,
      details: value.details,
    })
    setErrors(checked.errors)
    if (!checked.ok) return
    setBusy(true)
    try {
      const saved = await call(editPost, { params: { postId: post.id }, body: checked.body })
      patchPost(client, post.id, () => saved)
      onClose()
    } catch (thrown) {
      setError(errorText(thrown instanceof ApiError ? thrown : { code: 'internal' }))
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      width="wide"
      title={t('posts.edit_title')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('posts.cancel')}
          </Button>
          <Button kind="primary" loading={busy} refused={!value} onClick={() => void save()}>
            {t('posts.save')}
          </Button>
        </>
      }
    >
      {source.error && <p className={styles.error}>{errorText(source.error as ApiError)}</p>}
      {value && (
        <div className={styles.edit}>
          <TextField
            label={t('posts.title_label')}
            value={value.title}
            error={errors.title}
            onChange={(event) => setDraft({ ...value, title: event.target.value })}
          />
          {isDrafted(post.kind) && (
            <KindFields
              rewriting
              kind={post.kind}
              value={value.details ?? (post.details as Partial<DraftOf> | undefined)}
              onChange={(details) => setDraft({ ...value, details })}
              errors={errors}
              communityId={post.community.id}
            />
          )}
          <RichEditor
            label={t('posts.text_label')}
            labelHidden
            value={value.document}
            lang={value.lang}
            communityId={post.community.id}
            error={errors.text ?? errors.document ?? error}
            onChange={(document) => setDraft({ ...value, document })}
            onSubmit={() => void save()}
            upload={(file, onProgress, signal) => uploadFile(file, { onProgress, signal })}
            end={<LanguageSwitch value={value.lang} onSelect={(lang) => setDraft({ ...value, lang })} />}
          />
        </div>
      )}
    </Dialog>
  )
}

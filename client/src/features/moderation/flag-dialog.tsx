import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import type { Locale } from '@osmose/shared/core/fields'
import { flagContent, limits } from '@osmose/shared/moderation/moderation.contract'
import { flagPage } from '@osmose/shared/moderation/pages.contract'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import { showToast } from '../../ui/toasts'
import { Banner } from '../../ui/banner'
import { type ApiError, call, newIntent } from '../../lib/call'
import { errorText, type Translate, useT } from '../../lib/i18n'
import type { About } from './about'
import { ChooseArticle, useArticle } from './choose-article'
import styles from './flag-dialog.module.css'

/** `authorName`: empty where it was asked without a name. */
type Target = About & { about: string; lang: Locale; authorName: string }
type Props = { target: Target; onClose: () => void }

/** « Signaler »: which article, one optional word, and nobody’s name. */
export function FlagDialog({ target, onClose }: Props) {
  const t = useT()
  const article = useArticle()
  const [note, setNote] = useState('')
  const [intent] = useState(newIntent)
  const send = useMutation({
    mutationFn: (quoted: { version: number; number: number }) => {
      const { postId, commentId, pageId } = target
      const body = { article: quoted, note }
      return pageId !== undefined
        ? call(flagPage, { params: { pageId }, body, intent })
        : call(flagContent, { params: { postId }, body: { ...body, commentId }, intent })
    },
    onSuccess: () => {
      showToast(t('moderation.flag_sent'))
      onClose()
    },
    onError: article.onError,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={titleOf(t, target)}
      acts={
        <>
          <Button onClick={onClose}>{t('moderation.cancel')}</Button>
          <Button kind="primary" loading={send.isPending} onClick={() => article.quote(send.mutate)}>
            {t('moderation.flag_send')}
          </Button>
        </>
      }
    >
      <blockquote className={styles.about} lang={target.lang} dir="auto">
        {target.about}
      </blockquote>
      <ChooseArticle article={article} />
      <TextArea
        label={t('moderation.flag_note')}
        hint={t('moderation.flag_note_hint')}
        counter={
          note.length > limits.note / 2
            ? t('moderation.signs_left', { count: note.length, most: limits.note })
            : undefined
        }
        value={note}
        maxLength={limits.note}
        rows={2}
        onChange={(event) => setNote(event.target.value)}
      />
      <p className={styles.nameless}>{t('moderation.flag_nameless')}</p>
      {send.error && (
        <Banner tone="danger" role="alert">
          {errorText(send.error as ApiError)}
        </Banner>
      )}
    </Dialog>
  )
}

function titleOf(t: Translate, { pageId, commentId, authorName: name }: Target): string {
  if (pageId !== undefined) return t('moderation.flag_page')
  if (name === '') return t('moderation.flag_nameless_post')
  return t(commentId ? 'moderation.flag_comment' : 'moderation.flag_post', { name })
}

import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import type { Message } from '@osmose/shared/messages/messages.contract'
import { limits } from '@osmose/shared/moderation/moderation.contract'
import { MOST_BEFORE, reportMessage } from '@osmose/shared/moderation/reports.contract'
import { excerpt, toPlain } from '@osmose/shared/text/to-plain'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextArea } from '../../ui/text-area'
import { showToast } from '../../ui/toasts'
import { type ApiError, call, newIntent } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { ChooseArticle, useArticle } from './choose-article'
import styles from './flag-dialog.module.css'

type Props = { conversationId: string; message: Message; onClose: () => void }

/** Which article, one optional word, and exactly how much of the conversation is shown. */
export function ReportDialog({ conversationId, message, onClose }: Props) {
  const t = useT()
  const article = useArticle()
  const [before, setBefore] = useState(0)
  const [note, setNote] = useState('')
  const [intent] = useState(newIntent)
  const send = useMutation({
    mutationFn: (quoted: { version: number; number: number }) =>
      call(reportMessage, {
        params: { conversationId, messageId: message.id },
        body: { article: quoted, note, before },
        intent,
      }),
    onSuccess: () => {
      showToast(t('moderation.report_sent'))
      onClose()
    },
    onError: article.onError,
  })
  const counts = Array.from({ length: MOST_BEFORE + 1 }, (_, count) => ({
    value: String(count),
    label: count === 0 ? t('moderation.report_before_none') : String(count),
  }))
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('moderation.report')}
      acts={
        <>
          <Button onClick={onClose}>{t('moderation.cancel')}</Button>
          <Button kind="primary" loading={send.isPending} onClick={() => article.quote(send.mutate)}>
            {t('moderation.report_send')}
          </Button>
        </>
      }
    >
      <Quoted message={message} />
      <ChooseArticle article={article} />
      <Select
        label={t('moderation.report_before')}
        hint={t('moderation.report_shown', { count: before })}
        value={String(before)}
        options={counts}
        onSelect={(value) => setBefore(Number(value))}
      />
      <TextArea
        label={t('moderation.flag_note')}
        value={note}
        maxLength={limits.note}
        rows={2}
        onChange={(event) => setNote(event.target.value)}
      />
      {send.error && (
        <Banner tone="danger" role="alert">
          {errorText(send.error as ApiError)}
        </Banner>
      )}
    </Dialog>
  )
}

/** What it is about: who wrote it and its first words; the names of its files where it has none. */
function Quoted({ message: { author, document, lang, files } }: { message: Message }) {
  const t = useT()
  const words = excerpt(toPlain(document), 200)
  return (
    <figure className={styles.quoted}>
      <figcaption dir="auto">{author?.name ?? t('posts.former_colleague')}</figcaption>
      <blockquote className={styles.about} lang={words ? lang : undefined} dir="auto">
        {words || files.map(({ name }) => name).join(', ')}
      </blockquote>
    </figure>
  )
}

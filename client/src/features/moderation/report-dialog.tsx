import { useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { limits } from '@osmose/shared/moderation/moderation.contract'
import { MOST_BEFORE, reportMessage } from '@osmose/shared/moderation/reports.contract'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import { TextArea } from '../../ui/text-area'
import { showToast } from '../../ui/toasts'
import { type ApiError, call, newIntent } from '../../lib/call'
import { errorText, useLocale, useT } from '../../lib/i18n'
import { charterQuery } from './moderation.queries'
import styles from './flag-dialog.module.css'

type Props = { conversationId: string; messageId: string; about: string; onClose: () => void }

/** Which article, one optional word, and exactly how much of the conversation is shown. */
export function ReportDialog({ conversationId, messageId, about, onClose }: Props) {
  const t = useT()
  const locale = useLocale()
  const charter = useQuery(charterQuery())
  const [article, setArticle] = useState<string>()
  const [before, setBefore] = useState(0)
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const [intent] = useState(newIntent)
  const send = useMutation({
    mutationFn: (number: number) =>
      call(reportMessage, {
        params: { conversationId, messageId },
        body: { article: { version: charter.data?.version ?? 0, number }, note, before },
        intent,
      }),
    onSuccess: () => {
      showToast(t('moderation.report_sent'))
      onClose()
    },
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
          <Button
            kind="primary"
            loading={send.isPending}
            onClick={() => (article === undefined ? setMissing(true) : send.mutate(Number(article)))}
          >
            {t('moderation.report_send')}
          </Button>
        </>
      }
    >
      <blockquote className={styles.about} dir="auto">
        {about}
      </blockquote>
      {charter.isPending && (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={4} />
        </Loading>
      )}
      {charter.error && <Banner tone="danger">{errorText(charter.error as ApiError)}</Banner>}
      {charter.data && (
        <div className={styles.articles}>
          <RadioGroup
            legend={t('moderation.flag_article')}
            value={article}
            onSelect={(value) => {
              setArticle(value)
              setMissing(false)
            }}
            options={charter.data.articles.map(({ number, title, sentence }) => ({
              value: String(number),
              label: `${number}. ${title[locale]}`,
              hint: sentence[locale],
            }))}
          />
        </div>
      )}
      {missing && (
        <Banner tone="warn" role="alert">
          {t('moderation.flag_choose')}
        </Banner>
      )}
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

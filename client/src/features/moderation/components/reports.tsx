import { useId, useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Paperclip } from 'lucide-react'
import { limits } from '@osmose/shared/moderation/moderation.contract'
import { decideReport, type MessageReport } from '@osmose/shared/moderation/reports.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { TextArea } from '../../../ui/text-area'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call, newIntent } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { When } from '../../../lib/time'
import { RichText } from '../../text/rich-text.public'
import { reportsQuery } from '../moderation.queries'
import { CitedArticle } from './cited-article'
import styles from './reports.module.css'

/** Messages that were shown to the moderation of the network. Draws nothing while there are none. */
export function Reports() {
  const t = useT()
  const title = useId()
  const items = useQuery(reportsQuery).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className={styles.reports} aria-labelledby={title}>
      <h2 id={title}>{t('moderation.reports_title')}</h2>
      <p className={styles.why}>{t('moderation.reports_why')}</p>
      {items.map((report) => (
        <Report key={report.id} report={report} />
      ))}
    </section>
  )
}

function Report({ report }: { report: MessageReport }) {
  const t = useT()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [intent] = useState(newIntent)
  const decide = useMutation({
    mutationFn: (outcome: 'removed' | 'dismissed') =>
      call(decideReport, {
        params: { reportId: report.id },
        body: { outcome, reason: outcome === 'removed' || report.appeal ? reason.trim() : '' },
        intent: `${intent}-${outcome}-${reason.length}`,
      }),
    onSuccess: async () => {
      showToast(t('moderation.report_done'))
      await client.invalidateQueries({ queryKey: reportsQuery.queryKey })
    },
  })
  const last = report.shown.at(-1)
  const unsaid = useId()
  const isUnsaid = reason.trim() === ''
  const owing = isUnsaid && { refused: true, 'aria-describedby': unsaid }
  return (
    <Card as="article" className={styles.report} aria-labelledby={`report-${report.id}`}>
      <CardTitle level={3} id={`report-${report.id}`}>
        {last?.author?.name ?? t('posts.former_colleague')} · <When at={report.at} />
      </CardTitle>
      <ol className={styles.shown}>
        {report.shown.map((message) => (
          <li key={message.sentAt} data-reported={message === last || undefined}>
            <p className={styles.who}>
              <strong dir="auto">{message.author?.name ?? t('posts.former_colleague')}</strong>{' '}
              <When at={message.sentAt} />
            </p>
            <RichText document={message.document} lang={message.lang} titles={4} />
            {message.files.map((name, at) => (
              <p key={at} className={styles.file} dir="auto">
                <Paperclip aria-hidden /> {name}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {report.appeal && (
        <blockquote className={styles.appeal}>
          <p className={styles.who}>{t('moderation.report_removed_for')}</p>
          <p dir="auto">{report.appeal.reason}</p>
          <p className={styles.who}>{t('moderation.report_answers')}</p>
          <p dir="auto">{report.appeal.text}</p>
        </blockquote>
      )}
      {report.note && <p dir="auto">{t('posts.quoted', { text: report.note })}</p>}
      <CitedArticle article={report.article} />
      <TextArea
        label={t('moderation.report_reason')}
        rows={2}
        value={reason}
        maxLength={limits.reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {decide.error && (
        <Banner tone="danger" role="alert">
          {errorText(decide.error as ApiError)}
        </Banner>
      )}
      <div className={styles.acts}>
        <Button
          {...(report.appeal && owing)}
          loading={decide.isPending}
          onClick={() => decide.mutate('dismissed')}
        >
          {t(report.appeal ? 'moderation.report_put_back' : 'moderation.report_leave')}
        </Button>
        <Button kind="danger" {...owing} loading={decide.isPending} onClick={() => decide.mutate('removed')}>
          {t(report.appeal ? 'moderation.report_keep' : 'moderation.report_remove')}
        </Button>
        {isUnsaid && (
          <p id={unsaid} className={styles.why}>
            {t(report.appeal ? 'moderation.reason_write' : 'moderation.report_needs_reason')}
          </p>
        )}
      </div>
    </Card>
  )
}

import { DAY_MS } from '@osmose/shared/core/local-day'
import { lazy, Suspense } from 'react'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { appealRemoval, readRemovals } from '@osmose/shared/moderation/reports.contract'
import { Scale } from 'lucide-react'
import { Card } from '../../ui/card'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { useNow } from '../../lib/time'
import styles from './flag-dialog.module.css'

const Appeal = lazy(() => import('./components/appeal').then((module) => ({ default: module.Appeal })))

const SHOWN_MS = 14 * DAY_MS

const removalsQuery = queryOptions({
  queryKey: ['moderation', 'removals'],
  queryFn: ({ signal }) => call(readRemovals, { signal }),
})

/** Among one's messages: that moderation removed one of them lately and why, what one answered, what became of that. */
export function Removals() {
  const t = useT()
  const now = useNow()
  const client = useQueryClient()
  const latest = useQuery(removalsQuery).data?.items[0]
  const settled = latest?.appeal?.settled
  if (!latest || now - Date.parse(settled?.at ?? latest.at) > SHOWN_MS) return null
  const answer = async (text: string, intent: string) => {
    const params = { reportId: latest.id }
    client.setQueryData(removalsQuery.queryKey, await call(appealRemoval, { params, body: { text }, intent }))
  }
  const happened = settled ? (`moderation_message_${settled.outcome}` as const) : 'moderation_removed_message'
  const reason = settled?.reason ?? latest.reason
  return (
    <Card ground="sunken" className={styles.removal}>
      <p>
        <Scale aria-hidden /> <strong>{t(`notifications.${happened}`)}</strong>
      </p>
      {reason && (
        <blockquote className={styles.about} dir="auto">
          {reason}
        </blockquote>
      )}
      {!settled && latest.appeal && <p>{t('moderation.appeal_waits_shown')}</p>}
      {!latest.appeal && (
        <Suspense>
          <Appeal send={answer} about={latest.id} />
        </Suspense>
      )}
    </Card>
  )
}

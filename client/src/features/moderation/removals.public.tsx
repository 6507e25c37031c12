import { queryOptions, useQuery } from '@tanstack/react-query'
import { readRemovals } from '@osmose/shared/moderation/reports.contract'
import { Banner } from '../../ui/banner'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { useNow } from '../../lib/time'

const SHOWN_MS = 14 * 86_400_000

const removalsQuery = queryOptions({
  queryKey: ['moderation', 'removals'],
  queryFn: ({ signal }) => call(readRemovals, { signal }),
})

/** Among one's messages: that moderation removed one of them lately, and why. */
export function Removals() {
  const t = useT()
  const now = useNow()
  const latest = useQuery(removalsQuery).data?.items[0]
  if (!latest || now - Date.parse(latest.at) > SHOWN_MS) return null
  return (
    <Banner tone="info">
      {t('notifications.moderation_removed_message')}. {latest.reason}
    </Banner>
  )
}

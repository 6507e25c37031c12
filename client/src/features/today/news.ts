import type { Today } from '@osmose/shared/today/today.contract'
import { t } from '../../lib/i18n'
import { weekdayOf } from '../../lib/time'

/** The sentence with which the page opens: what changed since the last working day, and whom it left waiting. */
export function newsText(
  { since: from, answered, firstPosts: first, firstPostsWaiting: waiting }: Today['news'],
  now = new Date(),
): string {
  const since = sinceText(new Date(from), now)
  if (answered === 0 && first === 0) return t('today.news_none', { since })
  const changed =
    answered > 0 && first > 0
      ? t('today.news_both', { since, answered, first })
      : answered > 0
        ? t('today.news_answered', { since, answered })
        : t('today.news_first', { since, first })
  return waiting > 0 ? `${changed} ${t('today.news_waiting', { waiting, first })}` : changed
}

function sinceText(since: Date, now: Date): string {
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  return since < yesterday ? t('today.since_day', { day: weekdayOf(since) }) : t('today.since_yesterday')
}

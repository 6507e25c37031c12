import type { FeedReason } from '@osmose/shared/feed/feed.contract'
import type { Translate } from '../../lib/i18n'

/** « Un sujet que vous suivez : #bride ». */
export function termName(t: Translate, { term, about }: FeedReason['terms'][number]): string {
  if (about && term === 'topic') return t('ranking.term_topic_about', { about })
  if (about && term === 'knows') return t('ranking.term_knows_about', { about })
  return t(`ranking.term_${term}`)
}

/** « +30 », « −40 ». */
export const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`)

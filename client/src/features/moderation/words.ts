import type { CaseCard } from '@osmose/shared/moderation/moderation.contract'
import { t } from '../../lib/i18n'
import { whenText } from '../../lib/time'

/** « Loïc »; « son auteur » when the account is gone. */
export const firstName = (author: { name: string } | null): string =>
  author?.name.split(' ')[0] ?? t('moderation.the_author')

export function kindText({ commentId, kind }: Pick<CaseCard, 'commentId' | 'kind'>): string {
  if (commentId) return t('moderation.a_comment')
  if (kind === 'page') return t('moderation.a_page')
  return t(kind === 'question' ? 'moderation.a_question' : 'moderation.a_post')
}

export const articlesText = ({ articles }: Pick<CaseCard, 'articles'>): string =>
  t('moderation.card_articles', {
    numbers: [...new Set(articles.map(({ number }) => number))].sort((a, b) => a - b),
  })

/** What a row of the queue says last: what awaits and since when, or what was decided. */
export function stateText(card: CaseCard, now: number): string {
  if (card.waitingSince) {
    const when = whenText(card.waitingSince, now)
    return card.flags > 0
      ? t('moderation.card_flags', { count: card.flags, when })
      : t(card.appealed ? 'moderation.card_appealed' : 'moderation.card_rewritten', { when })
  }
  if (!card.outcome || !card.decidedAt) return ''
  const what = card.outcome === 'dismissed' && card.hidden ? 'kept' : card.outcome
  return t(`moderation.decided_${what}`, { when: whenText(card.decidedAt, now) })
}

/** The text of a prepared reason for this author and this place. */
export const fill = (text: string, name: string, community: string): string =>
  text.replaceAll('{name}', name).replaceAll('{community}', community)

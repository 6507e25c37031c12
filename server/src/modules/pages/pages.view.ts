import type { Locale } from '@osmose/shared/core/fields'
import { pageSlug } from '@osmose/shared/pages/address'
import type { PageRef } from '@osmose/shared/pages/pages.contract'
import type { PageFacts } from './pages.policy.js'
import type { PageRow, RefRow } from './pages.sql.js'

interface Reader {
  readonly personId: string
  readonly roles: readonly string[]
}

export const toRef = ({ id, title, lang, firstTitle, community }: RefRow): PageRef => ({
  id,
  title,
  lang,
  slug: pageSlug(firstTitle),
  community,
})

type FactsRow = Pick<
  PageRow,
  'myRole' | 'visibility' | 'archived' | 'writers' | 'ownerId' | 'createdBy' | 'ownerGone'
>

export const factsOf = (reader: Reader, row: FactsRow): PageFacts => ({
  myRole: row.myRole,
  moderates:
    row.myRole === 'owner' ||
    row.myRole === 'moderator' ||
    (reader.roles.includes('communityManager') && row.visibility !== 'secret'),
  archived: row.archived,
  writers: row.writers,
  owns: row.ownerId === reader.personId,
  created: row.createdBy === reader.personId,
  ownerGone: row.ownerGone,
})

/** The text a reader gets: the language they ask for, else their own, else the first one. */
export function textFor<T extends { lang: Locale }>(
  texts: readonly T[],
  asked: Locale | undefined,
  own: Locale,
): T | undefined {
  if (asked) return texts.find(({ lang }) => lang === asked)
  return texts.find(({ lang }) => lang === own) ?? texts[0]
}

/** So many months later, on the last day of the month where there is no such day. */
export function monthsLater(at: Date, months: number | null): Date | null {
  if (months === null) return null
  const later = new Date(at)
  later.setUTCDate(1)
  later.setUTCMonth(later.getUTCMonth() + months)
  const days = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate()
  later.setUTCDate(Math.min(at.getUTCDate(), days))
  return later
}

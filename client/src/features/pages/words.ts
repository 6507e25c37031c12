import type { Locale } from '@osmose/shared/core/fields'
import { formatDate } from '@osmose/shared/core/format'
import { DAY_MS } from '@osmose/shared/core/local-day'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import type { Page } from '@osmose/shared/pages/pages.contract'
import type { Translate } from '../../lib/i18n'

/** « aujourd’hui », « hier », « le 3 novembre », with the year if it is another one. */
export function dayWords(
  t: Translate,
  locale: Locale,
  iso: string,
  now: number = Date.now(),
  form: 'on_day' | 'since_day' = 'on_day',
): string {
  const at = new Date(iso)
  const days = Math.round((midnight(new Date(now)) - midnight(at)) / DAY_MS)
  if (days === 0) return t('pages.today')
  if (days === 1) return t('pages.yesterday')
  const year = at.getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric'
  const day = formatDate(locale, at, { day: 'numeric', month: 'long', year })
  // The number stays with its month.
  return t(`pages.${form}`, { day: day.replace(' ', '\u00a0') })
}

const midnight = (at: Date): number => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()

/** How fresh a page is, in words, after its keeper was named: « Relue le 20 mai, corrigée hier par Claire Vasseur. » */
export function freshness(t: Translate, locale: Locale, page: Page, now: number = Date.now()): string {
  // Who looks after it was just named.
  const name = (person: PersonRef | null): string =>
    person === null ? t('pages.somebody') : person.id === page.owner?.id && !page.ownerGone ? '' : person.name
  const on = (iso: string): string => dayWords(t, locale, iso, now)
  const isReviewed = page.reviewedAt > page.createdAt
  const first = isReviewed
    ? t('pages.reviewed_on', { day: on(page.reviewedAt), by: name(page.reviewedBy) })
    : t('pages.written_on', { day: on(page.createdAt), by: name(page.createdBy) })
  const corrected =
    page.writtenAt > (isReviewed ? page.reviewedAt : page.createdAt)
      ? `, ${t('pages.corrected_on', { day: on(page.writtenAt), by: name(page.writtenBy) })}`
      : ''
  return `${first}${corrected}.`
}

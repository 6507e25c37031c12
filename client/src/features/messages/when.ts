import type { Locale } from '@osmose/shared/core/fields'
import { formatDate } from '@osmose/shared/core/format'
import { DAY_MS } from '@osmose/shared/core/local-day'
import { t } from '../../lib/i18n'
import { clock, hourOf } from '../../lib/time'

const dayStart = (time: number) => new Date(time).setHours(0, 0, 0, 0)
const daysAgo = (time: number, now: number) => Math.round((dayStart(now) - dayStart(time)) / DAY_MS)

/** `11 h 30` today, `hier`, `lundi`, then `13 nov.`: when something was last said, in a list. */
export function shortWhen(locale: Locale, iso: string, now: number): string {
  const time = Date.parse(iso)
  const days = daysAgo(time, now)
  if (days <= 0) return clock(hourOf(new Date(time)), locale)
  if (days === 1) return t('messages.yesterday')
  if (days < 7) return formatDate(locale, time, { weekday: 'long' })
  const year = new Date(time).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric'
  return formatDate(locale, time, { day: 'numeric', month: 'short', year })
}

export const timeOf = (locale: Locale, iso: string): string => clock(hourOf(new Date(iso)), locale)

/** The day above the messages of that day. */
export function dayWords(locale: Locale, iso: string, now: number): string {
  const time = Date.parse(iso)
  const days = daysAgo(time, now)
  if (days <= 0) return t('messages.today')
  if (days === 1) return t('messages.yesterday')
  const year = new Date(time).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric'
  return formatDate(locale, time, { weekday: 'long', day: 'numeric', month: 'long', year })
}

export const sameDay = (one: string, other: string): boolean =>
  dayStart(Date.parse(one)) === dayStart(Date.parse(other))

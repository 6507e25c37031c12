import type { Locale } from '../core/fields.js'
import { formatDate, formatPercent } from '../core/format.js'
import type { Bin } from './analytics.contract.js'

const bounds = { atMost: '≤\u00a0', about: '', atLeast: '≥\u00a0' } as const

/** `64 %`, `≤ 10 %`, `≥ 90 %`. */
export const binText = (locale: Locale, { kind, percent }: Bin): string =>
  bounds[kind] + formatPercent(locale, percent / 100)

/** `octobre 2026`; `short` gives `oct.`, `long` `octobre`. */
export function monthText(locale: Locale, month: string, form: 'full' | 'long' | 'short' = 'full'): string {
  const options = form === 'full' ? ({ month: 'long', year: 'numeric' } as const) : ({ month: form } as const)
  return formatDate(locale, new Date(`${month}-15T12:00:00Z`), { ...options, timeZone: 'UTC' })
}

/** `du 4 au 31 octobre 2026`, a window within one month. */
export function windowText(locale: Locale, from: string, to: string): string {
  const day = (text: string): number => Number(text.slice(8))
  const first = locale === 'fr' && day(from) === 1 ? '1er' : day(from)
  const month = monthText(locale, to.slice(0, 7))
  return locale === 'fr' ? `du ${first} au ${day(to)} ${month}` : `${first} to ${day(to)} ${month}`
}

/** `3 novembre`, a calendar day (`2026-11-03`) or the day of an instant in a time zone. */
export function dayOfText(locale: Locale, at: string, timeZone = 'UTC'): string {
  const instant = new Date(at.length === 10 ? `${at}T12:00:00Z` : at)
  return formatDate(locale, instant, { day: 'numeric', month: 'long', timeZone })
}

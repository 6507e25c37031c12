import type { Locale } from './fields.js'
import { localDay, yearOf } from './local-day.js'
import { tags } from './tags.js'

/**
 * Dates and figures as the screens say them. Spaces inside a time are no-break, those inside a figure narrow no-break.
 */

/**
 * When something is, seen from `now`: « ce matin à 9 h », « hier à 11 h 45 », « mardi à 14 h 20 » up to six days away
 * either way, then « le 12 novembre », with the year if it is another one. English: `today at 9:00`, `yesterday at
 * 11:45`, `Tuesday at 14:20`, `12 November`. `iso` and `now` are instants, read on the clocks of `timeZone`.
 */
export function formatInstant(locale: Locale, iso: string, now: string | Date, timeZone: string): string {
  const instant = new Date(iso)
  const day = localDay(instant.getTime(), timeZone)
  const today = localDay(new Date(now).getTime(), timeZone)
  const { hour, minute } = clockOf(instant, timeZone)
  const time = locale === 'fr' ? frenchTime(hour, minute) : `${hour}:${String(minute).padStart(2, '0')}`
  const at = locale === 'fr' ? 'à' : 'at'

  if (Math.abs(day - today) <= 1) return `${nearDay(locale, day - today, hour)} ${at} ${time}`
  if (Math.abs(day - today) <= 6)
    return `${formatDate(locale, instant, { weekday: 'long', timeZone })} ${at} ${time}`
  const year = yearOf(day) === yearOf(today) ? undefined : 'numeric'
  const date = formatDate(locale, instant, { day: 'numeric', month: 'long', year, timeZone })
  return locale === 'fr' ? `le ${date}` : date
}

/** A whole number: `12 480` in French, `12,480` in English. */
export function formatCount(locale: Locale, count: number): string {
  return figure(locale, { maximumFractionDigits: 0 }, count)
}

/** A ratio as a percentage: 0.425 is `43 %` or, with one decimal, `42,5 %`; English `43%`. */
export function formatPercent(locale: Locale, ratio: number, decimals = 0): string {
  return figure(
    locale,
    { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals },
    ratio,
  )
}

/** `Ann, Karim et Rosa`. */
export function formatList(locale: Locale, items: readonly string[]): string {
  return lists[locale].format(items)
}
const lists = { fr: new Intl.ListFormat(tags.fr), en: new Intl.ListFormat(tags.en) }

function nearDay(locale: Locale, days: number, hour: number): string {
  if (locale === 'en') return days === 0 ? 'today' : days < 0 ? 'yesterday' : 'tomorrow'
  if (days !== 0) return days < 0 ? 'hier' : 'demain'
  if (hour < 5) return 'cette nuit'
  return hour < 12 ? 'ce matin' : hour < 18 ? 'cet après-midi' : 'ce soir'
}

function frenchTime(hour: number, minute: number): string {
  return `${hour}\u00a0h${minute === 0 ? '' : `\u00a0${String(minute).padStart(2, '0')}`}`
}

function clockOf(instant: Date, timeZone: string): { hour: number; minute: number } {
  const [hour, minute] = formatDate('en', instant, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).split(':')
  return { hour: Number(hour), minute: Number(minute) }
}

/** A date as `options` of `Intl` ask; French says « 1er janvier », which `Intl` does not. */
export function formatDate(
  locale: Locale,
  instant: Date | number,
  options: Intl.DateTimeFormatOptions,
): string {
  const text = kept(
    dates,
    locale + JSON.stringify(options),
    () => new Intl.DateTimeFormat(tags[locale], options),
  ).format(instant)
  return locale === 'fr' ? text.replace(/(^| )1 (?=\p{L}{3})/u, '$11er ') : text
}
const dates = new Map<string, Intl.DateTimeFormat>()

/** Engines differ on which no-break space stands in a French figure; we write the narrow one. */
function figure(locale: Locale, options: Intl.NumberFormatOptions, value: number): string {
  const format = kept(
    figures,
    locale + JSON.stringify(options),
    () => new Intl.NumberFormat(tags[locale], options),
  )
  return format.format(value).replaceAll('\u00a0', '\u202f')
}
const figures = new Map<string, Intl.NumberFormat>()

function kept<T>(shelf: Map<string, T>, key: string, make: () => T): T {
  const known = shelf.get(key) ?? make()
  shelf.set(key, known)
  return known
}

import type { EventDetails } from '@osmose/shared/gatherings/event.contract'
import { wallOf } from '@osmose/shared/gatherings/gatherings.rules'
import type { Locale } from '@osmose/shared/core/fields'
import { formatDate } from '@osmose/shared/core/format'
import { DAY_MS } from '@osmose/shared/core/local-day'
import { tags } from '@osmose/shared/core/tags'
import { clock, deviceZone } from '../../lib/time'

type Times = Pick<EventDetails, 'startsAt' | 'endsAt'>

/** How a reader's language calls the clocks of a zone: « heure : Portugal », `Western European Time`. */
export const clocksOf = (timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], {
    timeZone,
    timeZoneName: locale === 'fr' ? 'shortGeneric' : 'longGeneric',
  })
    .formatToParts()
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

const wall = (iso: string, timeZone: string) => wallOf(Date.parse(iso), timeZone)
export const dayKey = (iso: string, timeZone: string): string => wall(iso, timeZone).slice(0, 10)
const hour = (iso: string, timeZone: string, locale: Locale) => clock(wall(iso, timeZone).slice(11), locale)

/** « mardi 24 novembre », with the year where it is another one. `day`: `2026-11-24`. */
export function dayText(day: string, locale: Locale, now: number = Date.now()): string {
  const year = day.slice(0, 4) === String(new Date(now).getFullYear()) ? undefined : 'numeric'
  const options = { weekday: 'long', day: 'numeric', month: 'long', year, timeZone: 'UTC' } as const
  return formatDate(locale, new Date(`${day}T00:00Z`), options)
}

/** The leaf of a calendar: « nov. » and « 24 ». */
export function leafOf(iso: string, timeZone: string, locale: Locale) {
  const day = dayKey(iso, timeZone)
  return {
    dateTime: day,
    month: formatDate(locale, new Date(`${day}T00:00Z`), { month: 'short', timeZone: 'UTC' }),
    day: String(Number(day.slice(8))),
  }
}

/** From when to when on the clocks of a zone; `day` and `lastDay` differ when it lasts over midnight. */
export function spanOf({ startsAt, endsAt }: Times, timeZone: string, locale: Locale) {
  return {
    day: dayKey(startsAt, timeZone),
    lastDay: dayKey(endsAt, timeZone),
    from: hour(startsAt, timeZone, locale),
    to: hour(endsAt, timeZone, locale),
  }
}

/** Whether two zones show the same clocks while it lasts: Paris and Brussels need not be told apart. */
export const sameClocks = ({ startsAt, endsAt }: Times, one: string, other: string): boolean =>
  wall(startsAt, one) === wall(startsAt, other) && wall(endsAt, one) === wall(endsAt, other)

/** The days from today, on this device's clocks. */
export function nextDays(now: number, count: number): string[] {
  const today = Date.parse(dayKey(new Date(now).toISOString(), deviceZone))
  return Array.from({ length: count }, (_, at) => new Date(today + at * DAY_MS).toISOString().slice(0, 10))
}

export function nearDay(day: string, now: number): 'today' | 'tomorrow' | undefined {
  const [today, tomorrow] = nextDays(now, 2)
  return day === today ? 'today' : day === tomorrow ? 'tomorrow' : undefined
}

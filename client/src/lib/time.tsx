import type { Locale } from '@osmose/shared/core/fields'
import { formatDate, formatInstant } from '@osmose/shared/core/format'
import { dayText as localDayText, localDay } from '@osmose/shared/core/local-day'
import { store, useStore } from './store'
import { locale, t, useLocale } from './i18n'

const minute = 60_000
const now = store(Date.now())
if (typeof window !== 'undefined') window.setInterval(() => now.set(Date.now()), minute)

/** Milliseconds, renewed every minute, so that « il y a 5 min » stays true. */
export const useNow = (): number => useStore(now)

/** `18:30` as people say it: « 18 h 30 », « 18 h », in English 18:30; no zero before 7:30. */
export function clock(hourAndMinute: string, of: Locale = locale()): string {
  if (of === 'en') return hourAndMinute.replace(/^0/, '')
  const [hours = '', minutes = ''] = hourAndMinute.split(':')
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`
}

/** The hour and minute of an instant on this device's clock, or that of a time zone, `18:30`. */
export const hourOf = (instant: Date, timeZone?: string): string =>
  formatDate('en', instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })

export const weekdayOf = (instant: Date, timeZone?: string): string =>
  formatDate(locale(), instant, { weekday: 'long', timeZone })

/** When something was written, from a reader's point of view: « à l’instant », « hier à 11 h 45 », « mardi à 14 h 20 ». */
export function whenText(iso: string, at: number = Date.now()): string {
  const past = at - new Date(iso).getTime()
  // The page's own clock moves once a minute, and two clocks never agree: what just came is not tomorrow's.
  if (past > -5 * minute && past < minute) return t('app.just_now')
  if (past >= 0 && past < 60 * minute) return t('app.minutes_ago', { minutes: Math.floor(past / minute) })
  return formatInstant(locale(), iso, new Date(at), deviceZone)
}
/** When something was or will be, on the clocks of a person: « hier à 11 h 45 », « mardi à 13 h 30 ». */
export const momentText = (iso: string, timeZone: string, at: number = Date.now()): string =>
  formatInstant(locale(), iso, new Date(at), timeZone)
export const deviceZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** A day, as long as it needs to be: « 30 novembre », with its year when that is another one. */
export const dayText = (iso: string, at: number = Date.now()): string => {
  const day = new Date(iso)
  const elsewhen = day.getFullYear() !== new Date(at).getFullYear()
  return formatDate(locale(), day, {
    day: 'numeric',
    month: 'long',
    ...(elsewhen && { year: 'numeric' }),
  })
}

/** The whole instant, for those who hover or listen. */
export const fullTime = (iso: string): string =>
  formatDate(locale(), new Date(iso), { dateStyle: 'full', timeStyle: 'short' })

type WhenProps = {
  at: string
  /** A day that stands above already, `2026-11-23` on the clocks of `zone`: past the first hour, only the hour is said. */
  under?: string
  zone?: string
}

export function When({ at, under, zone = deviceZone }: WhenProps) {
  useLocale()
  const now = useNow()
  const instant = new Date(at)
  const isSaid =
    under !== undefined &&
    now - instant.getTime() >= 60 * minute &&
    under === localDayText(localDay(instant.getTime(), zone))
  return (
    <time dateTime={at} title={fullTime(at)} data-moment>
      {isSaid ? clock(hourOf(instant, zone)) : whenText(at, now)}
    </time>
  )
}

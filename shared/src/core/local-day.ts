/** Days on the wall and instants on the wire, by `Intl` alone: a day lasts 23 or 25 hours when the clocks change. */

/** A calendar day without time zone: days since 1 January 1970. */
export type LocalDay = number

const minute = 60_000
/** Twenty-four hours, in milliseconds. */
export const DAY_MS = 24 * 60 * minute

/** The calendar day of an instant (milliseconds) in a time zone. */
export function localDay(instant: number, timeZone: string): LocalDay {
  return Math.floor((instant + offsetAt(instant, timeZone)) / DAY_MS)
}

/**
 * The instant at which the clocks of a time zone show `minutes` after midnight of a day; 1440 and more reach into the
 * next. A time the clocks skip is read with the offset before the change, one they show twice is the first.
 */
export function instantOf(day: LocalDay, minutes: number, timeZone: string): number {
  const wall = day * DAY_MS + minutes * minute
  const before = wall - offsetAt(wall - DAY_MS, timeZone)
  const after = wall - offsetAt(wall + DAY_MS, timeZone)
  const fits = (instant: number): boolean => instant + offsetAt(instant, timeZone) === wall
  return before === after || fits(before) || !fits(after) ? before : after
}

/** ISO day of the week, 1 Monday to 7 Sunday. */
export function weekday(day: LocalDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** `2026-11-23`. */
export function dayText(day: LocalDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The day that `2026-11-23` names. */
export const dayNamed = (text: string): LocalDay => Date.parse(`${text}T00:00:00Z`) / DAY_MS

/** The instant so many times 24 hours before another; it is another day than on the clocks when these change. */
export const daysBefore = (instant: Date, days: number): Date => new Date(instant.getTime() - days * DAY_MS)
export const daysAfter = (instant: Date, days: number): Date => daysBefore(instant, -days)

export function yearOf(day: LocalDay): number {
  return new Date(day * DAY_MS).getUTCFullYear()
}

const dayOf = (year: number, month: number, dayOfMonth: number): LocalDay =>
  Date.UTC(year, month - 1, dayOfMonth) / DAY_MS

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): LocalDay {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}

/** The eleven public holidays of article L3133-1 of the French Code du travail. */
export function frenchHolidays(year: number): ReadonlySet<LocalDay> {
  const known = holidays.get(year)
  if (known !== undefined) return known
  const sunday = easter(year)
  const fixed = [
    [1, 1],
    [5, 1],
    [5, 8],
    [7, 14],
    [8, 15],
    [11, 1],
    [11, 11],
    [12, 25],
  ] as const
  const days = new Set(fixed.map(([month, day]) => dayOf(year, month, day)))
  for (const after of [1, 39, 50]) days.add(sunday + after)
  holidays.set(year, days)
  return days
}
const holidays = new Map<number, ReadonlySet<LocalDay>>()

/**
 * Offset of a time zone from UTC at an instant, in milliseconds. Offsets are kept for midnights (UTC); only on the
 * days between two midnights that differ is `Intl` asked again.
 */
function offsetAt(instant: number, timeZone: string): number {
  const zone = zoneOf(timeZone)
  const day = Math.floor(instant / DAY_MS)
  const offset = atMidnight(day, zone)
  return offset === atMidnight(day + 1, zone) ? offset : readOffset(instant, zone)
}

interface Zone {
  readonly format: Intl.DateTimeFormat
  readonly midnights: Map<number, number>
}
const zones = new Map<string, Zone>()

function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone)
  if (zone === undefined) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    zones.set(timeZone, (zone = { format, midnights: new Map() }))
  }
  return zone
}

function atMidnight(day: number, zone: Zone): number {
  let offset = zone.midnights.get(day)
  if (offset === undefined) {
    if (zone.midnights.size > 20_000) zone.midnights.clear()
    zone.midnights.set(day, (offset = readOffset(day * DAY_MS, zone)))
  }
  return offset
}

/** Reads `GMT`, `GMT+02:00` or, before the twentieth century, `GMT+00:09:21`. */
function readOffset(instant: number, { format }: Zone): number {
  const [, sign, hours, minutes, seconds = '0'] =
    /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(format.format(instant)) ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}

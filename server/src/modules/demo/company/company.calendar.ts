import { DAY_MS, dayNamed as dayNumber, dayText as dayName, weekday } from '@osmose/shared/core/local-day'
import type { Instant, WorkingHours } from './company.types.js'

/**
 * Local time of the company as whole minutes since 1970-01-01T00:00 on the wall clock. Only `toInstant` knows the
 * time zone; everything else is arithmetic on days and minutes.
 */
export type WallTime = number
/** Days since 1970-01-01. */
export type DayNumber = number

export const dayLength = 1440

export { dayName, dayNumber, weekday }
export const dayOf = (time: WallTime): DayNumber => Math.floor(time / dayLength)
export const wallTime = (day: DayNumber, minutes: number): WallTime => day * dayLength + Math.round(minutes)
/** `8:05` or `08:05` in minutes after midnight. */
export function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

/** French public holidays of the mainland (art. L3133-1 C. trav.). */
function isPublicHoliday(day: DayNumber): boolean {
  const known = holidays.get(day)
  if (known !== undefined) return known
  const found = computeHoliday(day)
  holidays.set(day, found)
  return found
}

const holidays = new Map<DayNumber, boolean>()

function computeHoliday(day: DayNumber): boolean {
  const name = dayName(day)
  if (['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].includes(name.slice(5)))
    return true
  return [1, 39, 50].includes(day - easter(Number(name.slice(0, 4))))
}

/** Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): DayNumber {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayNumber(`${year}-0${month}-${String(((h + l - 7 * m + 114) % 31) + 1).padStart(2, '0')}`)
}

export const isWorkedBy = (hours: WorkingHours, day: DayNumber): boolean =>
  hours.days.includes(weekday(day)) && !isPublicHoliday(day)

/** The hours by which the company counts its delays. */
export const companyHours: WorkingHours = { days: [1, 2, 3, 4, 5], from: '08:30', to: '18:00' }

/** `time` if it is worked, else `lag` minutes into the next worked hours. */
export function nextWorked(hours: WorkingHours, time: WallTime, lag = 0): WallTime {
  const from = minutesOf(hours.from)
  const to = minutesOf(hours.to)
  const day = dayOf(time)
  const minutes = time - day * dayLength
  if (isWorkedBy(hours, day) && minutes < to) return minutes >= from ? time : wallTime(day, from + lag)
  return wallTime(workedOnOrAfter(hours, day + 1), from + lag)
}

export function workedOnOrAfter(hours: WorkingHours, day: DayNumber): DayNumber {
  while (!isWorkedBy(hours, day)) day++
  return day
}

export function workedOnOrBefore(hours: WorkingHours, day: DayNumber): DayNumber {
  while (!isWorkedBy(hours, day)) day--
  return day
}

/** `clock` on that day, brought inside the hours worked. */
export function within(hours: WorkingHours, day: DayNumber, minutes: number): WallTime {
  const from = minutesOf(hours.from)
  const to = minutesOf(hours.to)
  if (minutes >= from && minutes < to) return wallTime(day, minutes)
  return wallTime(day, from + (((minutes % 97) + 97) % 97) * ((to - from - 20) / 97) + 10)
}

/** `count` working hours after `time`, counted inside `hours` on worked days. */
export function afterWorkingHours(
  time: WallTime,
  count: number,
  hours: WorkingHours = companyHours,
): WallTime {
  let rest = count * 60
  let now = nextWorked(hours, time)
  for (;;) {
    const end = wallTime(dayOf(now), minutesOf(hours.to))
    if (now + rest < end) return now + rest
    rest -= end - now
    now = nextWorked(hours, end)
  }
}

/** Turns wall time into instants; offsets are looked up once a day, at noon. */
export function instantsIn(timeZone: string): (time: WallTime) => Instant {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const offsets = new Map<DayNumber, number>()
  const offsetOn = (day: DayNumber) => {
    const known = offsets.get(day)
    if (known !== undefined) return known
    const parts = format.formatToParts(new Date((day + 0.5) * DAY_MS))
    const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
    const found = /([+-])(\d\d):(\d\d)/.exec(name)
    const minutes = found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0
    offsets.set(day, minutes)
    return minutes
  }
  return (time) => new Date((time - offsetOn(dayOf(time))) * 60_000).toISOString()
}

import { type LocalDay, dayText, frenchHolidays, instantOf, localDay, weekday, yearOf } from './local-day.js'

/** When a person, or the organisation, works. */
export interface WorkingPattern {
  /** ISO days of the week, 1 Monday to 7 Sunday. */
  readonly days: readonly number[]
  /** `HH:MM`; an end at or before the start means the next day (night work). */
  readonly start: string
  readonly end: string
  /** IANA name, `Europe/Paris`. */
  readonly timeZone: string
}

/** A pattern and the days on which it rests. */
export interface WorkingCalendar extends WorkingPattern {
  readonly publicHolidays: 'FR' | 'none'
  /** Closures of the organisation or leave of the person, `2026-12-24`. A shift belongs to the day it starts on. */
  readonly closedDays?: ReadonlySet<string>
}

/** Monday to Friday, 9 to 17, without the French public holidays. */
export const organisationCalendar = (timeZone = 'Europe/Paris'): WorkingCalendar => ({
  days: [1, 2, 3, 4, 5],
  start: '09:00',
  end: '17:00',
  timeZone,
  publicHolidays: 'FR',
})

const minute = 60_000
const hour = 60 * minute
/** A calendar without a working day in a year and a bit has none. */
const horizon = 400

/** A stretch of work, from its first millisecond to the one after its last. */
interface Shift {
  readonly from: number
  readonly to: number
}

export function isWorkingInstant(instant: Date, calendar: WorkingCalendar): boolean {
  return nextWorkingInstant(instant, calendar)?.getTime() === instant.getTime()
}

/** The instant itself during work, else the start of the next shift; `null` for a calendar that never works. */
export function nextWorkingInstant(instant: Date, calendar: WorkingCalendar): Date | null {
  for (const { from } of shiftsAfter(instant.getTime(), calendar)) return new Date(from)
  return null
}

/** Working hours from a to b, in hours of the calendar; 0 when b is not after a. */
export function workingHoursBetween(a: Date, b: Date, calendar: WorkingCalendar): number {
  let sum = 0
  for (const { from, to } of shiftsAfter(a.getTime(), calendar)) {
    if (from >= b.getTime()) break
    sum += Math.min(to, b.getTime()) - from
  }
  return sum / hour
}

/**
 * The first instant at which so many working hours have passed since `instant`, so that `workingHoursBetween` the two
 * is `hours`; `null` for a calendar that never works.
 */
export function addWorkingHours(instant: Date, hours: number, calendar: WorkingCalendar): Date | null {
  let left = Math.round(hours * hour)
  if (left <= 0) return instant
  for (const { from, to } of shiftsAfter(instant.getTime(), calendar)) {
    if (left <= to - from) return new Date(from + left)
    left -= to - from
  }
  return null
}

/**
 * A target as people say it, in hours of the calendar: 24, 48, 72 (any multiple of 24) mean 1, 2, 3 working days, each
 * as long as a shift of the calendar; a target such as 4 is 4 hours.
 */
export function targetHours(target: number, calendar: WorkingCalendar): number {
  if (target % 24 !== 0) return target
  const [start, end] = minutesOf(calendar)
  return ((target / 24) * (end - start)) / 60
}

/** When a target that starts at `instant` has run out: `due(asked, 24, calendar)` is one working day later. */
export function due(instant: Date, target: number, calendar: WorkingCalendar): Date | null {
  return addWorkingHours(instant, targetHours(target, calendar), calendar)
}

/** Whether a target that started at `since` has run out at `now`. */
export function isOverdue(since: Date, now: Date, target: number, calendar: WorkingCalendar): boolean {
  return workingHoursBetween(since, now, calendar) >= targetHours(target, calendar)
}

/**
 * When a nudge may reach a person: Monday to Friday, 08:30 to 18:00 of their own clock, within their own hours, never
 * on a day of rest of their calendar. Of night work it is the evening's part, or else the morning's; `null` when the
 * person never works in these hours: then nothing is sent.
 */
export function nudgeCalendar(calendar: WorkingCalendar): WorkingCalendar | null {
  const [start, end] = minutesOf(calendar)
  const evening = { days: calendar.days, from: Math.max(start, 8.5 * 60), to: Math.min(end, 18 * 60) }
  const morning = {
    days: calendar.days.map((day) => (day % 7) + 1),
    from: 8.5 * 60,
    to: Math.min(end - 24 * 60, 18 * 60),
  }
  const window = [evening, morning].find(({ from, to }) => from < to)
  const days = window?.days.filter((day) => day <= 5) ?? []
  if (window === undefined || days.length === 0) return null
  return { ...calendar, days, start: clock(window.from), end: clock(window.to) }
}

/** The shifts that end after `instant`, the first one cut to start there, in order. */
function* shiftsAfter(instant: number, calendar: WorkingCalendar): Generator<Shift> {
  const [start, end] = minutesOf(calendar)
  let idle = 0
  for (let day = localDay(instant, calendar.timeZone) - 1; idle <= horizon; day++, idle++) {
    if (!isWorkingDay(day, calendar)) continue
    const to = instantOf(day, end, calendar.timeZone)
    if (to <= instant) continue
    const from = Math.max(instant, instantOf(day, start, calendar.timeZone))
    if (from >= to) continue
    idle = 0
    yield { from, to }
  }
}

function isWorkingDay(day: LocalDay, { days, publicHolidays, closedDays }: WorkingCalendar): boolean {
  if (!days.includes(weekday(day))) return false
  if (publicHolidays === 'FR' && frenchHolidays(yearOf(day)).has(day)) return false
  return closedDays === undefined || closedDays.size === 0 || !closedDays.has(dayText(day))
}

/** Start and end in minutes after midnight, the end of night work beyond 24 × 60. */
function minutesOf({ start, end }: WorkingPattern): [start: number, end: number] {
  const [from, to] = [minutes(start), minutes(end)]
  return [from, to > from ? to : to + 24 * 60]
}

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}

function clock(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

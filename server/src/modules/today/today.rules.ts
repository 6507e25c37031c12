import { daysAfter, instantOf, localDay, weekday } from '@osmose/shared/core/local-day'
import {
  nextWorkingInstant,
  targetHours,
  type WorkingCalendar,
  workingHoursBetween,
} from '@osmose/shared/core/working-time'
import type { WorkingHours } from '@osmose/shared/organisation/organisation.contract'
import {
  LATE_QUESTION_HOURS,
  promises,
  type Situation,
  type SituationKind,
} from '@osmose/shared/today/today.contract'

/** Rows of one kind shown at once; the others wait their turn and are counted. */
const MOST_OF_A_KIND = 4
const kinds = Object.keys(promises) as SituationKind[]

/** The working calendar of hours in a time zone; French public holidays where clocks are French. */
export const calendarOf = ({ days, start, end }: WorkingHours, timeZone: string): WorkingCalendar => ({
  days,
  start,
  end,
  timeZone,
  publicHolidays: timeZone === 'Europe/Paris' ? 'FR' : 'none',
})

/** How long it has waited, in whole working hours and days, and whether that is beyond what was promised. */
export function waitOf(
  kind: SituationKind,
  since: Date,
  now: Date,
  calendar: WorkingCalendar,
): { hours: number; days: number; late: boolean } {
  const hours = workingHoursBetween(since, now, calendar)
  return {
    hours: Math.floor(hours),
    days: Math.floor(hours / targetHours(24, calendar)),
    late: hours >= (kind === 'question' ? LATE_QUESTION_HOURS : promises[kind]),
  }
}

/**
 * Kinds in a fixed order (people who arrive, what may hurt, questions, requests, pages), in each what has waited longest
 * first. Nothing depends on who wrote.
 */
export function inOrder(situations: readonly Situation[]): { shown: Situation[]; more: number } {
  const ordered = [...situations].sort(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      a.since.localeCompare(b.since) ||
      a.key.localeCompare(b.key),
  )
  const shown = kinds.flatMap((kind) =>
    ordered.filter((situation) => situation.kind === kind).slice(0, MOST_OF_A_KIND),
  )
  return { shown, more: ordered.length - shown.length }
}

/** "Not now" lasts until 8:30 of the person's next working day, tomorrow at the earliest; a week for somebody who never works. */
export function snoozedUntil(now: Date, calendar: WorkingCalendar): Date {
  const tomorrow = localDay(now.getTime(), calendar.timeZone) + 1
  const fromMidnight = new Date(instantOf(tomorrow, 0, calendar.timeZone))
  return (
    nextWorkingInstant(fromMidnight, { ...calendar, start: '08:30', end: '18:00' }) ??
    daysAfter(fromMidnight, 7)
  )
}

/** The beginning of the last working day before today: on a Monday, « depuis vendredi ». */
export function lastWorkingDay(now: Date, calendar: WorkingCalendar): Date {
  const today = localDay(now.getTime(), calendar.timeZone)
  let day = today - 1
  while (today - day < 7 && !calendar.days.includes(weekday(day))) day--
  return new Date(instantOf(day, 0, calendar.timeZone))
}

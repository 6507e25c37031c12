import { instantOf, localDay } from '@osmose/shared/core/local-day'
import { isWorkingInstant, nextWorkingInstant, type WorkingCalendar } from '@osmose/shared/core/working-time'
import type { Me } from '@osmose/shared/identity/identity.contract'

export type Quiet = { now: false; from: Date | null } | { now: true; until: Date | null }

export const calendarOf = (me: Pick<Me, 'workingHours' | 'timeZone'>): WorkingCalendar => ({
  ...me.workingHours,
  timeZone: me.timeZone,
  publicHolidays: 'FR',
})

/** Whether a person is at rest at an instant, and when that changes: the end of this shift, or the start of the next. */
export function quietAt(instant: Date, calendar: WorkingCalendar): Quiet {
  if (!isWorkingInstant(instant, calendar)) return { now: true, until: nextWorkingInstant(instant, calendar) }
  return { now: false, from: endOfShift(instant, calendar) }
}

/** The end on the wall clock of the shift that holds an instant. */
function endOfShift(instant: Date, calendar: WorkingCalendar): Date | null {
  const today = localDay(instant.getTime(), calendar.timeZone)
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  const [start, end] = [minutes(calendar.start), minutes(calendar.end)]
  const lasts = end > start ? end : end + 24 * 60
  const ends = [today - 1, today].map((day) => instantOf(day, lasts, calendar.timeZone))
  const next = ends.find((at) => at > instant.getTime())
  return next === undefined ? null : new Date(next)
}

import { DAY_MS, daysAfter } from '@osmose/shared/core/local-day'
import { roundPeopleFrom } from '@osmose/shared/core/round-people'
import { addWorkingHours, type WorkingCalendar, workingHoursBetween } from '@osmose/shared/core/working-time'

/** Among fewer people a count would be a name. */
const FEWEST_ADDRESSED = 5
/** How long an announcement without a deadline asks people who joined after it. */
export const ASKS_FOR_DAYS = 90

/** A deadline that nobody remembers is none. */
const LONGEST_MS = 366 * DAY_MS
/** One working day before the deadline there is still time to read. */
const LAST_HOURS = 8

export const isDeadline = (readBy: Date, at: Date): boolean =>
  readBy > at && readBy.getTime() - at.getTime() <= LONGEST_MS

/** Until when people who join are asked too. */
export const asksUntil = (readBy: Date | null, at: Date): Date => readBy ?? daysAfter(at, ASKS_FOR_DAYS)

/**
 * From when those who have not read it are reminded: a working day of the organisation before the deadline, or at half
 * of a shorter time; null when nobody works before it.
 */
export function remindFrom(at: Date, readBy: Date | null, calendar: WorkingCalendar): Date | null {
  if (readBy === null) return null
  const hours = workingHoursBetween(at, readBy, calendar)
  return hours === 0 ? null : addWorkingHours(at, hours - Math.min(hours / 2, LAST_HOURS), calendar)
}

/** How many people it speaks to, as it is said before sending and while it is read: null below five, then by fives. */
export const roundedPeople = (count: number): number | null => roundPeopleFrom(FEWEST_ADDRESSED, count)

import { dayNamed, dayText, instantOf, localDay, type LocalDay } from '@osmose/shared/core/local-day'

/** A calendar month, `2026-10`. */
export type Month = string

/** A month is published on the third of the next, at 6:05 in the organisation's time zone. */
const publishedOn = 3
const publishedAt = 6 * 60 + 5
const windowLength = 28

export function monthOf(day: LocalDay): Month {
  return dayText(day).slice(0, 7)
}

export function firstDay(month: Month): LocalDay {
  return dayNamed(`${month}-01`)
}

export const nextMonth = (month: Month): Month => monthOf(firstDay(month) + 31)
export const monthBefore = (month: Month): Month => monthOf(firstDay(month) - 1)

/** The last 28 days of a month, both ends included: complete days, and four of each weekday. */
export function windowOf(month: Month): { from: LocalDay; to: LocalDay } {
  const to = firstDay(nextMonth(month)) - 1
  return { from: to - windowLength + 1, to }
}

/** The day on which a month is published. */
export const publishingDay = (month: Month): LocalDay => firstDay(nextMonth(month)) + publishedOn - 1

/** The instant (milliseconds) from which a month may be published. */
export const dueAt = (month: Month, timeZone: string): number =>
  instantOf(publishingDay(month), publishedAt, timeZone)

/** The last month that is due at an instant. */
export function lastDue(now: number, timeZone: string): Month {
  const before = monthBefore(monthOf(localDay(now, timeZone)))
  return dueAt(before, timeZone) <= now ? before : monthBefore(before)
}

/** The first month whose whole window lies on or after the day on which counting began. */
export function firstCounted(since: LocalDay): Month {
  const month = monthOf(since)
  return windowOf(month).from >= since ? month : nextMonth(month)
}

/** Months from one to another, both included; none when they are the wrong way round. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = []
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month)
  return months
}

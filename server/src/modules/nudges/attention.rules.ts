import { localDay } from '@osmose/shared/core/local-day'
import { nudgeCalendar, type WorkingCalendar } from '@osmose/shared/core/working-time'
import type { Limits } from '@osmose/shared/nudges/nudges.contract'

/**
 * Whether one more nudge fits: in the person's calendar days, today, the last 7 and the last 28, today included, over
 * all rules together. `delivered`: when they got one.
 */
export function hasRoom(delivered: readonly Date[], now: Date, timeZone: string, limits: Limits): boolean {
  const today = localDay(now.getTime(), timeZone)
  const ages = delivered.map((at) => today - localDay(at.getTime(), timeZone))
  const within = (days: number): number => ages.filter((age) => age < days).length
  return within(1) < limits.perDay && within(7) < limits.perWeek && within(28) < limits.perFourWeeks
}

/** The hours in which the rule may reach the person: theirs, Monday to Friday 08:30 to 18:00, and what the rule narrows. */
export function sendingHours(
  hours: WorkingCalendar,
  rule: { readonly from: number; readonly until: number },
): WorkingCalendar | null {
  const calendar = nudgeCalendar(hours)
  if (calendar === null) return null
  const start = calendar.start > clockOf(rule.from) ? calendar.start : clockOf(rule.from)
  const end = calendar.end < clockOf(rule.until) ? calendar.end : clockOf(rule.until)
  return start < end ? { ...calendar, start, end } : null
}

function clockOf(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

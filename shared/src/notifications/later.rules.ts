import { instantOf, localDay, weekday } from '../core/local-day.js'
import { nextWorkingInstant, type WorkingCalendar } from '../core/working-time.js'

export const laterWords = ['afternoon', 'tomorrow', 'monday'] as const
export type LaterWord = (typeof laterWords)[number]

const AFTERNOON = 14 * 60

/**
 * When something put off comes back: this afternoon at two, tomorrow as the day begins, Monday as the week does, each on
 * the person's own clocks and moved to their next hour of work. Undefined: there is no such moment any more (the
 * afternoon has begun, or ends before it begins; on Sunday « Monday » is « tomorrow »; somebody without hours).
 */
export function laterAt(word: LaterWord, now: Date, calendar: WorkingCalendar): Date | undefined {
  const today = localDay(now.getTime(), calendar.timeZone)
  const toMonday = 8 - weekday(today)
  if (word === 'afternoon') {
    const at = working(instantOf(today, AFTERNOON, calendar.timeZone), calendar)
    return at && at > now && localDay(at.getTime(), calendar.timeZone) === today ? at : undefined
  }
  if (word === 'monday' && toMonday === 1) return undefined
  return working(instantOf(today + (word === 'tomorrow' ? 1 : toMonday), 0, calendar.timeZone), calendar)
}

const working = (instant: number, calendar: WorkingCalendar): Date | undefined =>
  nextWorkingInstant(new Date(instant), calendar) ?? undefined

/** What can be offered now, no moment twice: on a Friday the next morning of work is Monday, and called so. */
export function laterChoices(now: Date, calendar: WorkingCalendar): { word: LaterWord; at: Date }[] {
  const choices = laterWords.flatMap((word) => {
    const at = laterAt(word, now, calendar)
    return at ? [{ word, at }] : []
  })
  return choices.filter(
    ({ at }, place) => !choices.slice(place + 1).some((other) => other.at.getTime() === at.getTime()),
  )
}

import { dayText, instantOf, localDay } from '../core/local-day.js'
import { type EventDraft, eventLimits } from './event.contract.js'

const DAY = 86_400_000

/**
 * The instant, in milliseconds, at which the clocks of a zone show this. A time that is skipped in spring is read with
 * the offset before the change, one that comes twice in autumn is the first.
 */
export function instantOfWall(wall: string, timeZone: string): number {
  const [day = '', time = ''] = wall.split('T')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return instantOf(Date.parse(day) / DAY, hours * 60 + minutes, timeZone)
}

/** What the clocks of a zone show at an instant, to the minute: `2026-11-24T12:15`. */
export function wallOf(instant: number, timeZone: string): string {
  const day = localDay(instant, timeZone)
  return `${dayText(day)}T${clockOf(instant, timeZone)}`
}

const clocks = new Map<string, Intl.DateTimeFormat>()
function clockOf(instant: number, timeZone: string): string {
  let clock = clocks.get(timeZone)
  if (!clock)
    clocks.set(
      timeZone,
      (clock = new Intl.DateTimeFormat('en-GB', {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone,
      })),
    )
  return clock.format(instant)
}

export interface Times {
  readonly startsAt: number
  readonly endsAt: number
  readonly answerBy: number | null
}

/** The instants that are meant by what stands on the wall. */
export const timesOf = ({
  startsAt,
  endsAt,
  answerBy,
  timeZone,
}: Pick<EventDraft, 'startsAt' | 'endsAt' | 'answerBy' | 'timeZone'>): Times => ({
  startsAt: instantOfWall(startsAt, timeZone),
  endsAt: instantOfWall(endsAt, timeZone),
  answerBy: answerBy === null ? null : instantOfWall(answerBy, timeZone),
})

/** Which time is wrong, if one is: it ends after it starts, within two weeks; answers are asked for before it ends; it is to come. */
export function wrongTime(
  { startsAt, endsAt, answerBy }: Times,
  now: number,
): 'startsAt' | 'endsAt' | 'answerBy' | undefined {
  if (startsAt <= now || startsAt - now > 3 * 366 * DAY) return 'startsAt'
  if (endsAt <= startsAt || endsAt - startsAt > eventLimits.days * DAY) return 'endsAt'
  if (answerBy !== null && (answerBy <= now || answerBy > endsAt)) return 'answerBy'
  return undefined
}

interface Seats {
  readonly capacity: number | null
  /** Seats taken. May be more than there are: nobody is sent away when their number is lowered. */
  readonly yes: number
  readonly waiting: number
}

/** Whoever comes now sits down, unless seats are short or somebody already waits for one. */
export const findsSeat = ({ capacity, yes, waiting }: Seats): boolean =>
  capacity === null || (waiting === 0 && yes < capacity)

/** How many of those who wait, from the first, have a seat now. */
export const promoted = ({ capacity, yes, waiting }: Seats): number =>
  capacity === null ? waiting : Math.max(0, Math.min(waiting, capacity - yes))

export const freeSeats = ({ capacity, yes }: Pick<Seats, 'capacity' | 'yes'>): number | null =>
  capacity === null ? null : Math.max(0, capacity - yes)

/** How long before it starts people are reminded, in milliseconds. */
export const reminders = { day: DAY, hour: 3_600_000 } as const
export type Reminder = keyof typeof reminders

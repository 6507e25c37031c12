import type { EventAnswer, EventDetails } from '@osmose/shared/gatherings/event.contract'
import { freeSeats } from '@osmose/shared/gatherings/gatherings.rules'
import { canReact, type Facts, moderates } from '../posts/posts.public.js'
import { canAnswer, canChange, canCome, type EventFacts } from './gatherings.policy.js'

/** An event and its reader's own answer. */
export interface EventRow {
  postId: string
  version: number
  startsAt: Date
  endsAt: Date
  answerBy: Date | null
  timeZone: string
  place: string
  link: string | null
  capacity: number | null
  yes: number
  maybe: number
  waiting: number
  cancelledAt: Date | null
  cancelReason: string | null
  mine: 'yes' | 'waiting' | 'maybe' | 'no' | null
  queue: number | null
  people: EventDetails['people']
}

export const answerOf = (mine: EventRow['mine']): EventAnswer | null => (mine === 'waiting' ? 'yes' : mine)

export const eventFacts = (row: EventRow, facts: Facts, now: Date): EventFacts => ({
  mine: facts.mine,
  moderates: moderates(facts),
  open: canReact(facts) === true,
  over: row.endsAt <= now,
  cancelled: row.cancelledAt !== null,
  late: row.answerBy !== null && row.answerBy <= now,
})

export function toDetails(row: EventRow, facts: EventFacts): EventDetails {
  return {
    kind: 'event',
    version: row.version,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    timeZone: row.timeZone,
    place: row.place,
    link: row.link,
    capacity: row.capacity,
    answerBy: row.answerBy?.toISOString() ?? null,
    over: facts.over,
    cancelled: row.cancelledAt ? (row.cancelReason ?? '') : null,
    yes: row.yes,
    maybe: row.maybe,
    waiting: row.waiting,
    free: freeSeats(row),
    mine: answerOf(row.mine),
    queue: row.queue,
    people: row.people,
    can: {
      come: canCome(facts) === true,
      answer: canAnswer(facts) === true,
      change: canChange(facts) === true,
      cancel: canChange(facts) === true,
    },
  }
}

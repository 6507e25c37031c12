import * as z from 'zod/mini'
import { instant, line, optionalLine } from '../core/fields.js'
import { isTimeZone } from '../core/is-time-zone.js'
import { personRef } from '../directory/person-ref.js'

export const eventLimits = { place: 160, link: 500, capacity: 100_000, days: 14, reason: 280 } as const

/** `2026-02-30` is read as another day, or as none. */
function inCalendar(day: string): boolean {
  const instant = new Date(day)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day)
}

/** What the clocks on the wall show, without time zone: `2026-11-24T12:15`. */
export const wallTime = z.string().check(
  z.regex(/^2\d{3}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/),
  z.refine((text) => inCalendar(text.slice(0, 10))),
)

const secureLink = z.string().check(
  z.maxLength(eventLimits.link),
  z.refine((text) => /^https:\/\/[^\s/]/.test(text) && URL.canParse(text)),
)

/** When, on the clocks of `timeZone`, and where. */
export const eventFields = {
  startsAt: wallTime,
  endsAt: wallTime,
  timeZone: z.string().check(z.maxLength(60), z.refine(isTimeZone)),
  place: z._default(optionalLine(eventLimits.place), ''),
  /** Where one takes part from afar. */
  link: z._default(z.nullable(secureLink), null),
  /** Seats; null for as many as come. */
  capacity: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(eventLimits.capacity))), null),
  /** Until when one may say that one comes; null until it is over. */
  answerBy: z._default(z.nullable(wallTime), null),
}
export const eventDraft = z
  /** `version`: the one a rewriting began with; the first, where it names none. */
  .object({ kind: z.literal('event'), ...eventFields, version: z.optional(z.int().check(z.minimum(1))) })
  .register(z.globalRegistry, { id: 'EventDraft' })
export type EventDraft = z.output<typeof eventDraft>

export const eventAnswer = z.enum(['yes', 'maybe', 'no'])
export type EventAnswer = z.output<typeof eventAnswer>

export const eventDetails = z
  .object({
    kind: z.literal('event'),
    /** Of when, where and seats, from 1. */
    version: z.int(),
    startsAt: instant,
    endsAt: instant,
    /** The zone whose clocks were meant; the reader's own may show something else. */
    timeZone: z.string(),
    place: z.string(),
    link: z.nullable(z.string()),
    capacity: z.nullable(z.int()),
    answerBy: z.nullable(instant),
    over: z.boolean(),
    /** Why it does not take place, when it was called off. */
    cancelled: z.nullable(z.string()),
    yes: z.int(),
    maybe: z.int(),
    waiting: z.int(),
    /** Seats that are left; null where there is no limit. */
    free: z.nullable(z.int()),
    /** What I said. Whoever waits said yes. */
    mine: z.nullable(eventAnswer),
    /** My place among those who wait, from 1; null when I do not. */
    queue: z.nullable(z.int()),
    /** The first of those who come. */
    people: z.array(personRef),
    can: z.object({
      /** Say that I come. */
      come: z.boolean(),
      /** Say anything, be it that I do not come any more. */
      answer: z.boolean(),
      change: z.boolean(),
      cancel: z.boolean(),
    }),
  })
  .register(z.globalRegistry, { id: 'EventDetails' })
export type EventDetails = z.output<typeof eventDetails>

export const cancelReason = line(eventLimits.reason)

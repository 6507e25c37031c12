import * as z from 'zod/mini'
import { id, instant } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'

export const sessionLimits = { leaders: 8, question: 500, answer: 4_000, reason: 300 } as const

export const sessionPhase = z.enum(['coming', 'gathering', 'voting', 'answering', 'done'])
export type SessionPhase = z.output<typeof sessionPhase>

export const sessionDraft = z
  .object({
    kind: z.literal('session'),
    /** Null: at once. */
    opensAt: z._default(z.nullable(instant), null),
    /** Until then questions are gathered. */
    closesAt: instant,
    /** When answers begin and votes end; null: votes last until the end. */
    answersAt: z._default(z.nullable(instant), null),
    /** Those who answer. */
    leaderIds: z.array(id).check(z.minLength(1), z.maxLength(sessionLimits.leaders)),
  })
  .register(z.globalRegistry, { id: 'SessionDraft' })
export type SessionDraft = z.output<typeof sessionDraft>

export const sessionDetails = z
  .object({
    kind: z.literal('session'),
    phase: sessionPhase,
    opensAt: instant,
    closesAt: instant,
    answersAt: z.nullable(instant),
    endedAt: z.nullable(instant),
    leaders: z.array(personRef),
    questions: z.int(),
    answered: z.int(),
    declined: z.int(),
    /** The open question most people want answered. */
    wanted: z.nullable(z.object({ text: z.string(), votes: z.int() })),
    can: z.object({ ask: z.boolean(), end: z.boolean(), lead: z.boolean() }),
  })
  .register(z.globalRegistry, { id: 'SessionDetails' })
export type SessionDetails = z.output<typeof sessionDetails>

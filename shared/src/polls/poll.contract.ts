import * as z from 'zod/mini'
import { instant, line } from '../core/fields.js'

export const pollLimits = { fewest: 2, most: 10, option: 80, conclusion: 280 } as const

/** One choice, several, or an order. */
export const pollMethod = z.enum(['single', 'multiple', 'ranked'])
/** When somebody sees the results: once they have answered, or once it is closed. */
export const resultsWhen = z.enum(['answered', 'closed'])

const different = (options: readonly string[]) =>
  new Set(options.map((option) => option.toLowerCase())).size === options.length

export const pollDraft = z
  .object({
    kind: z.literal('poll'),
    method: z._default(pollMethod, 'single'),
    /** For real: nowhere is it kept who chose what, so that an answer cannot be changed. */
    anonymous: z._default(z.boolean(), false),
    options: z
      .array(line(pollLimits.option))
      .check(z.minLength(pollLimits.fewest), z.maxLength(pollLimits.most), z.refine(different)),
    closesAt: z._default(z.nullable(instant), null),
    resultsWhen: z._default(resultsWhen, 'answered'),
  })
  .register(z.globalRegistry, { id: 'PollDraft' })
export type PollDraft = z.output<typeof pollDraft>

export const pollDetails = z
  .object({
    kind: z.literal('poll'),
    method: pollMethod,
    anonymous: z.boolean(),
    resultsWhen,
    /** `count`: people who chose it, or its points where options were ranked; null while results are hidden. */
    options: z.array(z.object({ text: z.string(), count: z.nullable(z.int()) })),
    /** People who answered; null while results are hidden. In an anonymous poll that is open, in steps of five and one behind. */
    answers: z.nullable(z.int()),
    /** Why results are hidden, or null. */
    hidden: z.nullable(z.enum(['too_few', 'not_answered', 'not_closed'])),
    closesAt: z.nullable(instant),
    closed: z.boolean(),
    /** Whether I answered. */
    answered: z.boolean(),
    /** Places of the options I chose, in my order; null where nobody knows, me included. */
    mine: z.nullable(z.array(z.int())),
    /** What the author makes of it. */
    conclusion: z.string(),
    can: z.object({ answer: z.boolean(), close: z.boolean(), conclude: z.boolean(), names: z.boolean() }),
  })
  .register(z.globalRegistry, { id: 'PollDetails' })
export type PollDetails = z.output<typeof pollDetails>

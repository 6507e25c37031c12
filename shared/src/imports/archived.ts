import * as z from 'zod/mini'
import { sessionLimits } from '../asking/session.contract.js'
import { instant, line, optionalLine } from '../core/fields.js'
import { eventFields, eventLimits } from '../gatherings/event.contract.js'
import { timesOf } from '../gatherings/gatherings.rules.js'
import { ideaState } from '../ideas/idea.contract.js'
import { kudosLimits } from '../kudos/kudos.contract.js'
import { pollDraft, pollLimits, pollMethod, resultsWhen } from '../polls/poll.contract.js'
import { isChoice } from '../polls/polls.rules.js'
import { textLimits } from '../text/bounds.js'

/**
 * What an Osmose archive tells of a post besides its text, kind by kind: `details` of a line of the type `post`. People
 * are named by the id their own line has, always under `person`, `people`, `by`, `for` or `author`; what somebody did who
 * is not in the archive is left out. Files are named by their path below `files/`.
 */
const person = z.string().check(z.minLength(1), z.maxLength(200))
const by = z.optional(person)
const acts = z._default(z.array(z.object({ person, at: instant })), [])
const count = z.int().check(z.minimum(0), z.maximum(10_000_000))
const words = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))

const poll = z
  .object({
    method: z._default(pollMethod, 'single'),
    anonymous: z._default(z.boolean(), false),
    options: pollDraft.shape.options,
    resultsWhen: z._default(resultsWhen, 'answered'),
    closesAt: z.optional(instant),
    closedAt: z.optional(instant),
    conclusion: z._default(optionalLine(pollLimits.conclusion), ''),
    /** Who chose which places of the options; of an open poll only. */
    answers: z._default(z.array(z.object({ person, choice: z.array(z.int()), at: instant })), []),
    /** Of an anonymous poll: people who answered and points of each option, never fewer people than five. */
    counted: z.optional(z.object({ answers: count, points: z.array(count) })),
  })
  .check(
    z.refine(({ anonymous, answers }) => !anonymous || answers.length === 0),
    z.refine(({ anonymous, counted }) => anonymous || counted === undefined),
    z.refine(({ options, counted }) => !counted || counted.points.length === options.length),
    z.refine(({ method, options, answers }) =>
      answers.every(({ choice }) => isChoice(method, options.length, choice)),
    ),
  )

const idea = z.object({
  state: z._default(ideaState, 'received'),
  votes: acts,
  /** Oldest first. */
  history: z._default(z.array(z.object({ state: ideaState, reason: words(2_000), by, at: instant })), []),
})

const kudos = z.object({
  people: z.array(person).check(z.minLength(1), z.maxLength(kudosLimits.people)),
  value: z.optional(
    z.object({ name: line(kudosLimits.value), meaning: z._default(optionalLine(kudosLimits.meaning), '') }),
  ),
})

const announcement = z
  .object({
    mustRead: z._default(z.boolean(), false),
    readBy: z.optional(instant),
    asksUntil: z.optional(instant),
    /** Counts every rewriting; `askedVersion` is the last that must be read again. */
    version: z._default(count, 1),
    askedVersion: z._default(count, 1),
    read: z._default(z.array(z.object({ person, version: z._default(count, 1), at: instant })), []),
  })
  .check(z.refine(({ version, askedVersion }) => askedVersion <= version))

const event = z
  .object({
    ...eventFields,
    answerBy: z.optional(eventFields.answerBy),
    link: z.optional(eventFields.link),
    capacity: z.optional(eventFields.capacity),
    cancelledAt: z.optional(instant),
    cancelReason: z.optional(line(eventLimits.reason)),
    changedAt: z.optional(instant),
    /** Those who come first, in the order in which they said so. */
    answers: z._default(
      z.array(z.object({ person, answer: z.enum(['yes', 'waiting', 'maybe', 'no']), at: instant })),
      [],
    ),
  })
  .check(
    z.refine((given) => {
      const { startsAt, endsAt } = timesOf({ ...given, answerBy: null })
      return endsAt > startsAt
    }),
  )

const article = z.object({
  summary: z._default(optionalLine(300), ''),
  cover: z.optional(z.object({ file: words(1_100), alt: z._default(optionalLine(textLimits.alt), '') })),
})

const session = z
  .object({
    opensAt: instant,
    closesAt: instant,
    answersAt: z.optional(instant),
    endedAt: z.optional(instant),
    people: z.array(person).check(z.minLength(1), z.maxLength(sessionLimits.leaders)),
    questions: z._default(
      z.array(
        z
          .object({
            /** Nobody, where it was asked without a name. */
            author: by,
            nameless: z._default(z.boolean(), false),
            text: words(sessionLimits.question),
            at: instant,
            votes: z._default(z.array(z.object({ person })), []),
            answer: z.optional(
              z.object({ text: words(sessionLimits.answer), by, for: by, at: z.optional(instant) }),
            ),
            refusal: z.optional(
              z.object({
                reason: words(sessionLimits.reason),
                by,
                at: z.optional(instant),
                withheld: z._default(z.boolean(), false),
              }),
            ),
          })
          .check(
            z.refine(({ nameless, author }) => !nameless || author === undefined),
            z.refine(({ answer, refusal }) => !answer || !refusal),
          ),
      ),
      [],
    ),
  })
  .check(
    z.refine(
      ({ opensAt, closesAt, answersAt }) =>
        Date.parse(closesAt) > Date.parse(opensAt) &&
        (answersAt === undefined || Date.parse(answersAt) >= Date.parse(closesAt)),
    ),
  )

/** People who have the same question. */
const question = z.object({ same: acts })

export const archived = { poll, idea, kudos, announcement, event, article, session, question } as const

export type ArchivedKind = keyof typeof archived
export type ArchivedDetails<K extends ArchivedKind = ArchivedKind> = z.output<(typeof archived)[K]>

/** The details as far as they are ones of this kind; undefined for anything else. */
export function archivedDetails(kind: string, value: unknown): ArchivedDetails | undefined {
  if (!(kind in archived) || value === undefined || value === null) return undefined
  const read = z.safeParse(archived[kind as ArchivedKind], value)
  return read.success ? read.data : undefined
}

export interface Names {
  /** Undefined for somebody who is not there. */
  readonly person: (id: string) => string | undefined
  readonly file?: (path: string) => string | undefined
}

const ofPeople = new Set(['person', 'by', 'for', 'author'])

/**
 * The same with other names for its people and files. Where somebody or something has none, what is said of them goes.
 * `lost`: how many.
 */
export function renamed<T>(details: T, { person, file }: Names): { details: T; lost: number } {
  let lost = 0
  const found = (name: string | undefined): string | undefined => {
    if (name === undefined) lost++
    return name
  }
  const walked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walked).filter((one) => one !== undefined)
    if (typeof value !== 'object' || value === null) return value
    const out: Record<string, unknown> = {}
    for (const [key, part] of Object.entries(value)) {
      if (key === 'people' && Array.isArray(part)) {
        out[key] = part.map((id: string) => found(person(id))).filter((id) => id !== undefined)
        continue
      }
      const named = typeof part === 'string' && (ofPeople.has(key) || (key === 'file' && file))
      const next = named ? found(key === 'file' ? file?.(part) : person(part)) : walked(part)
      if (next !== undefined) out[key] = next
      else if (key === 'person' || key === 'file') return undefined
    }
    return out
  }
  return { details: walked(details) as T, lost }
}

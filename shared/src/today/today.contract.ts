import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, locale } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { quotedArticle } from '../moderation/moderation.contract.js'
import { postKind } from '../posts/posts.contract.js'

/** Within how many working hours of the organisation each kind of situation should find somebody. Also their order. */
export const promises = { newcomer: 4, flag: 8, question: 8, requests: 16, page: 40 } as const
export type SituationKind = keyof typeof promises
/** A question without answer becomes a situation after its promise, and is late after this many working hours. */
export const LATE_QUESTION_HOURS = 24
/** Questions older than this are another matter than the day's work. */
export const QUESTION_DAYS = 28

/** How many working hours the owner of a page has to say that it is still true, each time they are asked. */
export const OWNER_HOURS = 16

const situationKey = z.string().check(z.regex(/^[a-z]{1,20}:[0-9a-f-]{36}$/))
const common = {
  key: situationKey,
  community: communityRef,
  /** Since when it waits. */
  since: instant,
  /** Working hours of the organisation since then, whole ones. */
  hours: z.int(),
  /** The same in whole working days. */
  days: z.int(),
  late: z.boolean(),
}
const words = {
  postId: id,
  /** Title or first words, in the language they were written in. */
  about: z.string(),
  lang: locale,
}

export const situation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('newcomer'),
    ...common,
    ...words,
    postKind,
    author: personRef,
    first: z.boolean(),
  }),
  z.object({
    kind: z.literal('question'),
    ...common,
    ...words,
    author: z.nullable(personRef),
    /** Up to three people who seem to know, each with why: a skill they declared, or else that an answer of theirs on the same words was kept. */
    knowers: z.array(z.object({ person: personRef, skill: z.nullable(z.string()) })),
    /** When it was last handed on without result. */
    relayedAt: z.nullable(instant),
  }),
  z.object({
    kind: z.literal('flag'),
    ...common,
    caseId: id,
    comment: z.boolean(),
    page: z.boolean(),
    flags: z.int(),
    rewritten: z.boolean(),
    appealed: z.boolean(),
    article: z.nullable(quotedArticle),
    me: z.object({ flagged: z.boolean(), tookPart: z.boolean() }),
  }),
  z.object({
    kind: z.literal('requests'),
    ...common,
    requests: z.array(z.object({ id, person: personRef, message: z.string(), askedAt: instant })),
  }),
  z.object({
    kind: z.literal('page'),
    ...common,
    pageId: id,
    /** Its title, in the reader’s language where it has one. */
    about: z.string(),
    lang: locale,
    owner: personRef,
    /** I am its owner. */
    mine: z.boolean(),
    /** When the owner was last asked whether it is still true. */
    askedAt: z.nullable(instant),
  }),
])
situation.register(z.globalRegistry, { id: 'Situation' })
export type Situation = z.output<typeof situation>
export type SituationOf<K extends SituationKind> = Extract<Situation, { kind: K }>

export const today = z
  .object({
    /** How many communities I look after; none: this page has nothing to do for me. */
    places: z.int(),
    /** What changed since the beginning of the last working day, in those places. */
    news: z.object({ since: instant, answered: z.int(), firstPosts: z.int(), firstPostsWaiting: z.int() }),
    situations: z.array(situation),
    /** Keys of those that I took care of since the beginning of the last working day. */
    mine: z.array(situationKey),
    /** Situations beyond those shown. */
    more: z.int(),
    /** Those I put off. */
    snoozed: z.int(),
    /** What became of the questions I handed on in the last 14 days; null when there was none. */
    gestures: z.nullable(z.object({ relayed: z.int(), answered: z.int() })),
  })
  .register(z.globalRegistry, { id: 'Today' })
export type Today = z.output<typeof today>

export const readToday = endpoint('today.read', {
  route: 'GET /today',
  access: 'signedIn',
  reply: today,
  summary: 'What waits for somebody in the communities I look after, each with its reason.',
})

const snoozeParams = z.object({ key: situationKey })
export const snooze = endpoint('today.snooze', {
  route: 'PUT /today/snoozes/:key',
  access: 'signedIn',
  params: snoozeParams,
  reply: z.object({ until: instant }),
  summary: 'Not now: for me alone, until 8:30 of my next working day.',
})
export const wake = endpoint('today.wake', {
  route: 'DELETE /today/snoozes/:key',
  access: 'signedIn',
  params: snoozeParams,
  reply: empty,
  summary: 'Takes a "not now" back.',
})

export const markRelay = endpoint('today.mark_relay', {
  route: 'PUT /today/relays/:commentId',
  access: 'signedIn',
  params: z.object({ commentId: id }),
  reply: empty,
  summary: 'My comment hands a question on and is no answer to it: the question goes on waiting.',
})

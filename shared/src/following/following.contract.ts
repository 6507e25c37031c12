import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'

export const stanceKind = z.enum(['person', 'topic', 'post', 'community'])
export type StanceKind = z.output<typeof stanceKind>
export const stance = z.enum(['follow', 'mute'])
export type Stance = z.output<typeof stance>

/** So many things may be followed and muted by one person, all in all. */
export const mostStances = 500

export const followingErrors = {
  'following.too_many': { status: 409 },
  'following.not_oneself': { status: 422 },
  'following.mute_only': { status: 422 },
} as const

const target = z.string().check(z.minLength(1), z.maxLength(120), z.regex(/^[\p{L}\p{N}_-]+$/u))

const chosen = { stance, since: instant }
export const stanceItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), target, ...chosen, person: personRef }),
  z.object({ kind: z.literal('topic'), target, ...chosen, label: z.string() }),
  z.object({
    kind: z.literal('post'),
    target,
    ...chosen,
    title: z.string(),
    authorName: z.nullable(z.string()),
  }),
  z.object({ kind: z.literal('community'), target, ...chosen, community: communityRef }),
])
export type StanceItem = z.output<typeof stanceItem>

export const listStances = endpoint('following.list', {
  route: 'GET /following',
  access: 'signedIn',
  reply: z.object({ items: z.array(stanceItem) }),
  summary: 'What I follow and what I muted, newest first, as far as I may still see it. Nobody else can ask.',
})

export const takeStance = endpoint('following.take', {
  route: 'PUT /following/:kind/:target',
  access: 'signedIn',
  params: z.object({ kind: stanceKind, target: z.union([id, target]) }),
  /** Null takes it back. People and topics can be followed; a community is followed by joining it. */
  body: z.object({ stance: z.nullable(stance) }),
  reply: empty,
  errors: followingErrors,
  summary: 'I follow or mute a person or topic, mute a thread or community, or neither any more.',
})

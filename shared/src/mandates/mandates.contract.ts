import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, optionalLine, pageOf, pageQuery } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { kindDraft } from '../posts/kinds.js'
import { fromDraft, limits, post, postsErrors } from '../posts/posts.contract.js'
import { textFields } from '../text/written.js'

export const mandateLimits = { days: 366, communities: 50 } as const

/** What may be done in somebody's name: three kinds of posts, answers in a session, and announcing one. */
export const mandateKind = z.enum(['announcement', 'article', 'discussion', 'session'])
export type MandateKind = z.output<typeof mandateKind>
export const mandateKinds = mandateKind.options

export const mandatesErrors = {
  'mandates.to_oneself': { status: 422 },
  'mandates.until_wrong': { status: 422 },
  'mandates.none': { status: 403 },
  /** In whose name it is has not agreed to the charter of the place. */
  'mandates.charter_due': { status: 409 },
} as const

export const mandate = z
  .object({
    id,
    from: personRef,
    to: personRef,
    kinds: z.array(mandateKind),
    /** None: wherever both may write. Places the reader may not know are left out. */
    communities: z.array(communityRef),
    everywhere: z.boolean(),
    givenAt: instant,
    until: instant,
    revokedAt: z.nullable(instant),
    /** Neither revoked nor over. */
    active: z.boolean(),
    /** How often it was used. */
    uses: z.int(),
  })
  .register(z.globalRegistry, { id: 'Mandate' })
export type Mandate = z.output<typeof mandate>

const one = z.object({ mandateId: id })

export const listMandates = endpoint('mandates.list', {
  route: 'GET /mandates',
  access: 'signedIn',
  reply: z.object({ given: z.array(mandate), held: z.array(mandate) }),
  summary: 'The mandates I gave and those I hold; at most a hundred of each, newest first.',
})

export const giveMandate = endpoint('mandates.give', {
  route: 'POST /mandates',
  access: 'signedIn',
  body: z.object({
    toId: id,
    kinds: z.array(mandateKind).check(z.minLength(1), z.maxLength(mandateKinds.length)),
    communityIds: z._default(z.array(id).check(z.maxLength(mandateLimits.communities)), []),
    until: instant,
  }),
  reply: mandate,
  errors: mandatesErrors,
  creates: true,
  summary: 'Gives somebody the right to publish in my name, for some kinds and places, until a date.',
})

export const revokeMandate = endpoint('mandates.revoke', {
  route: 'DELETE /mandates/:mandateId',
  access: 'signedIn',
  params: one,
  reply: empty,
  summary: 'Takes a mandate back, at once; whoever holds it may lay it down as well.',
})

export const listUses = endpoint('mandates.list_uses', {
  route: 'GET /mandates/:mandateId/uses',
  access: 'signedIn',
  params: one,
  query: z.object(pageQuery),
  reply: pageOf(z.object({ id, postId: id, title: z.string(), at: instant })),
  summary: 'What was published by a mandate, for whoever gave or holds it; newest first.',
})

export const publishFor = endpoint('mandates.publish_for', {
  route: 'POST /communities/:communityId/posts/for/:personId',
  access: 'signedIn',
  params: z.object({ communityId: id, personId: id }),
  body: z.object({
    kind: mandateKind.check(z.refine((kind) => kind !== 'session')),
    title: z._default(optionalLine(limits.title), ''),
    ...textFields(limits.text),
    details: z.optional(kindDraft),
    draft: fromDraft,
  }),
  reply: post,
  errors: { ...postsErrors, ...mandatesErrors },
  creates: true,
  summary:
    'Publishes in the name of somebody who gave me the mandate; their rights and mine are both needed.',
})

import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, prose } from '../core/fields.js'
import { communitiesErrors } from './communities.contract.js'

const params = z.object({ communityId: id })

export const charterErrors = {
  ...communitiesErrors,
  /** Another text was published since it was read. */
  'communities.charter_changed': { status: 409 },
} as const

/** What one agrees to in a place. Empty text: there is none. */
export const placeCharter = z
  .object({
    text: z.string(),
    version: z.int(),
    /** Whether one agrees to it before writing for the first time. */
    asked: z.boolean(),
    /** Whether I agreed to this version. */
    accepted: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'PlaceCharter' })
export type PlaceCharter = z.output<typeof placeCharter>

export const readCharter = endpoint('communities.read_charter', {
  route: 'GET /communities/:communityId/charter',
  access: 'signedIn',
  params,
  reply: placeCharter,
  summary: 'The charter of a community I may know of.',
})

export const acceptCharter = endpoint('communities.accept_charter', {
  route: 'PUT /communities/:communityId/charter/acceptance',
  access: 'signedIn',
  params,
  body: z.object({ version: z.int().check(z.minimum(1)) }),
  reply: placeCharter,
  errors: charterErrors,
  summary: 'I agree to this version of the charter.',
})

/** What owners arrange: the words that greet who enters, and the charter. */
export const arrangement = z
  .object({ welcome: z.string(), charter: z.string(), charterAsked: z.boolean() })
  .register(z.globalRegistry, { id: 'PlaceArrangement' })
export type Arrangement = z.output<typeof arrangement>

export const readArrangement = endpoint('communities.read_arrangement', {
  route: 'GET /communities/:communityId/arrangement',
  access: 'signedIn',
  params,
  reply: arrangement,
  summary: 'Welcome and charter, to be edited; for those who answer for the place.',
})

export const arrange = endpoint('communities.arrange', {
  route: 'PATCH /communities/:communityId/arrangement',
  access: 'signedIn',
  params,
  body: z.object({
    welcome: z.optional(prose(1000, 0)),
    /** Another text is another version: everybody agrees anew. */
    charter: z.optional(prose(4000, 0)),
    charterAsked: z.optional(z.boolean()),
  }),
  reply: arrangement,
  errors: charterErrors,
  summary: 'Owners change the welcome and the charter.',
})

export const closeWelcome = endpoint('communities.close_welcome', {
  route: 'PUT /communities/:communityId/welcome/reading',
  access: 'signedIn',
  params,
  reply: empty,
  summary: 'I read the welcome; it does not come again.',
})

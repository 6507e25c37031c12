import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id } from '../core/fields.js'
import { communityRef } from './communities.contract.js'

export const weighSuggestion = endpoint('communities.weigh_suggestion', {
  route: 'PUT /communities/:communityId/suggestion',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  /** `declined`: not for me, until I say otherwise or join. */
  body: z.object({ declined: z.boolean() }),
  reply: empty,
  summary: 'Says that a community is not to be suggested to me any more, or takes that back.',
})

export const listDeclinedSuggestions = endpoint('communities.list_declined_suggestions', {
  route: 'GET /me/declined-suggestions',
  access: 'signedIn',
  reply: z.object({ items: z.array(communityRef) }),
  summary: 'Communities I do not want suggested, the latest first.',
})

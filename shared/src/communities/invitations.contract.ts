import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { communitiesErrors } from './communities.contract.js'

export const invitation = z
  .object({
    person: personRef,
    by: z.nullable(personRef),
    invitedAt: instant,
    expiresAt: instant,
    /** Its time has passed; sending it again renews it. */
    over: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'CommunityInvitation' })
export type Invitation = z.output<typeof invitation>

export const listInvitations = endpoint('communities.list_invitations', {
  route: 'GET /communities/:communityId/invitations',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  reply: z.object({ items: z.array(invitation) }),
  summary:
    'Invitations without an answer, newest first, 200 at most: all for those who look after the place, else my own.',
})

export const withdrawInvitation = endpoint('communities.withdraw_invitation', {
  route: 'DELETE /communities/:communityId/invitations/:personId',
  access: 'signedIn',
  params: z.object({ communityId: id, personId: id }),
  reply: empty,
  errors: communitiesErrors,
  summary: 'Takes an invitation back; twice is fine.',
})

import type { EventOf } from '@osmose/shared/core/event'
import type {
  membershipRequested,
  personInvited,
  requestDecided,
} from '../../../events/communities.events.js'
import { type Notice, oncePerPerson } from '../notice.js'

/** What people are told about places. */

/** Who asks to come into a place is one line, until all have been answered. */
export const threadOfRequests = (communityId: string): string => `request:${communityId}`

export function onRequest({ payload }: EventOf<typeof membershipRequested>): Notice[] {
  const { communityId, personId, leaderIds } = payload
  return oncePerPerson(
    leaderIds.map((leaderId) => ({
      personId: leaderId,
      actorId: personId,
      kind: 'membership_requested',
      groupKey: threadOfRequests(communityId),
      communityId,
    })),
  )
}

/** A decision is the community's: whoever took it is named to nobody. */
export function onDecision({ payload }: EventOf<typeof requestDecided>): Notice[] {
  const { communityId, personId, accepted, requestId } = payload
  return oncePerPerson([
    {
      personId,
      actorId: null,
      kind: 'membership_decided',
      groupKey: `decided:${requestId}`,
      communityId,
      detail: accepted ? 'accepted' : 'declined',
    },
  ])
}

export function onInvitation({ payload, actorId }: EventOf<typeof personInvited>): Notice[] {
  const { communityId, personId } = payload
  return oncePerPerson([
    { personId, actorId, kind: 'community_invitation', groupKey: `invitation:${communityId}`, communityId },
  ])
}

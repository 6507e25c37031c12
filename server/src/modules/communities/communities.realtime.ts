import { Injectable } from '@nestjs/common'
import { communityChanged } from '@osmose/shared/communities/communities.contract'
import * as events from '../../events/communities.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { personRoom } from '../../platform/realtime/rooms.js'
import { audienceRoom } from './communities.rooms.js'

@Injectable()
export class CommunitiesRealtime {
  @Hints(events.memberJoined)
  joined({ payload: { communityId, personId, audienceIds } }: EventOf<typeof events.memberJoined>): Hint[] {
    return [...follow(communityId, personId, audienceIds), tell(personId, communityId)]
  }

  /** The rooms are left first: nothing that is said after this reaches the person. */
  @Hints(events.memberLeft)
  left({ payload: { communityId, personId } }: EventOf<typeof events.memberLeft>): Hint[] {
    return [{ personId, leaveGroup: communityId }, tell(personId, communityId)]
  }

  @Hints(events.membersEntered)
  entered({ payload: { communityId, people } }: EventOf<typeof events.membersEntered>): Hint[] {
    return people.flatMap(({ personId, audienceIds }) => [
      ...follow(communityId, personId, audienceIds),
      tell(personId, communityId),
    ])
  }

  @Hints(events.membersWent)
  went({ payload: { communityId, personIds } }: EventOf<typeof events.membersWent>): Hint[] {
    return personIds.flatMap((personId): Hint[] => [
      { personId, leaveGroup: communityId },
      tell(personId, communityId),
    ])
  }

  @Hints(events.memberRoleChanged)
  roleChanged({
    payload: { communityId, personId, audienceIds, role },
  }: EventOf<typeof events.memberRoleChanged>): Hint[] {
    const narrowed: Hint[] = role === 'member' ? [{ personId, leaveGroup: communityId }] : []
    return [...narrowed, ...follow(communityId, personId, audienceIds), tell(personId, communityId)]
  }

  @Hints(events.followedAudiencesChanged)
  followsOthers({
    payload: { communityId, personId, audienceIds },
  }: EventOf<typeof events.followedAudiencesChanged>): Hint[] {
    return [
      { personId, leaveGroup: communityId },
      ...follow(communityId, personId, audienceIds),
      tell(personId, communityId),
    ]
  }

  @Hints(events.audienceMade)
  audienceMade({ payload: { communityId, audienceId } }: EventOf<typeof events.audienceMade>): Hint[] {
    return [{ open: audienceRoom(audienceId), group: communityId }]
  }

  @Hints(events.membershipRequested, events.requestWithdrawn, events.requestDecided)
  asked({
    payload: { communityId, personId, leaderIds, managerIds = [] },
  }: EventOf<typeof events.membershipRequested | typeof events.requestDecided>): Hint[] {
    return [...new Set([personId, ...leaderIds, ...managerIds])].map((id) => tell(id, communityId))
  }

  @Hints(events.personInvited, events.invitationWithdrawn)
  invited({ payload: { communityId, personId } }: EventOf<typeof events.personInvited>): Hint[] {
    return [tell(personId, communityId)]
  }

  @Hints(events.communityChangedEvent, events.communityArchived, events.communityRevived)
  changed({
    payload,
  }: EventOf<typeof events.communityChangedEvent | typeof events.communityArchived>): Hint[] {
    return [tellAll(payload.audienceId, payload.communityId)]
  }

  /** Whoever was listening without being a member of what is public no longer leaves the room. */
  @Hints(events.visibilityChanged)
  visibilityChanged({
    payload: { communityId, audienceId, from },
  }: EventOf<typeof events.visibilityChanged>): Hint[] {
    return [...(from === 'public' ? [{ emptyGroup: communityId }] : []), tellAll(audienceId, communityId)]
  }
}

const follow = (group: string, personId: string, audienceIds: readonly string[]): Hint[] =>
  audienceIds.map((id) => ({ personId, enter: audienceRoom(id), group }))
const tell = (personId: string, communityId: string): Hint =>
  send(personRoom(personId), communityChanged, { communityId })
const tellAll = (audienceId: string, communityId: string): Hint =>
  send(audienceRoom(audienceId), communityChanged, { communityId })

import { Injectable } from '@nestjs/common'
import { announcementsChanged } from '@osmose/shared/announcements/announcements.contract'
import { postChangedHint } from '@osmose/shared/posts/posts.contract'
import { acknowledged, peopleCalled } from '../../events/announcements.events.js'
import { followedAudiencesChanged, memberJoined, memberLeft } from '../../events/communities.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { personRoom } from '../../platform/realtime/rooms.js'

@Injectable()
export class AnnouncementsRealtime {
  /** The other windows of whoever read it, and those who watch the count: not everybody for each of them. */
  @Hints(acknowledged)
  acknowledged({ payload, actorId }: EventOf<typeof acknowledged>): Hint[] {
    const { postId, communityId, watcherIds } = payload
    return [...new Set([...(actorId ? [actorId] : []), ...watcherIds])].map((id) =>
      send(personRoom(id), postChangedHint, { postId, communityId }),
    )
  }

  @Hints(peopleCalled)
  called({ payload }: EventOf<typeof peopleCalled>): Hint[] {
    return payload.personIds.map((id) => send(personRoom(id), announcementsChanged, {}))
  }

  @Hints(followedAudiencesChanged, memberJoined)
  moved({ payload }: EventOf<typeof followedAudiencesChanged>): Hint[] {
    return [send(personRoom(payload.personId), announcementsChanged, {})]
  }

  @Hints(memberLeft)
  left({ payload }: EventOf<typeof memberLeft>): Hint[] {
    return [send(personRoom(payload.personId), announcementsChanged, {})]
  }
}

import type { EventOf } from '@osmose/shared/core/event'
import type { peopleCalled } from '../../../events/announcements.events.js'
import { type Notice, oncePerPerson } from '../notice.js'

/** Those an announcement speaks to hear of it; nobody stands behind a reminder. */
export function onPeopleCalled({ payload }: EventOf<typeof peopleCalled>): Notice[] {
  const { postId, communityId, audienceId, authorId, mustRead, why, version, personIds } = payload
  return oncePerPerson(
    personIds.map((personId) => ({
      personId,
      actorId: why === 'reminder' ? null : authorId,
      kind: mustRead ? 'must_read' : 'announcement',
      groupKey: `announcement:${postId}`,
      source: `${postId} ${why} ${version}`,
      postId,
      communityId,
      audienceId,
      detail: why,
    })),
  )
}

import type { EventOf } from '@osmose/shared/core/event'
import type { kudosGiven } from '../../../events/kudos.events.js'
import { type Notice, oncePerPerson } from '../notice.js'

/** Whoever is thanked hears of it. */
export function onKudos({ payload, actorId }: EventOf<typeof kudosGiven>): Notice[] {
  const { postId, communityId, audienceId, personIds } = payload
  return oncePerPerson(
    personIds.map((personId) => ({
      personId,
      actorId,
      kind: 'kudos',
      groupKey: `kudos:${postId}`,
      postId,
      communityId,
      audienceId,
    })),
  )
}

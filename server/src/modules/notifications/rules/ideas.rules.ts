import type { EventOf } from '@osmose/shared/core/event'
import type { ideaDecided } from '../../../events/ideas.events.js'
import { type Notice, oncePerPerson } from '../notice.js'

/** Its author and those who voted for it hear what becomes of an idea. */
export function onIdeaDecided({ payload, actorId }: EventOf<typeof ideaDecided>): Notice[] {
  const { postId, communityId, audienceId, authorId, voterIds, state } = payload
  return oncePerPerson(
    [...(authorId ? [authorId] : []), ...voterIds].map((personId) => ({
      personId,
      actorId,
      kind: 'idea_state',
      groupKey: `idea:${postId}`,
      postId,
      communityId,
      audienceId,
      detail: state,
    })),
  )
}

import type { EventOf } from '@osmose/shared/core/event'
import type { ideaDecided } from '../../../events/ideas.events.js'
import { type Notice, oncePerPerson } from '../notice.js'

/** Its author and those who voted for it hear what becomes of an idea. */
export function onIdeaDecided(
  { payload, actorId }: EventOf<typeof ideaDecided>,
  supporterIds: readonly string[],
): Notice[] {
  const { postId, communityId, audienceId, authorId, state } = payload
  return oncePerPerson(
    [...(authorId ? [authorId] : []), ...supporterIds].map((personId) => ({
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

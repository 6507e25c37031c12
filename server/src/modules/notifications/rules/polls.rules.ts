import type { EventOf } from '@osmose/shared/core/event'
import type { pollClosed } from '../../../events/polls.events.js'
import { type Notice, oncePerPerson } from '../notice.js'

/** Who asked is told when the time is over, not when somebody closed it by hand. */
export function onPollClosed({ payload }: EventOf<typeof pollClosed>): Notice[] {
  const { postId, communityId, audienceId, authorId, inTime } = payload
  if (!authorId || !inTime) return []
  return oncePerPerson([
    {
      personId: authorId,
      actorId: null,
      kind: 'poll_closed',
      groupKey: `poll:${postId}`,
      postId,
      communityId,
      audienceId,
    },
  ])
}

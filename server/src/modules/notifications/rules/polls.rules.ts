import type { EventOf } from '@osmose/shared/core/event'
import type { pollClosed } from '../../../events/polls.events.js'
import { type Notice, oncePerPerson } from '../notice.js'

/**
 * Who asked is told when the time is over, not when they closed it by hand; those who answered are told either way:
 * there is something to see now.
 */
export function onPollClosed(
  { payload, actorId }: EventOf<typeof pollClosed>,
  voterIds: readonly string[],
): Notice[] {
  const { postId, communityId, audienceId, authorId, inTime } = payload
  const notice = { actorId, groupKey: `poll:${postId}`, postId, communityId, audienceId }
  return oncePerPerson([
    ...(authorId && inTime ? [{ ...notice, personId: authorId, kind: 'poll_closed' as const }] : []),
    ...voterIds
      .filter((personId) => personId !== authorId)
      .map((personId) => ({ ...notice, personId, kind: 'poll_over' as const })),
  ])
}

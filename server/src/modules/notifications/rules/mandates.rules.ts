import type { EventOf } from '@osmose/shared/core/event'
import type { mandateGiven, mandateUsed } from '../../../events/mandates.events.js'
import { type Notice, oncePerPerson } from '../notice.js'

/** Whoever may now speak for somebody hears of it. */
export const onMandateGiven = ({ payload, actorId }: EventOf<typeof mandateGiven>): Notice[] =>
  oncePerPerson([
    {
      personId: payload.toId,
      actorId,
      kind: 'mandate_given',
      groupKey: `mandate:${payload.mandateId}`,
    },
  ])

/** In whose name something was said is told each time. */
export const onMandateUsed = ({ payload, actorId }: EventOf<typeof mandateUsed>): Notice[] => {
  const { fromId, postId, communityId, audienceId } = payload
  return oncePerPerson([
    {
      personId: fromId,
      actorId,
      kind: 'mandate_used',
      groupKey: `mandate_used:${postId}`,
      postId,
      communityId,
      audienceId,
    },
  ])
}

import type { EventOf } from '@osmose/shared/core/event'
import type { personCalled } from '../../../events/messages.events.js'
import { type Notice, oncePerPerson } from '../notice.js'

/** One line a conversation, and never a word of what was said in it. */
export function onCall({ payload }: EventOf<typeof personCalled>): Notice[] {
  const { conversationId, authorId, called } = payload
  return oncePerPerson(
    called.map(({ personId, why }) => ({
      personId,
      // With several authors nobody is told which of them said no.
      actorId: why === 'answered' ? null : authorId,
      kind: 'message',
      groupKey: `message:${conversationId}`,
      conversationId,
      detail: why,
    })),
  )
}

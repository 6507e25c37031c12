import { Injectable } from '@nestjs/common'
import * as contract from '@osmose/shared/messages/messages.contract'
import * as showing from '@osmose/shared/messages/showing.contract'
import * as messages from '../../events/messages.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { personRoom } from '../../platform/realtime/rooms.js'

/**
 * A conversation has no room of its own: each event names those who are in it at that moment, and goes to their own
 * rooms. Whoever left is not named any more, so there is nothing to take them out of.
 */
@Injectable()
export class MessagesRealtime {
  @Hints(messages.messageSent)
  sent({ payload: { conversationId, messageId, personIds } }: EventOf<typeof messages.messageSent>): Hint[] {
    return personIds.map((id) => send(personRoom(id), contract.messageArrived, { conversationId, messageId }))
  }

  @Hints(messages.messageTouched)
  touched({
    payload: { conversationId, messageId, personIds },
  }: EventOf<typeof messages.messageTouched>): Hint[] {
    return personIds.map((id) => send(personRoom(id), contract.messageChanged, { conversationId, messageId }))
  }

  @Hints(messages.conversationTouched)
  conversation({
    payload: { conversationId, personIds },
  }: EventOf<typeof messages.conversationTouched>): Hint[] {
    return personIds.map((id) => send(personRoom(id), contract.conversationChanged, { conversationId }))
  }

  @Hints(messages.readElsewhere)
  read({ payload: { conversationId, personId } }: EventOf<typeof messages.readElsewhere>): Hint[] {
    return [send(personRoom(personId), contract.conversationChanged, { conversationId })]
  }

  @Hints(messages.typed)
  typing({ payload: { conversationId, personId, personIds } }: EventOf<typeof messages.typed>): Hint[] {
    return personIds.map((id) => send(personRoom(id), showing.typingHint, { conversationId, personId }))
  }

  @Hints(messages.presenceTold)
  presence({ payload: { personId, here, personIds } }: EventOf<typeof messages.presenceTold>): Hint[] {
    return personIds.map((id) => send(personRoom(id), showing.presenceHint, { personId, here }))
  }
}

import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()
/**
 * Ids and who may hear of it. Nobody is named as the one who acted: who writes how much to whom is nobody's figure, so
 * these events are appended without an actor.
 */
const heardBy = { conversationId: id, personIds: z.array(id) }

export const messageSent = eventType('messages.message_sent.v1', z.object({ ...heardBy, messageId: id }))
export const messageTouched = eventType(
  'messages.message_touched.v1',
  z.object({ ...heardBy, messageId: id }),
)
export const conversationTouched = eventType('messages.conversation_touched.v1', z.object(heardBy))

/** A message asks for these people in particular. It alone says who wrote, because they are told by whom. */
export const personCalled = eventType(
  'messages.person_called.v1',
  z.object({
    conversationId: id,
    messageId: id,
    authorId: id,
    called: z.array(z.object({ personId: id, why: z.enum(['important', 'mention', 'first', 'answered']) })),
  }),
)

/** Said to open windows and forgotten: these two are never stored. */
export const typed = eventType('messages.typed.v1', z.object({ ...heardBy, personId: id }))
export const presenceTold = eventType(
  'messages.presence_told.v1',
  z.object({ personId: id, here: z.boolean(), personIds: z.array(id) }),
)
/** My other windows learn what I have read here. */
export const readElsewhere = eventType(
  'messages.read_elsewhere.v1',
  z.object({ conversationId: id, personId: id }),
)

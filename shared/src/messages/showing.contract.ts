import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'
import { personRef } from '../directory/person-ref.js'
import { messagesErrors } from './messages.contract.js'

/** What people show of themselves to those they write to, and whom they do not want to hear. */
export const messageSettings = z
  .object({ receipts: z.boolean(), presence: z.boolean(), enterSends: z.boolean() })
  .register(z.globalRegistry, { id: 'MessageSettings' })
export type MessageSettings = z.output<typeof messageSettings>
export const readMessageSettings = endpoint('messages.read_settings', {
  route: 'GET /me/messages/settings',
  access: 'signedIn',
  reply: messageSettings,
  summary: 'What I show of my reading and my presence, and which key sends.',
})
export const editMessageSettings = endpoint('messages.edit_settings', {
  route: 'PATCH /me/messages/settings',
  access: 'signedIn',
  body: z.partial(messageSettings),
  reply: messageSettings,
  summary: 'Changes them; reading and presence are shown only between people who both show them.',
})
export const tellPresence = endpoint('messages.tell_presence', {
  route: 'PUT /me/messages/presence',
  access: 'signedIn',
  body: z.object({ here: z.boolean() }),
  reply: empty,
  summary: 'I am in front of Osmose, or no longer: told to those who show it as I do, kept nowhere.',
})
export const listRefused = endpoint('messages.list_refused', {
  route: 'GET /me/messages/refused',
  access: 'signedIn',
  reply: z.object({ items: z.array(personRef) }),
  summary: 'The people whose messages I refuse. They are not told.',
})
export const refusePerson = endpoint('messages.refuse', {
  route: 'PUT /me/messages/refused/:personId',
  access: 'signedIn',
  params: z.object({ personId: id }),
  reply: empty,
  errors: messagesErrors,
  summary: 'Refuses the messages of somebody, without telling.',
})
export const stopRefusing = endpoint('messages.stop_refusing', {
  route: 'DELETE /me/messages/refused/:personId',
  access: 'signedIn',
  params: z.object({ personId: id }),
  reply: empty,
  summary: 'Receives them again; what was refused meanwhile does not come back.',
})

export const typingHint = socketMessage('messages.typing', z.object({ conversationId: id, personId: id }))
export const presenceHint = socketMessage('messages.presence', z.object({ personId: id, here: z.boolean() }))

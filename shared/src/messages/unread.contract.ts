import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'

export const readUnreadMessages = endpoint('messages.read_unread', {
  route: 'GET /messages/unread',
  access: 'signedIn',
  reply: z.object({ any: z.boolean() }),
  summary: 'Whether a conversation that I have not muted holds something new; never a number.',
})

import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'

/** Bytes. */
const room = z.object({ used: z.number(), most: z.number() })

export const readRoom = endpoint('files.read_room', {
  route: 'GET /files/room',
  access: 'signedIn',
  /** `all`: of the organisation, for administrators. */
  reply: z.object({ mine: room, all: z.nullable(room) }),
  summary: 'How much room my files take, and how much there is.',
})

import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id } from '../core/fields.js'

const time = z.string().check(z.regex(/^\d\d:\d\d$/))

/** The other one of a pair is outside their working hours: on their clock, never their hours as such. */
export const rest = z
  .object({
    time,
    /** When they are back: so many days from today, the ISO day of the week and the time; null: nobody knows. */
    back: z.nullable(z.object({ inDays: z.int(), weekday: z.int(), time })),
  })
  .register(z.globalRegistry, { id: 'Rest' })
export type Rest = z.output<typeof rest>

export const readRest = endpoint('messages.read_rest', {
  route: 'GET /conversations/:conversationId/rest',
  access: 'signedIn',
  params: z.object({ conversationId: id }),
  reply: z.object({ rest: z.nullable(rest) }),
  summary: 'Whether the person I write to is outside their working hours now; null when not, and in groups.',
})

import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'

/** Catching up after a lost connection: what would have been heard since a place that only this person can use. */
export const readChanges = endpoint('live.read_changes', {
  route: 'GET /changes',
  access: 'signedIn',
  query: z.object({
    cursor: z.optional(z.string().check(z.maxLength(400))),
    /** What is on screen, as watched over the socket: `post:<id>,post:<id>`. */
    watching: z.optional(
      z.string().check(z.maxLength(1000), z.regex(/^[a-z]+:[0-9a-f-]{36}(,[a-z]+:[0-9a-f-]{36})*$/)),
    ),
  }),
  reply: z.object({
    cursor: z.string(),
    /** True: too much or too long ago, fetch afresh what is on screen. */
    refresh: z.boolean(),
    messages: z.array(z.object({ name: z.string(), body: z.record(z.string(), z.unknown()) })),
  }),
  summary: 'The live messages I missed since a cursor; without one, a cursor for now.',
})

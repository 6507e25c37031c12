import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()
const where = { postId: id, communityId: id, audienceId: id }
/** It is new, or it changed in a way that matters. */
const calls = ['published', 'again'] as const

export const announced = eventType(
  'announcements.announced.v1',
  z.object({ ...where, authorId: z.nullable(id), why: z.enum(calls) }),
)
/**
 * Some of those it speaks to; an announcement to many calls them in several of these. `version`: for which they are
 * called, or reminded that its deadline is near; the same call said twice is one.
 */
export const peopleCalled = eventType(
  'announcements.people_called.v1',
  z.object({
    ...where,
    authorId: z.nullable(id),
    mustRead: z.boolean(),
    why: z.enum([...calls, 'reminder']),
    version: z.int(),
    personIds: z.array(id),
  }),
)
/** `watcherIds`: those who see how far it is read. */
export const acknowledged = eventType(
  'announcements.acknowledged.v1',
  z.object({ ...where, version: z.int(), watcherIds: z.array(id) }),
)

import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()
const where = { postId: id, communityId: id, audienceId: id }
/** Why people are called: it is new, it changed in a way that matters, or its deadline is near. */
const why = z.enum(['published', 'again', 'reminder'])

export const announced = eventType(
  'announcements.announced.v1',
  z.object({ ...where, authorId: z.nullable(id), why }),
)
/** Some of those it speaks to; an announcement to many calls them in several of these. */
export const peopleCalled = eventType(
  'announcements.people_called.v1',
  z.object({ ...where, authorId: z.nullable(id), mustRead: z.boolean(), why, personIds: z.array(id) }),
)
/** `watcherIds`: those who see how far it is read. */
export const acknowledged = eventType(
  'announcements.acknowledged.v1',
  z.object({ ...where, version: z.int(), watcherIds: z.array(id) }),
)

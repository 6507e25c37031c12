import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()
const where = { postId: id, communityId: id, audienceId: id }

/** `voted` false: taken back. */
export const ideaVoted = eventType('ideas.voted.v1', z.object({ ...where, voted: z.boolean() }))
export const ideaDecided = eventType(
  'ideas.decided.v1',
  z.object({ ...where, authorId: z.nullable(id), state: z.string() }),
)

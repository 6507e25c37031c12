import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()
const where = { postId: id, communityId: id, audienceId: id }

/** What is shown of a poll changed by an answer. In an anonymous poll it has no actor and is not said each time. */
export const pollAnswered = eventType('polls.answered.v1', z.object(where))
export const pollClosed = eventType(
  'polls.closed.v1',
  z.object({ ...where, authorId: z.nullable(id), inTime: z.boolean() }),
)
export const pollConcluded = eventType('polls.concluded.v1', z.object(where))

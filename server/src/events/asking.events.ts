import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()
const where = { postId: id, communityId: id, audienceId: id }

/** Questions may be asked: those who will answer hear of it. */
export const sessionOpened = eventType('asking.opened.v1', z.object({ ...where, leaderIds: z.array(id) }))
/** Others will answer than before. */
export const leadersChanged = eventType(
  'asking.leaders_changed.v1',
  z.object({ ...where, addedIds: z.array(id), removedIds: z.array(id) }),
)
/** Questions or votes ended, or somebody said that it is over. */
export const sessionTurned = eventType('asking.turned.v1', z.object(where))
/** A question came. It has no actor when it was asked without a name. */
export const sessionAsked = eventType('asking.asked.v1', z.object({ ...where, questionId: id }))
/** Whoever asked it took it back, with its votes. */
export const sessionWithdrawn = eventType('asking.withdrawn.v1', z.object({ ...where, questionId: id }))
export const sessionVoted = eventType(
  'asking.voted.v1',
  z.object({ ...where, questionId: id, voted: z.boolean() }),
)
/** `first` false: an answer was rewritten. `leaderId`: in whose name. */
export const sessionAnswered = eventType(
  'asking.answered.v1',
  z.object({
    ...where,
    questionId: id,
    authorId: z.nullable(id),
    leaderId: id,
    first: z.boolean(),
  }),
)
/** An owner allowed questions without a name, or no longer. */
export const namelessAllowed = eventType(
  'asking.nameless_allowed.v1',
  z.object({ communityId: id, allowed: z.boolean() }),
)
export const sessionDeclined = eventType(
  'asking.declined.v1',
  z.object({ ...where, questionId: id, authorId: z.nullable(id) }),
)

import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()
const where = { pageId: id, communityId: id, audienceId: id }
const owner = { ownerId: z.nullable(id) }
/** Whom the text names that the one before it did not. */
const named = { mentioned: z.optional(z.array(id)) }

/** `postId`: the discussion it was made from; `authorIds`: who wrote there what it says. */
export const pageCreated = eventType(
  'pages.page_created.v1',
  z.object({ ...where, ...owner, ...named, postId: z.nullable(id), authorIds: z.array(id) }),
)
export const pageEdited = eventType(
  'pages.page_edited.v1',
  z.object({ ...where, ...owner, ...named, version: z.int(), restored: z.nullable(z.int()) }),
)
export const pageMoved = eventType('pages.page_moved.v1', z.object({ ...where, parentId: z.nullable(id) }))
/** Its owner, or who looks after the community, said that it is still true. */
export const pageReviewed = eventType('pages.page_reviewed.v1', z.object({ ...where, ...owner }))
export const pageAssigned = eventType('pages.page_assigned.v1', z.object({ ...where, ownerId: id }))
export const pageDeleted = eventType('pages.page_deleted.v1', z.object(where))
export const pageUndeleted = eventType('pages.page_undeleted.v1', z.object(where))
/** Moderation hid it, or showed it again. */
export const pageHidden = eventType('pages.page_hidden.v1', z.object({ ...where, hidden: z.boolean() }))
/** Who writes pages here, or where reading starts. */
export const pagesArranged = eventType(
  'pages.pages_arranged.v1',
  z.object({ communityId: id, audienceId: id }),
)
/** The owner is asked whether it is still true: because the day has come, or by somebody, its actor. */
export const pageReviewDue = eventType('pages.review_due.v1', z.object({ ...where, ownerId: id }))
/** Nobody looks after it any more; `leaderIds`: the owners of the community, who name another. */
export const pageOrphaned = eventType(
  'pages.page_orphaned.v1',
  z.object({ ...where, leaderIds: z.array(id) }),
)

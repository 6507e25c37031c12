import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()
/** Where it happened: enough to know who may hear of it. */
const where = { postId: id, communityId: id, audienceId: id }
const author = { authorId: z.nullable(id) }

export const postPublished = eventType(
  'posts.post_published.v1',
  z.object({ ...where, ...author, kind: z.string(), mentioned: z.array(id) }),
)
export const postEdited = eventType(
  'posts.post_edited.v1',
  z.object({ ...where, ...author, mentioned: z.array(id) }),
)
export const postDeleted = eventType('posts.post_deleted.v1', z.object({ ...where, ...author }))
export const postUndeleted = eventType('posts.post_undeleted.v1', z.object({ ...where, ...author }))

export const commentPublished = eventType(
  'posts.comment_published.v1',
  z.object({
    ...where,
    ...author,
    commentId: id,
    parentId: z.nullable(id),
    parentAuthorId: z.nullable(id),
    postAuthorId: z.nullable(id),
    postKind: z.string(),
    mentioned: z.array(id),
  }),
)
export const commentEdited = eventType(
  'posts.comment_edited.v1',
  z.object({ ...where, ...author, commentId: id, mentioned: z.array(id) }),
)
export const commentDeleted = eventType(
  'posts.comment_deleted.v1',
  z.object({ ...where, ...author, commentId: id }),
)
export const commentUndeleted = eventType(
  'posts.comment_undeleted.v1',
  z.object({ ...where, ...author, commentId: id }),
)

/** `commentId` null: on the post itself. `kind` null: the reaction was taken back. */
export const reacted = eventType(
  'posts.reacted.v1',
  z.object({
    ...where,
    commentId: z.nullable(id),
    targetAuthorId: z.nullable(id),
    kind: z.nullable(z.string()),
  }),
)

/** `commentId` null: no answer is kept any more. */
export const answerAccepted = eventType(
  'posts.answer_accepted.v1',
  z.object({ ...where, commentId: z.nullable(id), answerAuthorId: z.nullable(id) }),
)

/** `same` false: no longer. */
export const askedToo = eventType('posts.asked_too.v1', z.object({ ...where, ...author, same: z.boolean() }))
/** `originalId` null: parted again. */
export const questionsJoined = eventType(
  'posts.questions_joined.v1',
  z.object({ ...where, ...author, originalId: z.nullable(id) }),
)

/** A thread stands on top of its place, or no longer. */
export const threadPinned = eventType(
  'posts.thread_pinned.v1',
  z.object({ ...where, ...author, until: z.nullable(z.string()) }),
)
/** `closed` false: people answer again. */
export const threadClosed = eventType(
  'posts.thread_closed.v1',
  z.object({ ...where, ...author, closed: z.boolean() }),
)
/** A thread with its comments is elsewhere; `where` is the new place. */
export const threadMoved = eventType(
  'posts.moved.v1',
  z.object({ ...where, ...author, fromCommunityId: id, fromAudienceId: id }),
)

/** A version in the other language came, went, or waits for its author. */
export const languagesChanged = eventType(
  'posts.languages_changed.v1',
  z.object({ ...where, ...author, change: z.enum(['approved', 'proposed', 'removed']) }),
)

/** Moderation hid a post (`commentId` null) or a comment, or showed it again. */
export const contentHidden = eventType(
  'posts.content_hidden.v1',
  z.object({ ...where, ...author, commentId: z.nullable(id) }),
)
export const contentShown = eventType(
  'posts.content_shown.v1',
  z.object({ ...where, ...author, commentId: z.nullable(id) }),
)

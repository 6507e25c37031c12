import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()
/** What it is about, where, and who may decide about it and so hears of it. */
const about = {
  caseId: id,
  /** Null for a page. */
  postId: z.nullable(id),
  commentId: z.nullable(id),
  pageId: z.optional(z.nullable(id)),
  communityId: id,
  audienceId: id,
  tell: z.array(id),
}

/** Somebody flagged a post, a comment or a page; who did stands nowhere, not even as the actor. */
export const contentFlagged = eventType('moderation.content_flagged.v1', z.object(about))
/** The author rewrote what moderation had hidden: it awaits another look. */
export const hiddenRewritten = eventType('moderation.hidden_rewritten.v1', z.object(about))
/** The author answered the decision to hide their text: it awaits somebody else. */
export const appealed = eventType('moderation.appealed.v1', z.object({ ...about, decisionId: id }))
/** A moderator decided. `authorId`: whose text it is, null when nobody's any more; `onAppeal`: the author had answered. */
export const decided = eventType(
  'moderation.decided.v1',
  z.object({
    ...about,
    decisionId: id,
    authorId: z.nullable(id),
    outcome: z.enum(['hidden', 'restored', 'dismissed']),
    onAppeal: z.optional(z.boolean()),
  }),
)
/** Somebody showed a message to the moderation of the network, or answered its removal; who stands nowhere, not even as the actor. */
export const messageReported = eventType(
  'moderation.message_reported.v1',
  z.object({ reportId: id, tell: z.array(id) }),
)
/**
 * A message shown to moderation was judged. `authorId`: whose it is when it was removed, or when they had answered and
 * that was settled (`answer`); who showed it stands nowhere.
 */
export const messageJudged = eventType(
  'moderation.message_judged.v1',
  z.object({
    reportId: id,
    authorId: z.nullable(id),
    tell: z.optional(z.array(id)),
    answer: z.optional(z.enum(['restored', 'kept'])),
  }),
)
export const charterPublished = eventType('moderation.charter_published.v1', z.object({ version: z.int() }))

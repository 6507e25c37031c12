import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, pageOf, pageQuery } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'
import { personRef } from '../directory/person-ref.js'
import { reactionKind } from '../posts/posts.contract.js'

export const notificationKind = z.enum([
  'mention',
  'reply',
  'comment',
  'reaction',
  'answer_accepted',
  'membership_requested',
  'membership_decided',
  'community_invitation',
  'moderation_decided',
  'flag_decided',
  'nudge',
  'poll_closed',
  'poll_over',
  'session_opened',
  'session_named',
  'session_released',
  'mandate_given',
  'mandate_used',
  'session_answered',
  'session_declined',
  'kudos',
  'idea_state',
  'same_question',
  'merged_question',
  'message',
  'page_review',
  'page_orphaned',
  'page_assigned',
  'page_edited',
  'page_made',
  'draft_failed',
  'announcement',
  'must_read',
  'event_promoted',
  'event_changed',
  'event_cancelled',
  'event_reminder',
  'post',
  'bookmark_due',
  'translation_proposed',
  'thread_closed',
  'thread_pinned',
  'thread_moved',
])
export type NotificationKind = z.output<typeof notificationKind>

/** Waiting; put off until a moment; put away. */
export const notificationPlace = z.enum(['here', 'later', 'away'])
export type NotificationPlace = z.output<typeof notificationPlace>

/** A thread and what happened in it since I last looked. */
export const notification = z
  .object({
    id,
    /** The most personal of what happened; what follows up to `detail` is said of it. */
    kind: notificationKind,
    /** All that happened, the most personal first. */
    parts: z.array(z.object({ kind: notificationKind, times: z.int() })),
    /** The last people in it, at most three; `count` tells how many in all. */
    people: z.array(personRef),
    count: z.int(),
    community: z.nullable(communityRef),
    postId: z.nullable(id),
    /** The first thing said that I have not read. */
    commentId: z.nullable(id),
    conversationId: z.nullable(id),
    pageId: z.nullable(id),
    /** Title or first words of what it is about, in its own language. */
    about: z.string(),
    reaction: z.nullable(reactionKind),
    /** For `membership_decided`: accepted or declined; for `moderation_decided`: hidden, restored, kept; for `nudge`: the rule; for `message`: important, mention, first, answered. */
    detail: z.nullable(z.string()),
    /** When it last happened. */
    happenedAt: instant,
    /** Where it stands in the list: the same, or when it came back. */
    at: instant,
    read: z.boolean(),
    place: notificationPlace,
    /** When it comes back, of what was put off. */
    backAt: z.nullable(instant),
  })
  .register(z.globalRegistry, { id: 'Notification' })
export type Notification = z.output<typeof notification>

export const listNotifications = endpoint('notifications.list', {
  route: 'GET /notifications',
  access: 'signedIn',
  query: z.object({ ...pageQuery, place: z._default(notificationPlace, 'here') }),
  reply: pageOf(notification),
  summary:
    'What concerns me, one line a thread: what waits and what was put away newest first, what was put off by when it comes back.',
})
export const readUnread = endpoint('notifications.read_unread', {
  route: 'GET /notifications/unread',
  access: 'signedIn',
  reply: z.object({ any: z.boolean() }),
  summary: 'Whether anything is unread; never a number.',
})
export const markRead = endpoint('notifications.mark_read', {
  route: 'PUT /notifications/:notificationId/read',
  access: 'signedIn',
  params: z.object({ notificationId: id }),
  reply: empty,
  summary: 'I have seen this one.',
})
export const markPostRead = endpoint('notifications.mark_post_read', {
  route: 'PUT /posts/:postId/notifications/read',
  access: 'signedIn',
  params: z.object({ postId: id }),
  reply: z.object({ changed: z.boolean() }),
  summary: 'I opened this post: what I was told of it and its comments is read.',
})
export const notificationsChanged = socketMessage('notifications.changed', z.object({}))

import { familyOf, levelsThatTell } from '@osmose/shared/notifications/levels.rules'
import type { NotificationKind } from '@osmose/shared/notifications/notifications.contract'
import { createHash } from 'node:crypto'

/** One thing to tell one person, before it is grouped with others. */
export interface Notice {
  personId: string
  kind: NotificationKind
  /** Notices with the same key are one line, unless they are about a post: then the post is their thread. */
  groupKey: string
  /** What is told, when that is less than an event: the same is never told twice, however often it happens. */
  source?: string
  /** Who did it; nobody is told of their own acts. */
  actorId: string | null
  postId?: string
  commentId?: string
  communityId?: string
  conversationId?: string
  pageId?: string
  /** Set for content: told only to those who may see this audience at that moment. */
  audienceId?: string
  reaction?: string
  detail?: string
}

/** Keeps the first notice for each person: one event tells a person one thing, the most personal one. */
export function oncePerPerson(notices: readonly Notice[]): Notice[] {
  const told = new Set<string>()
  return notices.filter(
    ({ personId, actorId }) => personId !== actorId && !told.has(personId) && told.add(personId),
  )
}

/**
 * A notice as it is kept: its thread, what it is to those who chose a level or a family, and the mark by which it is
 * recognised when it is told again. `eventId`: of the event behind it.
 */
export function entryOf(notice: Notice, eventId: string) {
  const family = familyOf(notice.kind)
  return {
    ...notice,
    thread: family && notice.postId ? `post:${notice.postId}` : notice.groupKey,
    family: family ?? null,
    levels: levelsThatTell(notice.kind),
    // Of a thread or community that was muted one still hears when one is named.
    named: levelsThatTell(notice.kind).includes('mentions'),
    source: markOf(`${notice.kind} ${notice.source ?? eventId}`),
  }
}

/** Sixteen octets of a digest, in the form of a uuid. */
const markOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

import type { NotificationKind } from '@osmose/shared/notifications/notifications.contract'

/** One thing to tell one person, before it is grouped with others. */
export interface Notice {
  personId: string
  kind: NotificationKind
  /** Notices with the same key become one line until it is read. */
  groupKey: string
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

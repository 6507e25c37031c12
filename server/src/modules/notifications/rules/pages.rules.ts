import type { EventOf } from '@osmose/shared/core/event'
import type {
  pageAssigned,
  pageCreated,
  pageEdited,
  pageOrphaned,
  pageReviewDue,
} from '../../../events/pages.events.js'
import { type Notice, oncePerPerson } from '../notice.js'

/** What people are told about pages: only of those that name them, that they look after, lead or wrote the words of. */

type Where = { pageId: string; communityId: string; audienceId: string }

const about = ({ pageId, communityId, audienceId }: Where, kind: Notice['kind']) => ({
  kind,
  groupKey: `${kind}:${pageId}`,
  pageId,
  communityId,
  audienceId,
})

const named = (payload: Where & { mentioned?: string[] | undefined }, actorId: string | null): Notice[] =>
  (payload.mentioned ?? []).map((personId) => ({ ...about(payload, 'mention'), personId, actorId }))

export function onPageCreated({ payload, actorId }: EventOf<typeof pageCreated>): Notice[] {
  return oncePerPerson([
    ...named(payload, actorId),
    ...payload.authorIds.map((personId) => ({ ...about(payload, 'page_made'), personId, actorId })),
  ])
}

export function onPageEdited({ payload, actorId }: EventOf<typeof pageEdited>): Notice[] {
  const { ownerId } = payload
  return oncePerPerson([
    ...named(payload, actorId),
    ...(ownerId ? [{ ...about(payload, 'page_edited'), personId: ownerId, actorId }] : []),
  ])
}

export function onPageAssigned({ payload, actorId }: EventOf<typeof pageAssigned>): Notice[] {
  return oncePerPerson([{ ...about(payload, 'page_assigned'), personId: payload.ownerId, actorId }])
}

/** By itself on the day; later by somebody who looks after the place. */
export function onReviewDue({ payload, actorId }: EventOf<typeof pageReviewDue>): Notice[] {
  return oncePerPerson([{ ...about(payload, 'page_review'), personId: payload.ownerId, actorId }])
}

export function onPageOrphaned({ payload }: EventOf<typeof pageOrphaned>): Notice[] {
  return payload.leaderIds.map((personId) => ({
    ...about(payload, 'page_orphaned'),
    personId,
    actorId: null,
  }))
}

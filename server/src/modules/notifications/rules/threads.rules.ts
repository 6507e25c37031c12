import type { EventOf } from '@osmose/shared/core/event'
import type {
  languagesChanged,
  threadClosed,
  threadMoved,
  threadPinned,
} from '../../../events/posts.events.js'
import { type Notice, oncePerPerson } from '../notice.js'

type Told = 'thread_closed' | 'thread_pinned' | 'thread_moved' | 'translation_proposed'
interface Thread {
  postId: string
  communityId: string
  audienceId: string
  authorId: string | null
}

/** Whoever wrote it hears what somebody else did with it as a whole; opening it again or taking it down says nothing. */
export const onThreadClosed = ({ payload, actorId }: EventOf<typeof threadClosed>): Notice[] =>
  payload.closed ? authorOf(payload, actorId, 'thread_closed') : []

export const onThreadPinned = ({ payload, actorId }: EventOf<typeof threadPinned>): Notice[] =>
  payload.until === null ? [] : authorOf(payload, actorId, 'thread_pinned')

export const onThreadMoved = ({ payload, actorId }: EventOf<typeof threadMoved>): Notice[] =>
  authorOf(payload, actorId, 'thread_moved')

/** A version that waits for its author alone. */
export const onTranslation = ({ payload, actorId }: EventOf<typeof languagesChanged>): Notice[] =>
  payload.change === 'proposed' ? authorOf(payload, actorId, 'translation_proposed') : []

function authorOf(
  { postId, communityId, audienceId, authorId }: Thread,
  actorId: string | null,
  kind: Told,
): Notice[] {
  if (!authorId) return []
  const about = { postId, communityId, audienceId }
  return oncePerPerson([{ ...about, personId: authorId, actorId, kind, groupKey: `${kind}:${postId}` }])
}

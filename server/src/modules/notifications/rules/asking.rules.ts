import type { EventOf } from '@osmose/shared/core/event'
import type {
  leadersChanged,
  sessionAnswered,
  sessionDeclined,
  sessionOpened,
} from '../../../events/asking.events.js'
import { type Notice, oncePerPerson } from '../notice.js'

/** Those who will answer hear that questions are gathered. */
export function onSessionOpened({ payload, actorId }: EventOf<typeof sessionOpened>): Notice[] {
  const { postId, communityId, audienceId, leaderIds } = payload
  return oncePerPerson(
    leaderIds.map((personId) => ({
      personId,
      actorId,
      kind: 'session_opened',
      groupKey: `session:${postId}`,
      source: `session_opened:${postId}`,
      postId,
      communityId,
      audienceId,
    })),
  )
}

/** Whoever is asked to answer after all, and whoever no longer is. */
export function onLeadersChanged({ payload, actorId }: EventOf<typeof leadersChanged>): Notice[] {
  const { postId, communityId, audienceId, addedIds, removedIds } = payload
  const line = (kind: 'session_named' | 'session_released') => (personId: string) => ({
    personId,
    actorId,
    kind,
    groupKey: `${kind}:${postId}`,
    postId,
    communityId,
    audienceId,
  })
  return oncePerPerson([...addedIds.map(line('session_named')), ...removedIds.map(line('session_released'))])
}

/** Whoever asked hears of the answer, once; a question without a name has nobody to tell. */
export function onSessionAnswered({ payload, actorId }: EventOf<typeof sessionAnswered>): Notice[] {
  const { authorId, first } = payload
  return authorId && first ? told(payload, authorId, actorId, 'session_answered') : []
}

export function onSessionDeclined({ payload, actorId }: EventOf<typeof sessionDeclined>): Notice[] {
  return payload.authorId ? told(payload, payload.authorId, actorId, 'session_declined') : []
}

function told(
  { postId, communityId, audienceId, questionId }: EventOf<typeof sessionDeclined>['payload'],
  personId: string,
  actorId: string | null,
  kind: 'session_answered' | 'session_declined',
): Notice[] {
  return oncePerPerson([
    {
      personId,
      actorId,
      kind,
      groupKey: `session:${postId}`,
      source: `${kind}:${questionId}`,
      postId,
      communityId,
      audienceId,
    },
  ])
}

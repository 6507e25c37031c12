import type { EventOf } from '@osmose/shared/core/event'
import type {
  answerAccepted,
  askedToo,
  commentPublished,
  postPublished,
  questionsJoined,
  reacted,
} from '../../../events/posts.events.js'
import { type Notice, oncePerPerson } from '../notice.js'

/** What people are told about posts and comments. Pure: events in, notices out. */

/** `eager`: who wants to hear of each new publication there. */
export function onPost(
  { payload, actorId }: EventOf<typeof postPublished>,
  eager: readonly string[],
): Notice[] {
  const { postId, communityId, audienceId, mentioned } = payload
  const about = { actorId, postId, communityId, audienceId }
  return oncePerPerson([
    ...mentioned.map((personId): Notice => ({
      ...about,
      personId,
      kind: 'mention',
      groupKey: `mention:${postId}`,
    })),
    ...eager.map((personId): Notice => ({ ...about, personId, kind: 'post', groupKey: `post:${postId}` })),
  ])
}

export function onComment({ payload, actorId }: EventOf<typeof commentPublished>): Notice[] {
  const { postId, commentId, communityId, audienceId, parentId, parentAuthorId, postAuthorId } = payload
  const about = { actorId, postId, commentId, communityId, audienceId }
  return oncePerPerson([
    ...payload.mentioned.map((personId): Notice => ({
      ...about,
      personId,
      kind: 'mention',
      groupKey: `mention:${postId}`,
    })),
    ...(parentAuthorId
      ? [
          {
            ...about,
            personId: parentAuthorId,
            kind: 'reply',
            groupKey: `reply:${parentId}`,
          } satisfies Notice,
        ]
      : []),
    ...(postAuthorId
      ? [
          {
            ...about,
            personId: postAuthorId,
            kind: 'comment',
            groupKey: `comment:${postId}`,
          } satisfies Notice,
        ]
      : []),
  ])
}

/** A reaction taken back tells nothing, nor one that is given again. */
export function onReaction({ payload, actorId }: EventOf<typeof reacted>): Notice[] {
  const { postId, commentId, communityId, audienceId, targetAuthorId, kind } = payload
  if (!kind || !targetAuthorId) return []
  return oncePerPerson([
    {
      personId: targetAuthorId,
      actorId,
      kind: 'reaction',
      groupKey: `reaction:${commentId ?? postId}`,
      postId,
      ...(commentId ? { commentId } : {}),
      communityId,
      audienceId,
      reaction: kind,
      source: `${actorId} ${commentId ?? postId}`,
    },
  ])
}

export function onAnswer({ payload, actorId }: EventOf<typeof answerAccepted>): Notice[] {
  const { postId, commentId, communityId, audienceId, answerAuthorId } = payload
  if (!commentId || !answerAuthorId) return []
  return oncePerPerson([
    {
      personId: answerAuthorId,
      actorId,
      kind: 'answer_accepted',
      groupKey: `answer:${postId}`,
      postId,
      commentId,
      communityId,
      audienceId,
    },
  ])
}

/** Who asked learns, in one line, who has the same question. */
export function onAskedToo({ payload, actorId }: EventOf<typeof askedToo>): Notice[] {
  const { postId, communityId, audienceId, authorId, same } = payload
  if (!same || !authorId) return []
  return oncePerPerson([
    {
      personId: authorId,
      actorId,
      kind: 'same_question',
      groupKey: `same:${postId}`,
      source: `${actorId} ${postId}`,
      postId,
      communityId,
      audienceId,
    },
  ])
}

export function onQuestionsJoined({ payload, actorId }: EventOf<typeof questionsJoined>): Notice[] {
  const { postId, communityId, audienceId, authorId, originalId } = payload
  if (!originalId || !authorId) return []
  return oncePerPerson([
    {
      personId: authorId,
      actorId,
      kind: 'merged_question',
      groupKey: `joined:${postId}`,
      postId,
      communityId,
      audienceId,
    },
  ])
}

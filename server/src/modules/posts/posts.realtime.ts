import { Injectable } from '@nestjs/common'
import { commentHint, postChangedHint, postPublishedHint } from '@osmose/shared/posts/posts.contract'
import * as posts from '../../events/posts.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { audienceRoom } from '../communities/communities.public.js'
import { postRoom } from './posts.rooms.js'

type Where = { postId: string; communityId: string; audienceId: string }

/** Something about a post changed that its readers see: they fetch it again. */
export function postChanged({ postId, communityId, audienceId }: Where): Hint[] {
  const body = { postId, communityId }
  return [
    send(audienceRoom(audienceId), postChangedHint, body),
    send(postRoom(postId), postChangedHint, body),
  ]
}

/** Which event is heard where. Messages carry ids; each viewer fetches what they may see. */
@Injectable()
export class PostsRealtime {
  @Hints(posts.postPublished)
  published({ payload, at }: EventOf<typeof posts.postPublished>): Hint[] {
    const { postId, communityId, authorId } = payload
    return [send(audienceRoom(payload.audienceId), postPublishedHint, { postId, communityId, authorId, at })]
  }

  @Hints(posts.postEdited, posts.postDeleted, posts.postUndeleted)
  changed({ payload }: EventOf<typeof posts.postEdited>): Hint[] {
    return postChanged(payload)
  }

  @Hints(posts.threadPinned)
  pinned({ payload }: EventOf<typeof posts.threadPinned>): Hint[] {
    return postChanged(payload)
  }

  @Hints(posts.languagesChanged)
  inLanguages({ payload }: EventOf<typeof posts.languagesChanged>): Hint[] {
    return postChanged(payload)
  }

  @Hints(posts.threadClosed)
  closed({ payload }: EventOf<typeof posts.threadClosed>): Hint[] {
    return postChanged(payload)
  }

  /**
   * Those of the old place are told to look again, and nothing of the new one; whoever had the thread on screen leaves
   * its room and asks anew whether they may be in it.
   */
  @Hints(posts.threadMoved)
  moved({ payload }: EventOf<typeof posts.threadMoved>): Hint[] {
    const { postId, communityId, audienceId, fromCommunityId } = payload
    return [
      { emptyGroup: fromCommunityId },
      send(audienceRoom(audienceId), postChangedHint, { postId, communityId }),
    ]
  }

  @Hints(posts.askedToo)
  askedToo({ payload }: EventOf<typeof posts.askedToo>): Hint[] {
    return postChanged(payload)
  }

  @Hints(posts.questionsJoined)
  joined({ payload }: EventOf<typeof posts.questionsJoined>): Hint[] {
    return postChanged(payload)
  }

  @Hints(posts.answerAccepted)
  accepted({ payload }: EventOf<typeof posts.answerAccepted>): Hint[] {
    const { commentId, answerAuthorId } = payload
    return [
      ...postChanged(payload),
      ...(commentId ? [this.comment({ ...payload, commentId, authorId: answerAuthorId }, 'edited')] : []),
    ]
  }

  @Hints(posts.commentPublished)
  commented({ payload }: EventOf<typeof posts.commentPublished>): Hint[] {
    return [...postChanged(payload), this.comment(payload, 'published')]
  }

  @Hints(posts.commentEdited)
  commentEdited({ payload }: EventOf<typeof posts.commentEdited>): Hint[] {
    return [this.comment(payload, 'edited')]
  }

  @Hints(posts.commentDeleted, posts.commentUndeleted)
  commentRemoved({ payload }: EventOf<typeof posts.commentDeleted>): Hint[] {
    return [...postChanged(payload), this.comment(payload, 'removed')]
  }

  @Hints(posts.reacted)
  reacted({ payload, actorId }: EventOf<typeof posts.reacted>): Hint[] {
    const { commentId } = payload
    return commentId
      ? [this.comment({ ...payload, commentId, authorId: actorId }, 'reacted')]
      : postChanged(payload)
  }

  @Hints(posts.contentHidden, posts.contentShown)
  moderated({ payload }: EventOf<typeof posts.contentHidden>): Hint[] {
    const { commentId } = payload
    return [
      ...postChanged(payload),
      ...(commentId ? [this.comment({ ...payload, commentId }, 'edited')] : []),
    ]
  }

  private comment(
    { postId, commentId, authorId }: { postId: string; commentId: string; authorId: string | null },
    kind: 'published' | 'edited' | 'removed' | 'reacted',
  ): Hint {
    return send(postRoom(postId), commentHint, { postId, commentId, authorId, kind })
  }
}

import type { EventOf } from '@osmose/shared/core/event'
import type { decided } from '../../../events/moderation.events.js'
import type { Notice } from '../notice.js'

/** An author learns what was decided about their text, and reads why on the post; who flagged it stays unknown. */
export function onModeration({ payload }: EventOf<typeof decided>): Notice[] {
  const { authorId, outcome, postId, commentId, communityId, decisionId } = payload
  if (!authorId || outcome === 'dismissed') return []
  return [
    {
      personId: authorId,
      actorId: null,
      kind: 'moderation_decided',
      groupKey: `moderation:${decisionId}`,
      postId,
      ...(commentId ? { commentId } : {}),
      communityId,
      detail: outcome,
    },
  ]
}

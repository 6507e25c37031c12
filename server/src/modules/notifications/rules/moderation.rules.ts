import type { EventOf } from '@osmose/shared/core/event'
import type { decided, messageJudged } from '../../../events/moderation.events.js'
import type { Notice } from '../notice.js'

/**
 * An author learns what was decided about their text, and reads why on the post; who flagged it stays unknown. That
 * flags were dismissed is told only to an author who had answered a decision.
 */
export function onModeration({ payload }: EventOf<typeof decided>): Notice[] {
  const { authorId, outcome, postId, commentId, pageId, communityId, decisionId, onAppeal } = payload
  if (!authorId || (outcome === 'dismissed' && !onAppeal)) return []
  return [
    {
      personId: authorId,
      actorId: null,
      kind: 'moderation_decided',
      groupKey: `moderation:${decisionId}`,
      ...(postId ? { postId } : {}),
      ...(commentId ? { commentId } : {}),
      ...(pageId ? { pageId } : {}),
      communityId,
      detail: outcome === 'dismissed' ? 'kept' : outcome,
    },
  ]
}

/**
 * Whoever flagged hears that it was read: not what was decided, not by whom, not even about which text, which may be
 * gone. `flaggers`: who flagged since the decision before; whoever decided knows.
 */
export const onFlagsRead = (
  { payload, actorId }: EventOf<typeof decided>,
  flaggers: readonly string[],
): Notice[] =>
  flaggers
    .filter((personId) => personId !== actorId)
    .map((personId) => ({
      personId,
      actorId: null,
      kind: 'flag_decided',
      groupKey: `flag:${payload.decisionId}`,
      communityId: payload.communityId,
    }))

/** Whoever wrote a message that was removed, and whoever had shown it. */
export const onMessageJudged = (
  { payload: { reportId, authorId }, actorId }: EventOf<typeof messageJudged>,
  reporters: readonly string[],
): Notice[] => [
  ...(authorId
    ? [
        {
          personId: authorId,
          actorId: null,
          kind: 'moderation_decided',
          groupKey: `report:${reportId}`,
          detail: 'removed',
        } satisfies Notice,
      ]
    : []),
  ...reporters
    .filter((personId) => personId !== actorId)
    .map((personId): Notice => ({
      personId,
      actorId: null,
      kind: 'flag_decided',
      groupKey: `report:${reportId}`,
    })),
]

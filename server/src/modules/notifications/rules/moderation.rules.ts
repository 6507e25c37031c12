import type { EventOf } from '@osmose/shared/core/event'
import type { decided, messageJudged } from '../../../events/moderation.events.js'
import type { Flagger } from '../flaggers.query.js'
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
 * Whoever flagged hears once that it was read, and whether it stays: not by whom, not even about which text, which may
 * be gone. `flaggers`: who flagged since the decision before; whoever decided knows.
 */
export const onFlagsRead = (
  { payload: { decisionId, communityId, outcome }, actorId }: EventOf<typeof decided>,
  flaggers: readonly Flagger[],
): Notice[] =>
  heard(
    flaggers,
    actorId,
    { groupKey: `flag:${decisionId}`, communityId },
    outcome === 'hidden' ? 'hidden' : 'stays',
  )

/** Whoever wrote a message that was removed, and whoever had shown it; later, what became of an answer to that. */
export function onMessageJudged(
  { payload: { reportId, authorId, answer }, actorId }: EventOf<typeof messageJudged>,
  reporters: readonly Flagger[],
): Notice[] {
  const toAuthor: Notice[] = authorId
    ? [
        {
          personId: authorId,
          actorId: null,
          kind: 'moderation_decided',
          groupKey: answer ? `report:${reportId}:${answer}` : `report:${reportId}`,
          detail: answer ? `message_${answer}` : 'removed',
        },
      ]
    : []
  if (answer) return toAuthor
  const outcome = authorId ? 'removed' : 'message_stays'
  return [...toAuthor, ...heard(reporters, actorId, { groupKey: `report:${reportId}` }, outcome)]
}

const heard = (
  flaggers: readonly Flagger[],
  decidedBy: string | null,
  where: Pick<Notice, 'groupKey' | 'communityId'>,
  detail: string,
): Notice[] =>
  flaggers
    .filter(({ personId }) => personId !== decidedBy)
    .map(({ personId, gone }) => ({
      personId,
      actorId: null,
      kind: 'flag_decided',
      ...where,
      // What its author took away meanwhile neither stays nor is hidden.
      ...((!gone || detail === 'removed') && { detail }),
    }))

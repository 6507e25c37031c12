import type { EventOf } from '@osmose/shared/core/event'
import type { nudgeDue } from '../../../events/nudges.events.js'
import type { Notice } from '../notice.js'

/** A nudge that reached somebody; nobody is behind it, and its own card says why it came. */
export function onNudge({ payload }: EventOf<typeof nudgeDue>): Notice[] {
  const { nudgeId, personId, rule, postId } = payload
  return [
    {
      personId,
      actorId: null,
      kind: 'nudge',
      groupKey: `nudge:${nudgeId}`,
      detail: rule,
      ...(postId ? { postId } : {}),
    },
  ]
}

import type { EventOf } from '@osmose/shared/core/event'
import type { reminderDue } from '../../../events/bookmarks.events.js'
import type { Notice } from '../notice.js'

/** What one asked to be reminded of, by nobody but oneself. */
export function onReminder({ payload }: EventOf<typeof reminderDue>): Notice[] {
  const { bookmarkId, personId, postId, communityId, audienceId } = payload
  return [
    {
      personId,
      actorId: null,
      kind: 'bookmark_due',
      groupKey: `bookmark:${bookmarkId}`,
      postId,
      ...(payload.commentId ? { commentId: payload.commentId } : {}),
      communityId,
      audienceId,
    },
  ]
}

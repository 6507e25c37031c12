import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()

/** The time at which a person wished to be reminded of what they keep. Nothing says what they noted. */
export const reminderDue = eventType(
  'bookmarks.reminder_due.v1',
  z.object({
    bookmarkId: id,
    personId: id,
    postId: id,
    commentId: z.nullable(id),
    communityId: id,
    audienceId: id,
  }),
)

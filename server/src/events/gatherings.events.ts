import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()
const where = { postId: id, communityId: id, audienceId: id }

export const eventAnswered = eventType('gatherings.answered.v1', z.object(where))
/** People who waited and have a seat now, a handful of them. */
export const seatsFreed = eventType('gatherings.promoted.v1', z.object({ ...where, personIds: z.array(id) }))
/** `what` concerns those who come; with neither, only what is shown changed. */
export const eventChanged = eventType(
  'gatherings.changed.v1',
  z.object({ ...where, what: z.nullable(z.enum(['time', 'place'])) }),
)
/** `removed`: its post was taken away; when it would have begun. */
export const eventCancelled = eventType(
  'gatherings.cancelled.v1',
  z.object({ ...where, removed: z.optional(z.iso.datetime()) }),
)
export const eventReminderDue = eventType(
  'gatherings.reminder_due.v1',
  z.object({ ...where, which: z.enum(['day', 'hour']) }),
)

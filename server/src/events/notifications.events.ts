import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

/** Something was put into the notifications of these people, or read by one on another device. */
export const notified = eventType('notifications.notified.v1', z.object({ personIds: z.array(z.uuid()) }))

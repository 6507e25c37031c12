import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const step = {
  personId: z.uuid(),
  step: z.enum(['hours', 'profile', 'communities', 'reaction', 'introduction']),
}

export const stepDone = eventType('journeys.step_done.v1', z.object(step))
export const stepSkipped = eventType('journeys.step_skipped.v1', z.object(step))
/** `done`: every step done or skipped. `rest`: the person prefers to read. `time`: the fourteen days have passed. */
export const journeyEnded = eventType(
  'journeys.ended.v1',
  z.object({ personId: z.uuid(), reason: z.enum(['done', 'rest', 'time']) }),
)

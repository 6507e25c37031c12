import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()
const experiment = { experimentId: id, rule: z.string() }

export const experimentStarted = eventType('nudges.experiment_started.v1', z.object(experiment))
/** `because`: the guardrail that paused it; null when a person did. */
export const experimentPaused = eventType(
  'nudges.experiment_paused.v1',
  z.object({ ...experiment, because: z.nullable(z.string()) }),
)
export const experimentResumed = eventType('nudges.experiment_resumed.v1', z.object(experiment))
export const experimentEnded = eventType('nudges.experiment_ended.v1', z.object(experiment))

/** A person or a question met a rule for the first time in this experiment; the same for both arms, which it does not name. */
export const unitTriggered = eventType(
  'nudges.unit_triggered.v1',
  z.object({ ...experiment, unit: z.enum(['person', 'question']), unitId: id }),
)

/** A nudge reaches its person now, within their hours. `postId`: the question it is about, if any. */
export const nudgeDue = eventType(
  'nudges.nudge_due.v1',
  z.object({ nudgeId: id, personId: id, rule: z.string(), postId: z.nullable(id) }),
)
export const nudgeAnswered = eventType(
  'nudges.nudge_answered.v1',
  z.object({ nudgeId: id, personId: id, rule: z.string(), answer: z.enum(['acted', 'later', 'refused']) }),
)
/** What waited is no longer needed. */
export const nudgeWithdrawn = eventType(
  'nudges.nudge_withdrawn.v1',
  z.object({ nudgeId: id, personId: id, rule: z.string() }),
)
export const familyChanged = eventType(
  'nudges.family_changed.v1',
  z.object({ personId: id, family: z.string(), wanted: z.boolean() }),
)

import { nextWorkingInstant, type WorkingCalendar } from '@osmose/shared/core/working-time'
import { v7 as uuid } from 'uuid'
import { placeOf } from './assignment.rules.js'
import type { NudgeRule } from './nudge-rule.js'
import type { NudgeFields, Reason } from './nudges.entities.js'

interface Occasion {
  readonly personId: string
  readonly exposureId: string
  /** 1 for the first message of this trigger to this person. */
  readonly ordinal: number
  readonly reason: Reason | null
  readonly hours: WorkingCalendar
}

/** The message as it enters the queue. Each person starts with a text of their own and gets another one next time. */
export function queued(
  rule: NudgeRule,
  { hours, ...occasion }: Occasion,
  draw: { readonly salt: string; readonly key: string },
  now: Date,
): NudgeFields {
  const place = placeOf({ salt: draw.salt, experimentKey: `${draw.key}:text`, unitId: occasion.personId })
  const turn = Math.floor(place * rule.templates.length) + occasion.ordinal - 1
  const expiresAt = new Date(now.getTime() + rule.expiryHours * 3_600_000)
  const next = nextWorkingInstant(now, hours)
  return {
    ...occasion,
    id: uuid(),
    rule: rule.key,
    family: rule.family,
    template: rule.templates[turn % rule.templates.length] ?? rule.templates[0],
    state: 'queued',
    queuedAt: now,
    deliverFrom: next === null || next > expiresAt ? expiresAt : next,
    expiresAt,
    droppedBecause: null,
    deliveredAt: null,
    inHours: null,
    hiddenUntil: null,
    response: null,
    respondedAt: null,
  }
}

import { daysAfter } from '@osmose/shared/core/local-day'
import { due, isWorkingInstant, nextWorkingInstant } from '@osmose/shared/core/working-time'
import { v7 as uuid } from 'uuid'
import type { OrganisationFacts } from '../organisation/organisation.public.js'
import type { Reachable } from './audience.query.js'
import { armOf, isGloballyHeldOut } from './draw.rules.js'
import { afterAnswered, afterIgnored, afterRefused, type Standing } from './family.rules.js'
import { calendarOf, hoursOf } from './hours.js'
import { numberOf, type NudgeRule } from './nudge-rule.js'
import type { ExperimentRow, ExposureRow, NudgeFields } from './nudges.entities.js'
import { queued } from './queue.rules.js'

export interface PastTrigger {
  /** A person or a question. */
  readonly unitId: string
  readonly at: Date
  readonly recipients: readonly string[]
  /** When the goal was reached, or would have been, in either arm. */
  readonly goalAt: { readonly treated: Date | null; readonly heldOut: Date | null }
  readonly responses: readonly {
    readonly personId: string
    readonly response: 'opened' | 'ignored' | 'refused'
    readonly at: Date | null
  }[]
}

interface Context {
  readonly rule: NudgeRule
  readonly experiment: ExperimentRow
  readonly organisation: OrganisationFacts
  readonly people: ReadonlyMap<string, Reachable>
  readonly now: Date
}

export function pastExposure(
  { rule, experiment, organisation }: Context,
  { unitId, at, goalAt }: PastTrigger,
): ExposureRow {
  const unit =
    rule.unit === 'person' ? { personId: unitId, postId: null } : { personId: null, postId: unitId }
  const window = numberOf(experiment.settings, 'window')
  const windowEndsAt =
    rule.unit === 'person' ? daysAfter(at, window) : (due(at, window, calendarOf(organisation)) ?? at)
  const arm = armOf(unit, experiment, at, organisation)
  const goal = arm === 'treatment' ? goalAt.treated : goalAt.heldOut
  return {
    id: uuid(),
    experimentId: experiment.id,
    ...unit,
    at,
    eligible: true,
    arm,
    windowEndsAt,
    goalAt: goal !== null && goal >= at && goal <= windowEndsAt ? goal : null,
  }
}

/** The messages of a treated unit, at the first hour at which each person could be reached, and what each made of them. */
export function pastNudges(
  context: Context,
  exposure: ExposureRow,
  trigger: PastTrigger,
): { nudge: NudgeFields; after: (standing: Standing) => Standing }[] {
  const { rule, experiment, organisation, now } = context
  const draw = { salt: organisation.experimentSalt, key: experiment.key }
  return trigger.recipients.flatMap((personId) => {
    const person = context.people.get(personId)
    const hours =
      person === undefined || isGloballyHeldOut(personId, trigger.at, organisation)
        ? null
        : hoursOf(person, experiment.settings, organisation)
    const deliveredAt = hours && nextWorkingInstant(trigger.at, hours)
    if (!hours || !deliveredAt || deliveredAt > now) return []
    const waiting = queued(
      rule,
      {
        personId,
        exposureId: exposure.id,
        ordinal: 1,
        reason: rule.unit === 'person' ? null : 'skill',
        hours,
      },
      draw,
      trigger.at,
    )
    if (deliveredAt > waiting.expiresAt) return []
    const given = trigger.responses.find((response) => response.personId === personId)
    const over = exposure.windowEndsAt <= now && daysAfter(deliveredAt, 3) <= now
    const reply =
      given?.response === 'opened'
        ? ('acted' as const)
        : given?.response === 'refused'
          ? ('refused' as const)
          : exposure.goalAt !== null
            ? ('goal' as const)
            : over
              ? ('ignored' as const)
              : null
    const respondedAt = reply === null ? null : later(given?.at ?? exposure.windowEndsAt, deliveredAt)
    const nudge: NudgeFields = {
      ...waiting,
      state: 'delivered',
      deliveredAt,
      inHours: isWorkingInstant(deliveredAt, hours),
      response: reply,
      respondedAt,
    }
    const after = (standing: Standing): Standing =>
      reply === 'refused'
        ? afterRefused(standing, respondedAt ?? now)
        : reply === 'ignored'
          ? afterIgnored(standing, respondedAt ?? now)
          : reply === null
            ? standing
            : afterAnswered(standing)
    return [{ nudge, after }]
  })
}

const later = (one: Date, other: Date): Date => (one > other ? one : other)

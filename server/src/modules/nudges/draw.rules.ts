import { localDay, yearOf } from '@osmose/shared/core/local-day'
import type { Arm } from '@osmose/shared/nudges/nudges.contract'
import { globalHoldoutKey, holdsOut } from './assignment.rules.js'

/** Share of people who get no nudge of any rule for a year. */
export const globalHoldoutShare = 0.05

/** The secret of the installation, and the zone in which its years begin. */
export interface Drawing {
  readonly experimentSalt: string
  readonly timeZone: string
}

/** Whether a person gets no nudge at all in the year of `now`. */
export function isGloballyHeldOut(
  personId: string,
  now: Date,
  { experimentSalt, timeZone }: Drawing,
): boolean {
  const year = yearOf(localDay(now.getTime(), timeZone))
  return holdsOut({
    salt: experimentSalt,
    experimentKey: globalHoldoutKey(year),
    unitId: personId,
    share: globalHoldoutShare,
  })
}

/** The arm of a unit. People of the yearly holdout stand apart, whatever the draw of the experiment says. */
export function armOf(
  unit: { readonly personId: string | null; readonly postId: string | null },
  experiment: { readonly key: string; readonly holdoutShare: number },
  now: Date,
  drawing: Drawing,
): Arm {
  if (unit.personId !== null && isGloballyHeldOut(unit.personId, now, drawing)) return 'globalHoldout'
  const unitId = unit.personId ?? unit.postId ?? ''
  const held = holdsOut({
    salt: drawing.experimentSalt,
    experimentKey: experiment.key,
    unitId,
    share: experiment.holdoutShare,
  })
  return held ? 'holdout' : 'treatment'
}

import type { breakdownKinds } from '@osmose/shared/analytics/analytics.contract'
import type { Standing } from './standing.rules.js'

export type Kind = (typeof breakdownKinds)[number]

/** Where a person was counted at the end of a month. */
export interface Place {
  readonly personId: string
  readonly departmentId: string | null
  readonly siteId: string | null
}
export interface CountedPerson extends Place {
  readonly standing: Standing
}

/** Key of the people without a department or site. */
export const nowhere = 'none'
export const keyOf = (kind: Kind, { departmentId, siteId }: Place): string =>
  (kind === 'department' ? departmentId : siteId) ?? nowhere

/** Things by their key, in the order in which keys first come. */
export function grouped<Thing>(
  things: readonly Thing[],
  key: (thing: Thing) => string,
): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    const own = groups.get(key(thing))
    if (own) own.push(thing)
    else groups.set(key(thing), [thing])
  }
  return groups
}

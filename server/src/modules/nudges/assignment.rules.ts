import { createHash } from 'node:crypto'

export interface Draw {
  /** Secret of the installation. */
  readonly salt: string
  /** Changes with each new test, so that each test draws afresh. */
  readonly experimentKey: string
  /** The person, community or question that is randomised. */
  readonly unitId: string
}

/**
 * The unit's place in [0, 1): int(hex(SHA-256(salt + ":" + experimentKey + ":" + unitId))[0:13], 16) / 2⁵², over the
 * UTF-8 bytes. 52 bits are exact in a number; the same draw gives the same place on every machine, without a table.
 */
export function placeOf({ salt, experimentKey, unitId }: Draw): number {
  const digest = createHash('sha256').update(`${salt}:${experimentKey}:${unitId}`, 'utf8').digest('hex')
  return Number.parseInt(digest.slice(0, 13), 16) / 2 ** 52
}

/** Whether the unit belongs to the holdout, which is promised `share` of all units (0 to 1). */
export function holdsOut({ share, ...draw }: Draw & { readonly share: number }): boolean {
  return placeOf(draw) < share
}

/** Key of the holdout that gets no nudge at all for a year, from which the effect of the whole programme is read. */
export function globalHoldoutKey(year: number): string {
  return `global-holdout-${year}`
}

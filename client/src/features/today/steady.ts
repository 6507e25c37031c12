import { useState } from 'react'
import type { Situation } from '@osmose/shared/today/today.contract'

export interface Row {
  situation: Situation
  /** Somebody took care of it since the page was read. */
  settled: boolean
}

/**
 * What stands on the page when the server says something new: rows stay where they are, those that are gone are marked
 * and those that came are only counted, until the reader asks.
 */
export function steady(
  standing: readonly Situation[],
  latest: readonly Situation[],
): { rows: Row[]; arrived: number } {
  const now = new Map(latest.map((situation) => [situation.key, situation]))
  const known = new Set(standing.map(({ key }) => key))
  return {
    rows: standing.map((situation) => ({
      situation: now.get(situation.key) ?? situation,
      settled: !now.has(situation.key),
    })),
    arrived: latest.filter(({ key }) => !known.has(key)).length,
  }
}

/** The rows of the page, with the ways in which the reader changes them. */
export function useSteady(latest: readonly Situation[]) {
  const [standing, setStanding] = useState(latest)
  return {
    ...steady(standing, latest),
    /** Puts everything as it is now. */
    renew: (now: readonly Situation[] = latest) => setStanding(now),
    /** Takes a row away by the reader’s own act. */
    drop: (key: string) => setStanding((was) => was.filter((situation) => situation.key !== key)),
    /** Puts a row back where it was. */
    putBack: (situation: Situation, at: number) =>
      setStanding((was) => [...was.slice(0, at), situation, ...was.slice(at)]),
  }
}

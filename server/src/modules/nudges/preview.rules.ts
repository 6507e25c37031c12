import { roundPeopleFrom } from '@osmose/shared/core/round-people'
import type { Preview } from '@osmose/shared/nudges/nudges.contract'
import { minimumDetectableEffect } from '../../platform/statistics/proportions.js'

/** What history says of a rule. Counts of people or questions of the last eight weeks. */
export interface History {
  readonly now: number
  /** Units that would have been triggered in the last eight weeks. */
  readonly lastEightWeeks: number
  /** Of those whose window is over, how many reached the goal unasked. */
  readonly goal: { readonly n: number; readonly successes: number }
}

const weeksOfHistory = 8
/** A habit is told from at least this many units; below, one half is assumed, which promises the least. */
export const enoughHistory = 10
const weeksShown = [1, 4, 8, 12, 26, 52]
const tenPoints = 0.1

/** What a test of so many weeks could show, from rounded counts only, so that nothing smaller leaks through the arithmetic. */
export function previewOf(
  history: History,
  plan: { readonly holdoutShare: number; readonly weeks: number },
  threshold: number,
): Preview {
  const now = roundPeopleFrom(threshold, history.now)
  const perWeek =
    Math.round(((roundPeopleFrom(threshold, history.lastEightWeeks) ?? 0) / weeksOfHistory) * 10) / 10
  const known = history.goal.n >= Math.max(enoughHistory, threshold)
  const rate = known ? Math.round((history.goal.successes / history.goal.n) * 100) / 100 : 0.5
  const baseline = Math.min(0.95, Math.max(0.05, rate))
  const unitsAfter = (weeks: number): number => Math.round((now ?? 0) + perWeek * (weeks - 1))
  const detectable = (units: number): number | null => {
    const { treated, holdout } = armsOf(units, plan.holdoutShare)
    return minimumDetectableEffect(baseline, { treated, control: holdout })
  }
  const expected = unitsAfter(plan.weeks)
  const needed = unitsNeeded(baseline, plan.holdoutShare)
  return {
    now,
    perWeek,
    baseline: { rate, known },
    expected,
    ...armsOf(expected, plan.holdoutShare),
    detectable: detectable(expected),
    byWeek: weeksShown.map((week) => ({ week, detectable: detectable(unitsAfter(week)) })),
    forTenPoints: {
      units: needed,
      weeks: needed <= (now ?? 0) ? 1 : perWeek > 0 ? Math.round((needed - (now ?? 0)) / perWeek) : null,
    },
    threshold,
  }
}

export function armsOf(units: number, holdoutShare: number): { treated: number; holdout: number } {
  const holdout = Math.round(units * holdoutShare)
  return { treated: units - holdout, holdout }
}

/** The whole number of units, split by the share, at which ten points become detectable: the effect falls as 1/√n. */
function unitsNeeded(baseline: number, holdoutShare: number): number {
  const ofOne = minimumDetectableEffect(baseline, { treated: 1 - holdoutShare, control: holdoutShare }) ?? 0
  return Math.ceil((ofOne / tenPoints) ** 2)
}

import type { Verdict } from '@osmose/shared/nudges/nudges.contract'
import { newcombe } from '../../platform/statistics/proportions.js'
import { type AlwaysValid, type Trial, verdictOf } from './verdict.rules.js'

/** Of the units whose window is over, by assigned arm. */
export interface Counts {
  readonly treated: { readonly n: number; readonly successes: number }
  readonly holdout: { readonly n: number; readonly successes: number }
}

export type Period = 'week_1' | 'weeks_2_4' | 'weeks_5_8'

export interface Observed extends Counts {
  readonly periods: readonly (Counts & { readonly key: Period; readonly complete: boolean })[]
}

export interface Promised {
  readonly holdoutShare: number
  readonly plannedEndReached: boolean
  readonly evidence: AlwaysValid | null
}

/** What may be shown: the sample-ratio check first, then the size of each arm, then the verdict with its numbers. */
export function shownVerdict(observed: Observed, promised: Promised, threshold: number): Verdict {
  const { treated, holdout } = observed
  if (treated.n + holdout.n === 0) return { code: 'nothing_yet' }
  const verdict = verdictOf(trialOf(observed, promised))
  if (verdict.code === 'hidden_sample_ratio') return { code: 'hidden_sample_ratio' }
  if (Math.min(treated.n, holdout.n) < threshold || verdict.findings === null) return { code: 'too_few' }
  const { findings } = verdict
  const arm = (result: typeof findings.treated) => ({
    n: result.n,
    successes: result.successes,
    rate: result.rate,
    ...result.interval,
  })
  return {
    code: verdict.code,
    treated: arm(findings.treated),
    holdout: arm(findings.holdout),
    difference: findings.difference,
    detectable: findings.detectableEffect,
    probabilityBetter: findings.probabilityBetter,
    sampleRatio: findings.sampleRatio,
    alwaysValid: { test: findings.alwaysValid.test, p: findings.alwaysValid.p },
    periods: observed.periods.map(({ key, complete, ...counts }) => ({
      key,
      complete,
      difference: differenceOf(counts, threshold),
    })),
  }
}

/** The always-valid evidence of one more look; null while nothing may be concluded from it. */
export function evidenceOf(counts: Counts, promised: Promised): AlwaysValid | null {
  if (counts.treated.n + counts.holdout.n === 0) return null
  const verdict = verdictOf(trialOf(counts, promised))
  return verdict.code === 'hidden_sample_ratio' ? null : (verdict.findings?.alwaysValid ?? null)
}

function trialOf(
  { treated, holdout }: Counts,
  { holdoutShare, plannedEndReached, evidence }: Promised,
): Trial {
  return { treated, holdout, holdoutShare, plannedEndReached, previous: evidence }
}

function differenceOf({ treated, holdout }: Counts, threshold: number) {
  const interval = newcombe(treated, holdout)
  if (interval === null || Math.min(treated.n, holdout.n) < threshold) return null
  return {
    n: treated.n + holdout.n,
    estimate: treated.successes / treated.n - holdout.successes / holdout.n,
    ...interval,
  }
}

/** Twenty deliveries at least, so that one refusal among three does not end a test. */
const refusalsCounted = 20

/** Whether so many people refused that the test pauses by itself. `limit`: share, 0 to 1. */
export const refusalsBreak = (
  sent: { readonly delivered: number; readonly refused: number },
  limit: number,
): boolean => sent.delivered >= refusalsCounted && sent.refused / sent.delivered > limit

import { posteriorDifference, probabilityBetter } from '../../platform/statistics/posterior.js'
import {
  type Count,
  type Interval,
  minimumDetectableEffect,
  newcombe,
  pooledZ,
  rate,
  wilson,
} from '../../platform/statistics/proportions.js'
import { sampleRatio } from '../../platform/statistics/sample-ratio.js'
import { labelEValue, mixtureTest } from '../../platform/statistics/sequential.js'

/** Of the units logged at their first trigger, by assigned arm: how many, and how many reached the goal. */
export interface Trial {
  readonly treated: Count
  readonly holdout: Count
  /** Share of units that the assignment sends to the holdout, strictly between 0 and 1. */
  readonly holdoutShare: number
  readonly plannedEndReached: boolean
  /** The always-valid test of the look before, whose evidence is never taken back. */
  readonly previous?: AlwaysValid | null
}

export interface ArmResult extends Count {
  readonly rate: number
  /** Wilson, 95 %. */
  readonly interval: Interval
}

/** Evidence that may be looked at every day. `statistic` is Λ of the mSPRT or the label e-value. */
export interface AlwaysValid {
  readonly test: 'mixture' | 'label'
  readonly statistic: number
  /** Smallest p-value of this test over the looks so far. */
  readonly p: number
  /** Always-valid interval of the difference; the label test has none. */
  readonly interval: Interval | null
}

export interface Findings {
  readonly sampleRatio: { readonly statistic: number; readonly p: number }
  readonly treated: ArmResult
  readonly holdout: ArmResult
  /** Treated minus holdout, Newcombe 95 %. */
  readonly difference: Interval & { readonly estimate: number }
  /** Smallest absolute effect found with 80 % power at these sizes; `null` when every unit ended alike. */
  readonly detectableEffect: number | null
  readonly probabilityBetter: number
  /** Posterior mean of the difference and 95 % credible interval. */
  readonly posterior: Interval & { readonly mean: number }
  readonly alwaysValid: AlwaysValid
  /** Pooled z test; kept back until the planned end, before which its p-value misleads. */
  readonly fixedHorizon: { readonly z: number; readonly p: number } | null
}

/**
 * - `hidden_sample_ratio`: the arms are not of the promised sizes; nothing else may be read.
 * - `too_early`: the planned end is ahead and no always-valid test has spoken, or an arm is still empty.
 * - `inconclusive`: the planned end is reached and the interval contains 0.
 * - `helps`, `harms`: the difference is told apart from 0.
 */
export type Verdict =
  | {
      readonly code: 'hidden_sample_ratio'
      readonly sampleRatio: { readonly statistic: number; readonly p: number }
    }
  | { readonly code: 'too_early'; readonly findings: Findings | null }
  | { readonly code: 'inconclusive' | 'helps' | 'harms'; readonly findings: Findings }

const alpha = 0.05
const sampleRatioAlarm = 0.001
const enough = 10

/**
 * What a trial allows one to say, as a code with its numbers. The sample-ratio check comes first: p < 0.001 hides the
 * result. Before the planned end only the always-valid test decides; at the end Newcombe's interval decides as well,
 * and an always-valid test that has spoken before is not taken back.
 * @throws RangeError when the share is not inside (0, 1) or the counts are not possible.
 */
export function verdictOf(trial: Trial): Verdict {
  refuseNonsense(trial)
  const { treated, holdout, holdoutShare, plannedEndReached } = trial
  const ratio = sampleRatio([treated.n, holdout.n], [1 - holdoutShare, holdoutShare])
  if (ratio !== null && ratio.p < sampleRatioAlarm) return { code: 'hidden_sample_ratio', sampleRatio: ratio }

  const difference = newcombe(treated, holdout, alpha)
  if (ratio === null || difference === null) return { code: 'too_early', findings: null }

  const estimate = treated.successes / treated.n - holdout.successes / holdout.n
  const findings: Findings = {
    sampleRatio: ratio,
    treated: armResult(treated),
    holdout: armResult(holdout),
    difference: { estimate, ...difference },
    detectableEffect: detectableEffect(treated, holdout),
    probabilityBetter: probabilityBetter(treated, holdout),
    posterior: posteriorDifference(treated, holdout, alpha),
    alwaysValid: alwaysValid(trial),
    fixedHorizon: plannedEndReached ? pooledZ(treated, holdout) : null,
  }
  const excludesZero = plannedEndReached && (difference.low > 0 || difference.high < 0)
  if (estimate !== 0 && (excludesZero || findings.alwaysValid.p <= alpha))
    return { code: estimate > 0 ? 'helps' : 'harms', findings }
  return { code: plannedEndReached ? 'inconclusive' : 'too_early', findings }
}

function armResult(arm: Count): ArmResult {
  const [share, interval] = [rate(arm), wilson(arm, alpha)]
  if (share === null || interval === null) throw new RangeError('An empty arm has no rate')
  return { ...arm, rate: share, interval }
}

/** The baseline is the holdout's rate; where that is 0 or 1 and would promise the moon, the rate of both arms. */
function detectableEffect(treated: Count, holdout: Count): number | null {
  const pooled = (treated.successes + holdout.successes) / (treated.n + holdout.n)
  const spoken = holdout.successes > 0 && holdout.successes < holdout.n
  const effect = minimumDetectableEffect(spoken ? holdout.successes / holdout.n : pooled, {
    treated: treated.n,
    control: holdout.n,
  })
  return effect === 0 ? null : effect
}

/** The mSPRT where each arm has 10 successes and 10 failures, the exact label test below. */
function alwaysValid({ treated, holdout, holdoutShare, previous }: Trial): AlwaysValid {
  const mixture = [treated, holdout].every((arm) => Math.min(arm.successes, arm.n - arm.successes) >= enough)
    ? mixtureTest(treated, holdout, { alpha })
    : null
  const test = mixture === null ? 'label' : 'mixture'
  const statistic =
    mixture?.ratio ??
    labelEValue(
      { successes: treated.successes + holdout.successes, treatedSuccesses: treated.successes },
      1 - holdoutShare,
    )
  const before = previous?.test === test ? previous.p : 1
  return { test, statistic, p: Math.min(before, 1 / statistic), interval: mixture?.interval ?? null }
}

function refuseNonsense({ treated, holdout, holdoutShare }: Trial): void {
  const possible = [treated, holdout].every(
    ({ n, successes }) =>
      Number.isInteger(n) && Number.isInteger(successes) && successes >= 0 && successes <= n,
  )
  if (!possible) throw new RangeError('An arm has whole numbers of successes, at most as many as units')
  if (!(holdoutShare > 0 && holdoutShare < 1))
    throw new RangeError('The holdout share lies strictly between 0 and 1')
}

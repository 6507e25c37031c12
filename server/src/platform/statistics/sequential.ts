import type { Count, Interval } from './proportions.js'
import { logBeta } from './special-functions.js'

export interface MixtureTest {
  /** Plug-in variance of the difference. */
  readonly variance: number
  /** Mixture likelihood ratio Λ. */
  readonly ratio: number
  /** min(1, 1/Λ) of this look alone; the running p over looks is `runningP`. */
  readonly p: number
  /** Always-valid interval of the difference, clipped to [−1, 1]. */
  readonly interval: Interval
}

/**
 * Mixture sequential probability ratio test with a normal mixture of standard deviation τ (Johari, Pekelis and Walsh,
 * Always Valid Inference). With V = p̂T(1 − p̂T)/nT + p̂C(1 − p̂C)/nC and d = p̂T − p̂C:
 * Λ = √(V/(V + τ²)) · exp(τ²d²/(2V(V + τ²))), interval d ± √(V(V + τ²)/τ² · (2 ln(1/α) + ln((V + τ²)/V))).
 * Asymptotic: the caller shows it only when counts are large enough. `null` when an arm is empty or V = 0.
 */
export function mixtureTest(
  treated: Count,
  control: Count,
  { tau = 0.1, alpha = 0.05 } = {},
): MixtureTest | null {
  const [pT, pC] = [treated.successes / treated.n, control.successes / control.n]
  const variance = (pT * (1 - pT)) / treated.n + (pC * (1 - pC)) / control.n
  if (!(variance > 0)) return null
  const d = pT - pC
  const wide = variance + tau * tau
  const ratio = Math.sqrt(variance / wide) * Math.exp((tau * d) ** 2 / (2 * variance * wide))
  const half = Math.sqrt(
    ((variance * wide) / tau ** 2) * (2 * Math.log(1 / alpha) + Math.log(wide / variance)),
  )
  const interval = { low: Math.max(-1, d - half), high: Math.min(1, d + half) }
  return { variance, ratio, p: Math.min(1, 1 / ratio), interval }
}

/** p_t = min(p_{t−1}, 1/Λ_t) from p_0 = 1: one always-valid p-value for each look. */
export function runningP(ratios: readonly number[]): number[] {
  let p = 1
  return ratios.map((ratio) => (p = Math.min(p, 1 / ratio)))
}

/**
 * Label e-value: under the null hypothesis each of `successes` belongs to the treated arm with probability π, the
 * share of the assignment, independently. Against it a Beta(cπ, c(1 − π)) mixture, with k = `treatedSuccesses`:
 * E = B(k + cπ, s − k + c(1 − π)) / (B(cπ, c(1 − π)) · πᵏ (1 − π)^{s−k}).
 * Exact at every look, however small the counts; the null is rejected at level α when E ≥ 1/α. π must be the true
 * assignment share of the logged units, with 0 < π < 1.
 */
export function labelEValue(
  { successes, treatedSuccesses }: { successes: number; treatedSuccesses: number },
  share: number,
  concentration = 40,
): number {
  const [a, b] = [concentration * share, concentration * (1 - share)]
  const controlSuccesses = successes - treatedSuccesses
  return Math.exp(
    logBeta(treatedSuccesses + a, controlSuccesses + b) -
      logBeta(a, b) -
      treatedSuccesses * Math.log(share) -
      controlSuccesses * Math.log1p(-share),
  )
}

import { normalQuantile, normalTwoSided } from './special-functions.js'

/** `successes` of `n` units reached the goal. */
export interface Count {
  readonly n: number
  readonly successes: number
}

/** Both ends included. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Proportion of successes; `null` when nobody was observed: a missing rate is neither 0 nor 100 %. */
export function rate({ n, successes }: Count): number | null {
  return n === 0 ? null : successes / n
}

/**
 * Wilson's score interval for one proportion (Wilson 1927): with z = Φ⁻¹(1 − α/2), centre (p̂ + z²/2n)/(1 + z²/n)
 * and half width z √(p̂(1 − p̂)/n + z²/4n²)/(1 + z²/n). Inside [0, 1] by nature; `null` when n = 0.
 */
export function wilson({ n, successes }: Count, alpha = 0.05): Interval | null {
  if (n === 0) return null
  const z = normalQuantile(1 - alpha / 2)
  const p = successes / n
  const scale = 1 + (z * z) / n
  const centre = (p + (z * z) / (2 * n)) / scale
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / scale
  return { low: successes === 0 ? 0 : centre - half, high: successes === n ? 1 : centre + half }
}

/**
 * Newcombe's hybrid score interval for the difference p̂T − p̂C (Newcombe 1998, method 10): with the Wilson limits
 * (l1, u1) of T and (l2, u2) of C, d − √((p̂T − l1)² + (u2 − p̂C)²) to d + √((u1 − p̂T)² + (p̂C − l2)²).
 * `null` when an arm is empty.
 */
export function newcombe(treated: Count, control: Count, alpha = 0.05): Interval | null {
  const [t, c] = [wilson(treated, alpha), wilson(control, alpha)]
  if (t === null || c === null) return null
  const [pT, pC] = [treated.successes / treated.n, control.successes / control.n]
  return {
    low: pT - pC - Math.hypot(pT - t.low, c.high - pC),
    high: pT - pC + Math.hypot(t.high - pT, pC - c.low),
  }
}

/**
 * Two-sample z test with pooled variance, d / √(p̄(1 − p̄)(1/nT + 1/nC)), and its two-sided p-value. Valid only at an
 * end fixed beforehand. `null` when an arm is empty or when nobody, or everybody, succeeded.
 */
export function pooledZ(treated: Count, control: Count): { z: number; p: number } | null {
  const pooled = (treated.successes + control.successes) / (treated.n + control.n)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / treated.n + 1 / control.n))
  if (!(error > 0) || !Number.isFinite(error)) return null
  const z = (treated.successes / treated.n - control.successes / control.n) / error
  return { z, p: normalTwoSided(z) }
}

/**
 * Minimum detectable effect: the smallest absolute difference that a two-sided test at level `alpha` finds with
 * probability `power`, (z₁₋α/₂ + z_power) √(p(1 − p)(1/nT + 1/nC)). `baseline` p is the rate without the treatment.
 * `null` when an arm is empty.
 */
export function minimumDetectableEffect(
  baseline: number,
  sizes: { treated: number; control: number },
  { alpha = 0.05, power = 0.8 } = {},
): number | null {
  if (sizes.treated === 0 || sizes.control === 0) return null
  return zSum(alpha, power) * Math.sqrt(baseline * (1 - baseline) * (1 / sizes.treated + 1 / sizes.control))
}

/**
 * Units needed in each of two equal arms to tell p1 from p2: (z₁₋α/₂ + z_power)² (p1 q1 + p2 q2)/(p1 − p2)².
 * Not rounded: the plan takes the next integer above. `null` when p1 = p2, which no size can tell apart.
 */
export function sizePerArm(p1: number, p2: number, { alpha = 0.05, power = 0.8 } = {}): number | null {
  if (p1 === p2) return null
  return (zSum(alpha, power) ** 2 * (p1 * (1 - p1) + p2 * (1 - p2))) / (p1 - p2) ** 2
}

function zSum(alpha: number, power: number): number {
  return normalQuantile(1 - alpha / 2) + normalQuantile(power)
}

/**
 * Factor by which contamination inflates the sample: if a share c of the control arm is treated after all, the
 * observed effect is (1 − c) times the true one and the sample must grow by 1/(1 − c)².
 */
export function contaminationFactor(share: number): number {
  return 1 / (1 - share) ** 2
}

/** Design effect of randomising clusters of m people with intra-cluster correlation ICC: 1 + (m − 1)·ICC (Kish). */
export function designEffect(clusterSize: number, correlation: number): number {
  return 1 + (clusterSize - 1) * correlation
}

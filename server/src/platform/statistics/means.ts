import type { Interval } from './proportions.js'
import { betaCdf } from './special-functions.js'

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Sample covariance, divisor n − 1; the two lists are paired. */
export function covariance(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)]
  return x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0) / (x.length - 1)
}

export const variance = (values: readonly number[]): number => covariance(values, values)

export interface MeanDifference {
  readonly difference: number
  readonly standardError: number
}

/** Difference of two means with Welch's standard error √(s²T/nT + s²C/nC). Two values in each arm at least, else `null`. */
export function differenceOfMeans(
  treated: readonly number[],
  control: readonly number[],
): MeanDifference | null {
  if (treated.length < 2 || control.length < 2) return null
  return {
    difference: mean(treated) - mean(control),
    standardError: Math.sqrt(variance(treated) / treated.length + variance(control) / control.length),
  }
}

/**
 * Welch's interval for the difference of two means: Student's t with the Welch–Satterthwaite degrees of freedom
 * (a + b)²/(a²/(nT − 1) + b²/(nC − 1)), a = s²T/nT, b = s²C/nC. `null` with fewer than two values in an arm.
 */
export function welch(treated: readonly number[], control: readonly number[], alpha = 0.05): Interval | null {
  const result = differenceOfMeans(treated, control)
  if (result === null) return null
  const { difference, standardError } = result
  if (standardError === 0) return { low: difference, high: difference }
  const [a, b] = [variance(treated) / treated.length, variance(control) / control.length]
  const degrees = (a + b) ** 2 / (a ** 2 / (treated.length - 1) + b ** 2 / (control.length - 1))
  const half = studentQuantile(1 - alpha / 2, degrees) * standardError
  return { low: difference - half, high: difference + half }
}

/** The t ≥ 0 with P(T ≤ t) = p ≥ ½: P(T > t) = ½ I_{ν/(ν + t²)}(ν/2, ½), by bisection on x = ν/(ν + t²). */
function studentQuantile(p: number, degrees: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (betaCdf(middle, degrees / 2, 0.5) / 2 < 1 - p) low = middle
    else high = middle
  }
  const x = (low + high) / 2
  return Math.sqrt((degrees * (1 - x)) / x)
}

/** For each unit its outcome y and its covariate x, the same measure before the experiment could touch it. */
export interface Observation {
  readonly x: number
  readonly y: number
}

export interface CupedResult {
  readonly theta: number
  readonly correlation: number
  readonly raw: MeanDifference
  readonly adjusted: MeanDifference
  /** Variance of the adjusted difference over that of the raw one; 1 − ρ² asymptotically. */
  readonly varianceRatio: number
}

/**
 * CUPED (Deng, Xu, Kohavi and Walker 2013): Y' = Y − θ(X − X̄), θ = cov(X, Y)/var(X), where mean, covariance and
 * variance are those of all units of both arms taken together. `null` when X does not vary or an arm has < 2 units.
 */
export function cuped(treated: readonly Observation[], control: readonly Observation[]): CupedResult | null {
  const all = [...treated, ...control]
  const [x, y] = [all.map((unit) => unit.x), all.map((unit) => unit.y)]
  const raw = differenceOfMeans(
    treated.map((unit) => unit.y),
    control.map((unit) => unit.y),
  )
  if (raw === null || variance(x) === 0) return null
  const theta = covariance(x, y) / variance(x)
  const centre = mean(x)
  const adjust = (units: readonly Observation[]): number[] =>
    units.map((unit) => unit.y - theta * (unit.x - centre))
  const adjusted = differenceOfMeans(adjust(treated), adjust(control))
  if (adjusted === null) return null
  return {
    theta,
    correlation: covariance(x, y) / Math.sqrt(variance(x) * variance(y)),
    raw,
    adjusted,
    varianceRatio: (adjusted.standardError / raw.standardError) ** 2,
  }
}

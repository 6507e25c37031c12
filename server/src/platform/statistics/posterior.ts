import type { Count, Interval } from './proportions.js'
import { betaCdf, logBeta } from './special-functions.js'

interface Beta {
  readonly a: number
  readonly b: number
}

/** Posterior of a proportion under the uniform prior Beta(1, 1). */
const posterior = ({ n, successes }: Count): Beta => ({ a: successes + 1, b: n - successes + 1 })

const mean = ({ a, b }: Beta): number => a / (a + b)

const deviation = ({ a, b }: Beta): number => Math.sqrt((a * b) / (a + b + 1)) / (a + b)

/**
 * P(pT > pC) under independent Beta(1, 1) priors, in closed form:
 * Σ_{i=0}^{αT−1} B(αC + i, βC + βT) / ((βT + i) · B(1 + i, βT) · B(αC, βC)).
 * The terms are carried from one to the next by their ratio, in logarithms, so that large arms do not underflow.
 */
export function probabilityBetter(treated: Count, control: Count): number {
  const [t, c] = [posterior(treated), posterior(control)]
  let logTerm = logBeta(c.a, c.b + t.b) - Math.log(t.b) - logBeta(1, t.b) - logBeta(c.a, c.b)
  let sum = 0
  for (let i = 0; i < t.a; i++) {
    sum += Math.exp(logTerm)
    logTerm += Math.log(((c.a + i) * (t.b + i)) / ((c.a + c.b + t.b + i) * (i + 1)))
  }
  return Math.min(1, sum)
}

/** Posterior mean and equal-tailed credible interval of pT − pC, from the exact posterior (Beta(1, 1) priors). */
export function posteriorDifference(
  treated: Count,
  control: Count,
  alpha = 0.05,
): Interval & { mean: number } {
  const [t, c] = [posterior(treated), posterior(control)]
  const tails = [alpha / 2, 1 - alpha / 2] as const
  const [low, high] =
    deviation(c) <= deviation(t)
      ? tails.map((p) => quantileOfDifference(p, t, c))
      : tails.map((p) => -quantileOfDifference(1 - p, c, t))
  return { mean: mean(t) - mean(c), low: low!, high: high! }
}

/** The d with P(wide − narrow ≤ d) = p, by Newton's method kept inside a shrinking bracket. */
function quantileOfDifference(p: number, wide: Beta, narrow: Beta): number {
  const body = [quantile(1e-13, narrow), quantile(1 - 1e-13, narrow)] as const
  let [low, high] = [-1, 1]
  let d = mean(wide) - mean(narrow)
  for (let step = 0; step < 60 && high - low > 1e-12; step++) {
    const { below, density } = differenceAt(d, wide, narrow, body)
    if (below < p) low = d
    else high = d
    const newton = d - (below - p) / density
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - d) < 1e-12) return next
    d = next
  }
  return d
}

/**
 * P(X − Y ≤ d) = ∫ f_Y(y) F_X(y + d) dy and its density ∫ f_Y(y) f_X(y + d) dy, by Gauss–Legendre quadrature over the
 * body of the narrower Y, cut where y + d enters and leaves [0, 1] so that the integrand is smooth.
 */
function differenceAt(d: number, x: Beta, y: Beta, [first, last]: readonly [number, number]) {
  const [from, to] = [Math.max(first, -d), Math.min(last, 1 - d)]
  let below = d > 0 ? 1 - betaCdf(1 - d, y.a, y.b) : 0
  let density = 0
  const [densityOfX, densityOfY] = [densityOf(x), densityOf(y)]
  for (const [at, weight] of to > from ? nodesBetween(from, to) : []) {
    const mass = weight * densityOfY(at)
    below += mass * betaCdf(at + d, x.a, x.b)
    density += mass * densityOfX(at + d)
  }
  return { below, density }
}

function densityOf({ a, b }: Beta): (x: number) => number {
  const logScale = logBeta(a, b)
  return (x) => Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logScale)
}

/** Quantile of a Beta variable by bisection. */
function quantile(p: number, { a, b }: Beta): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 45; step++) {
    const middle = (low + high) / 2
    if (betaCdf(middle, a, b) < p) low = middle
    else high = middle
  }
  return p < 0.5 ? low : high
}

/** Five-point Gauss–Legendre rule (Abramowitz and Stegun 25.4.30) on equal panels; never touches the ends. */
function* nodesBetween(
  from: number,
  to: number,
  panels = 24,
): Generator<readonly [at: number, weight: number]> {
  const half = (to - from) / (2 * panels)
  for (let panel = 0; panel < panels; panel++)
    for (const [node, weight] of gauss) yield [from + (2 * panel + 1 + node) * half, weight * half]
}

const inner = Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3
const outer = Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3
const innerWeight = (322 + 13 * Math.sqrt(70)) / 900
const outerWeight = (322 - 13 * Math.sqrt(70)) / 900
const gauss: readonly (readonly [node: number, weight: number])[] = [
  [-outer, outerWeight],
  [-inner, innerWeight],
  [0, 128 / 225],
  [inner, innerWeight],
  [outer, outerWeight],
]

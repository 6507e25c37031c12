/** The few special functions that every estimate of this folder rests on, to about 14 significant digits. */

const halfLogTwoPi = Math.log(2 * Math.PI) / 2
const smallest = 1e-300
const tolerance = 1e-16

/** Coefficients B₂ₖ / (2k (2k − 1)) of Stirling's series. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]

/**
 * Natural logarithm of the gamma function, for x > 0: Stirling's series (Abramowitz and Stegun 6.1.40) once x has
 * been lifted above 12 by Γ(x + 1) = x Γ(x).
 */
export function logGamma(x: number): number {
  let lifted = x
  let product = 1
  while (lifted < 12) product *= lifted++
  const series = stirling.reduceRight((sum, coefficient) => sum / (lifted * lifted) + coefficient, 0) / lifted
  return (lifted - 0.5) * Math.log(lifted) - lifted + halfLogTwoPi + series - Math.log(product)
}

/** Natural logarithm of the beta function B(a, b) = Γ(a) Γ(b) / Γ(a + b), for a, b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/**
 * Regularised incomplete beta function I_x(a, b): the probability that a Beta(a, b) variable is at most x.
 * Continued fraction of Abramowitz and Stegun 26.5.8, evaluated by Lentz's method on the side where it converges fast.
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(1 - x, b, a)
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a
  return front / continuedFraction(1, (i) => [betaTerm(i, x, a, b), 1])
}

function betaTerm(i: number, x: number, a: number, b: number): number {
  const m = i >> 1
  return i % 2 === 1
    ? (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    : (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
}

/**
 * Regularised upper incomplete gamma function Q(a, x) for a > 0, x ≥ 0: the series of Abramowitz and Stegun 6.5.29
 * below x = a + 1, the continued fraction 6.5.31 above.
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; term > sum * tolerance; n++) sum += term *= x / (a + n)
    return 1 - front * sum
  }
  return front / continuedFraction(x + 1 - a, (i) => [i * (a - i), x + 2 * i + 1 - a])
}

/** b₀ + a₁/(b₁ + a₂/(b₂ + …)) by the modified method of Lentz; `term(i)` answers [aᵢ, bᵢ] for i = 1, 2, … */
function continuedFraction(b0: number, term: (i: number) => [number, number]): number {
  let fraction = b0 || smallest
  let c = fraction
  let d = 0
  for (let i = 1; i < 10_000; i++) {
    const [a, b] = term(i)
    d = 1 / (b + a * d || smallest)
    c = b + a / c || smallest
    fraction *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return fraction
}

/** Probability that a standard normal variable is at most z; the lower tail keeps its relative precision. */
export function normalCdf(z: number): number {
  const tail = upperGamma(0.5, (z * z) / 2) / 2
  return z < 0 ? tail : 1 - tail
}

/** Two-sided p-value of a standard normal statistic. */
export function normalTwoSided(z: number): number {
  return upperGamma(0.5, (z * z) / 2)
}

/** Probability that a χ² variable with `degrees` of freedom exceeds the statistic. */
export function chiSquareTail(statistic: number, degrees: number): number {
  return upperGamma(degrees / 2, statistic / 2)
}

/**
 * The z with normalCdf(z) = p, for 0 < p < 1: Hastings' start (Abramowitz and Stegun 26.2.23, error below 4.5e-4)
 * and three steps of Halley's method, each of which triples the number of correct digits.
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p)
  const t = Math.sqrt(-2 * Math.log(p))
  let z =
    (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3) -
    t
  for (let step = 0; step < 3; step++) {
    const newton = (normalCdf(z) - p) / Math.exp(-(z * z) / 2 - halfLogTwoPi)
    z -= newton / (1 + (newton * z) / 2)
  }
  return z
}

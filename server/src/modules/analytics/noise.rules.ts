/** Over the people eligible at both releases, in shares: the net change and its 95 % interval. */
export interface Change {
  readonly change: number
  readonly low: number
  readonly high: number
  /** Whether a reader may be told that something changed. */
  readonly moreThanNoise: boolean
}

const leastChange = 0.02

/**
 * Change between two releases of a whole population of n people, of whom `became` became active and `ceased` ceased:
 * (b − c)/n ± 1.96·√(b + c − (b − c)²/n)/n, the interval of paired proportions (Wald, as McNemar's test). It is more
 * than noise when the interval excludes 0 and the change is at least 2 points. `became` and `ceased` are never
 * published. `null` when n = 0.
 */
export function changeBetween(n: number, became: number, ceased: number): Change | null {
  if (n === 0) return null
  const net = became - ceased
  const half = (1.96 * Math.sqrt(became + ceased - net ** 2 / n)) / n
  const [change, low, high] = [net / n, net / n - half, net / n + half]
  return { change, low, high, moreThanNoise: (low > 0 || high < 0) && Math.abs(change) >= leastChange }
}

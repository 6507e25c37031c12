import { chiSquareTail } from './special-functions.js'

/**
 * Sample-ratio check: Pearson's χ² of the observed sizes of the arms against the sizes that the assignment shares
 * promise, with (arms − 1) degrees of freedom. `shares` are positive and sum to 1. `null` when nobody was observed.
 */
export function sampleRatio(
  observed: readonly number[],
  shares: readonly number[],
): { statistic: number; p: number } | null {
  const total = observed.reduce((sum, n) => sum + n, 0)
  if (total === 0) return null
  const statistic = shares.reduce((sum, share, arm) => {
    const expected = share * total
    return sum + ((observed[arm] ?? 0) - expected) ** 2 / expected
  }, 0)
  return { statistic, p: chiSquareTail(statistic, shares.length - 1) }
}

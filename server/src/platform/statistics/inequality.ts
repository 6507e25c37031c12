/**
 * Gini coefficient over a stated population, zeros included: with x ascending, G = Σ (2i − n − 1)·xᵢ / (n·Σx),
 * between 0 and (n − 1)/n. `null` when nothing was contributed.
 */
export function gini(values: readonly number[]): number | null {
  const ascending = values.toSorted((one, other) => one - other)
  const n = ascending.length
  const total = ascending.reduce((sum, x) => sum + x, 0)
  if (total === 0) return null
  return ascending.reduce((sum, x, i) => sum + (2 * (i + 1) - n - 1) * x, 0) / (n * total)
}

/**
 * Share of all contributions that the most active `share` of the population made. The number of people is rounded to
 * the nearest integer, one at least. `null` when nothing was contributed.
 */
export function topShare(values: readonly number[], share: number): number | null {
  const descending = values.toSorted((one, other) => other - one)
  const total = descending.reduce((sum, x) => sum + x, 0)
  if (total === 0) return null
  const people = Math.max(1, Math.round(descending.length * share))
  return descending.slice(0, people).reduce((sum, x) => sum + x, 0) / total
}

/** Smallest number of people who together made at least `part` of all contributions ("bus factor"); `null` when none. */
export function peopleBehind(values: readonly number[], part = 0.5): number | null {
  const descending = values.toSorted((one, other) => other - one)
  const total = descending.reduce((sum, x) => sum + x, 0)
  if (total === 0) return null
  let sum = 0
  return descending.findIndex((x) => (sum += x) >= total * part) + 1
}

/**
 * Benjamini–Hochberg (1995): with the p-values ascending, rejects the first r, where r is the largest rank with
 * p₍ᵣ₎ ≤ r·q/m. Answers, in the order given, which hypotheses fall; the false discovery rate stays below q.
 */
export function benjaminiHochberg(pValues: readonly number[], q: number): boolean[] {
  const ascending = pValues.toSorted((one, other) => one - other)
  const last = ascending.findLastIndex((p, i) => p * ascending.length <= (i + 1) * q * (1 + 1e-12))
  const bound = ascending[last] ?? -1
  return pValues.map((p) => p <= bound)
}

import { type Range, bin, peopleInBin, peopleRoundedTo, roundPeople } from './bins.rules.js'

/** A group of people, and how many of them stand on each level; the levels exclude each other and add up to n. */
export interface Group {
  readonly key: string
  readonly n: number
  readonly levels: readonly number[]
}

/** A figure of two levels, with and without: x of n people. */
export const shareOf = (key: string, n: number, x: number): Group => ({ key, n, levels: [x, n - x] })

/** What a published row tells of each level to a reader who knows its headcount exactly: headcounts are no secret. */
export type Reveal = (n: number, levels: readonly number[]) => Range[]

export const revealExactly: Reveal = (_, levels) => levels.map((x) => ({ low: x, high: x }))

/** Of a share, the bin of its first level is published. */
export const revealShare: Reveal = (n, [x = 0]) => [inBin(x, n), { low: 0, high: n }]

/** As `revealShare`, where the number of people on the first level is published as well, rounded to 5. */
export const revealCountedShare: Reveal = (n, [x = 0]) => [counted(x, n), { low: 0, high: n }]

/** Each level is published with its bin. */
export const revealLevels: Reveal = (n, levels) => levels.map((x) => inBin(x, n))

/**
 * As `revealLevels`, where the first level is "inactive" and the active people, its complement, are published as well:
 * their share with its bin and their number rounded to 5.
 */
export const revealLadder: Reveal = (n, levels) => {
  const [inactive = { low: 0, high: n }, ...others] = revealLevels(n, levels)
  const active = counted(n - (levels[0] ?? 0), n)
  return [intersection(inactive, { low: n - active.high, high: n - active.low }), ...others]
}

/** A published row as the attacker sees it. */
export interface Row {
  readonly n: number
  readonly ranges: readonly Range[]
}

/**
 * Exact bounds on each level of one hidden group, for an attacker who knows all headcounts, the published rows and the
 * published total: the hidden groups together have what is left, and the group has at least what the other hidden
 * people cannot hold, max(0, low − (N_H − n)), and at most min(n, high). `total` is `null` when it is not published.
 */
export function attackerBounds(
  n: number,
  hidden: number,
  shown: readonly Row[],
  total: Row | null,
): Range[] | null {
  if (total === null) return null
  return leftOver(hidden, shown, total).map(({ low, high }) => ({
    low: Math.max(0, low - (hidden - n)),
    high: Math.min(n, high),
  }))
}

/**
 * Range of each level among the hidden people, exact for whole numbers. What a row allows is the base polytope of the
 * submodular function f(S) = min(Σ_S high, n − Σ_{not S} low) over sets S of levels; what total minus rows allows is
 * the base polytope of the sum of theirs, and no level below 0 restricts it to max X(S) = min_{Z ⊇ S} f(Z) (Fujishige,
 * Submodular Functions and Optimization, §§2.3, 3.1).
 */
function leftOver(hidden: number, shown: readonly Row[], total: Row): Range[] {
  const everything = 2 ** total.ranges.length - 1
  const most = Array.from({ length: everything + 1 }, (_, set) =>
    Math.min(
      hidden,
      shown.reduce((sum, row) => sum - row.n + mostIn(row, everything ^ set), mostIn(total, set)),
    ),
  )
  return total.ranges.map((_, level) => {
    const sets = most.filter((_, set) => (set >> level) & 1)
    return { low: hidden - (most[everything ^ (1 << level)] ?? hidden), high: Math.min(...sets) }
  })
}

/** The most people that a row can have on the levels of `set`, written as bits. */
function mostIn({ n, ranges }: Row, set: number): number {
  let [inside, outside] = [0, 0]
  ranges.forEach(({ low, high }, level) => {
    if ((set >> level) & 1) inside += high
    else outside += low
  })
  return Math.min(inside, n - outside)
}

const counted = (x: number, n: number): Range => intersection(inBin(x, n), peopleRoundedTo(roundPeople(x)))

function inBin(x: number, n: number): Range {
  const published = bin(x, n)
  return published === null ? { low: 0, high: 0 } : peopleInBin(published, n)
}

export function intersection(one: Range, other: Range): Range {
  return { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) }
}

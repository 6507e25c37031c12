import { roundPeople } from '@osmose/shared/core/round-people'
import { type Range, bin, peopleInBin, peopleRoundedTo } from './bins.rules.js'

/** A group of people, and how many of them stand on each level; the levels exclude each other and add up to n. */
export interface Group {
  readonly key: string
  readonly n: number
  readonly levels: readonly number[]
}

/** A figure of two levels, with and without: x of n people. */
export const shareOf = (key: string, n: number, x: number): Group => ({ key, n, levels: [x, n - x] })

/** What a published row tells to a reader who knows its headcount exactly: headcounts are no secret. */
export interface Reveal {
  /** One range for each level, then one for each of `unions`. */
  (n: number, levels: readonly number[]): Range[]
  /**
   * Sets of levels, as bits, of which something is published too: participation is three steps of the ladder. Any two
   * of them are apart or one within the other.
   */
  readonly unions?: readonly number[]
  /** Levels that are no figure of their own, by their place: what is learned of them alone is not held against the pattern. */
  readonly silent?: readonly number[]
  /** What is published of the total, where that is more. */
  readonly ofTotal?: (n: number, levels: readonly number[]) => Range[]
}

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

/** A published row as the attacker sees it: ranges of the levels, then of the unions. */
export interface Row {
  readonly n: number
  readonly ranges: readonly Range[]
  readonly unions?: readonly number[]
}

/**
 * Exact bounds on each level, then on each union, of one hidden group, for an attacker who knows all headcounts, the
 * published rows and the published total: the hidden groups together have what is left, and the group has at least what
 * the other hidden people cannot hold, max(0, low − (N_H − n)), and at most min(n, high). `total` is `null` when it is
 * not published.
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
 * Range of each level and union among the hidden people, exact for whole numbers. What a row allows is the base polytope
 * of a submodular function f(S), the most people it can have on the levels of S; what total minus rows allows is the
 * base polytope of the sum of theirs, and no level below 0 restricts it to max X(S) = min_{Z ⊇ S} f(Z) (Fujishige,
 * Submodular Functions and Optimization, §§2.3, 3.1).
 */
function leftOver(hidden: number, shown: readonly Row[], total: Row): Range[] {
  const sets = setsOf(total)
  const everything = sets.reduce((all, set) => all | set, 0)
  const [whole, parts] = [treeOf(total), shown.map(treeOf)]
  const most = Array.from({ length: everything + 1 }, (_, set) =>
    Math.min(
      hidden,
      shown.reduce((sum, row, i) => sum - row.n + mostIn(parts[i]!, everything ^ set), mostIn(whole, set)),
    ),
  )
  const mostOf = (set: number): number => Math.min(...most.filter((_, other) => (other & set) === set))
  return sets.map((set) => ({ low: hidden - mostOf(everything ^ set), high: mostOf(set) }))
}

/** A set of levels with what is known of it, and the sets it falls into. */
interface Branch {
  readonly set: number
  readonly range: Range
  readonly parts: Branch[]
}

/** The levels as bits, then the unions. */
function setsOf({ ranges, unions = [] }: Row): number[] {
  const levels = ranges.length - unions.length
  return [...Array.from({ length: levels }, (_, level) => 1 << level), ...unions]
}

function treeOf(row: Row): Branch {
  const sets = setsOf(row)
  const root: Branch = {
    set: sets.reduce((all, set) => all | set, 0),
    range: { low: row.n, high: row.n },
    parts: [],
  }
  const branches = sets.map((set, i): Branch => ({ set, range: row.ranges[i]!, parts: [] }))
  for (const branch of branches.toSorted((one, other) => sizeOf(other.set) - sizeOf(one.set))) {
    let place = root
    for (let within; (within = place.parts.find(({ set }) => (set & branch.set) === branch.set));)
      place = within
    place.parts.push(branch)
  }
  return root
}

const sizeOf = (set: number): number => set.toString(2).replaceAll('0', '').length

/** The most people that a row can have on the levels of `set`. */
const mostIn = (root: Branch, set: number): number => spanOf(root, set).inside

/**
 * How few and how many people a branch can have, how many of these at most on the levels of `set` when it has as many
 * as it can, and how many at least elsewhere when it has as few. With t people in it, at most min(t − elsewhere of its
 * parts, inside of its parts) are on the levels: more people stand there as long as there is room.
 */
function spanOf(
  { set: own, range, parts }: Branch,
  set: number,
): Range & { inside: number; elsewhere: number } {
  if (parts.length === 0)
    return own & set
      ? { ...range, inside: range.high, elsewhere: 0 }
      : { ...range, inside: 0, elsewhere: range.low }
  let [low, high, room, elsewhere] = [0, 0, 0, 0]
  for (const part of parts) {
    const span = spanOf(part, set)
    low += span.low
    high += span.high
    room += span.inside
    elsewhere += span.elsewhere
  }
  const bounds = intersection(range, { low, high })
  const most = (people: number): number => Math.min(people - elsewhere, room)
  return { ...bounds, inside: most(bounds.high), elsewhere: bounds.low - most(bounds.low) }
}

/** The people of a share that is published with its bin and its number rounded to 5. */
export const counted = (x: number, n: number): Range =>
  intersection(inBin(x, n), peopleRoundedTo(roundPeople(x)))

export function inBin(x: number, n: number): Range {
  const published = bin(x, n)
  return published === null ? { low: 0, high: 0 } : peopleInBin(published, n)
}

export function intersection(one: Range, other: Range): Range {
  return { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) }
}

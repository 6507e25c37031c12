import { roundPeople } from '@osmose/shared/core/round-people'
import {
  type Group,
  type Reveal,
  type Row,
  attackerBounds,
  intersection,
  revealExactly,
  revealShare,
} from './attacker.rules.js'
import { type Bin, type Range, bin } from './bins.rules.js'

export interface Protection {
  /** Fewest people a published group may have. */
  readonly k: number
  /** 0: values go out in bins, headcounts alone decide. 1: exact percentages, and no group that is all or nothing. */
  readonly t: 0 | 1
  /** Least width of what an attacker may learn about a group that is too small. */
  readonly s: number
}

/** What human resources read. The works council may raise k, nobody may lower it below `smallestThreshold`. */
export const hrProtection: Protection = { k: 10, t: 0, s: 2 }
/** What community managers read; who holds both roles reads by the rule of human resources. */
export const managerProtection: Protection = { k: 5, t: 0, s: 2 }
export const smallestThreshold = 5

/** Which groups of a breakdown may be seen. Groups without people are in no list but `shown`: they read "–". */
export interface Suppression {
  /** Hidden for what they are; the other hidden ones protect them. */
  readonly primary: readonly string[]
  readonly hidden: readonly string[]
  readonly shown: readonly string[]
  readonly totalShown: boolean
}

interface Context {
  /** What a published row tells; by default exact values with t = 1, the bin of a share with t = 0. */
  readonly reveal?: Reveal
  /** What the attacker knows of the total from elsewhere, level by level. */
  readonly known?: readonly Range[]
  /** Groups that are hidden anyway. */
  readonly alreadyHidden?: readonly string[]
  /** Groups that must not be seen although they are large enough; they are protected as those below k are. */
  readonly withheld?: readonly string[]
}

/**
 * Suppression in one dimension. First, groups below k are set apart, and with t = 1 those within t of all or nothing.
 * Then, while any group is hidden, the smallest of the others (headcount, then key) joins until the hidden ones are
 * two at least, count k people, are together not within t of all or nothing, and leave the attacker an interval of
 * width min(s, n) on each level of each primary group. With t = 0 the first tests see headcounts only; the last one
 * then measures what bins leave, and speaks where rounding happens to leave a corner: never in 4,000 drawn companies
 * of nine departments, in 0.7 % of those of three. Only there does who is hidden depend on values. One pattern holds
 * for all levels.
 *
 * The hidden groups become one row; groups below k are merged into it before anything else. Where nothing is left, the
 * total alone is published if it passes the same tests, else nothing.
 * @throws RangeError when k is below the floor.
 */
export function suppress(
  groups: readonly Group[],
  protection: Protection,
  context: Context = {},
): Suppression {
  if (protection.k < smallestThreshold) throw new RangeError(`k is at least ${smallestThreshold}`)
  const { k, t } = protection
  const reveal = context.reveal ?? (t === 1 ? revealExactly : revealShare)
  const people = groups.filter(({ n }) => n > 0).toSorted(bySize)
  const primary = people.filter(
    (group) => group.n < k || tooExtreme(group, t) || context.withheld?.includes(group.key),
  )
  const hidden = people.filter(
    (group) => primary.includes(group) || context.alreadyHidden?.includes(group.key),
  )
  const rest = people.filter((group) => !hidden.includes(group))
  const safe = (): boolean =>
    hidden.length === 0 || isSafe({ hidden, rest, primary, reveal, known: context.known }, protection)

  while (!safe() && rest.length > 0) hidden.push(rest.shift()!)

  const keysOf = (some: readonly Group[]): string[] =>
    groups.filter((group) => some.includes(group)).map(({ key }) => key)
  const seen = groups.filter((group) => !hidden.includes(group))
  return {
    primary: keysOf(primary),
    hidden: keysOf(hidden),
    shown: rest.length > 0 ? keysOf(seen) : [],
    totalShown: people.length > 0 && safe(),
  }
}

/**
 * Suppression of several breakdowns of the same people by the same figure, department and site for example: the total
 * is one, so what one breakdown tells of it is held against the other until nothing more has to be hidden. A total
 * that may not be seen takes all breakdowns with it. `withheld` names, for each breakdown, groups to hide whatever
 * their size.
 */
export function suppressTogether(
  breakdowns: readonly (readonly Group[])[],
  protection: Protection,
  reveal: Reveal = protection.t === 1 ? revealExactly : revealShare,
  withheld: readonly (readonly string[])[] = [],
): Suppression[] {
  let results = breakdowns.map((groups, i) => suppress(groups, protection, { reveal, withheld: withheld[i] }))
  for (;;) {
    const told = breakdowns.map((groups, i) => rangesOfTotal(groups, results[i]!, reveal))
    const next = breakdowns.map((groups, i) => {
      const known = told
        .filter((_, other) => other !== i)
        .reduce(
          narrow,
          told[i]!.map(() => anything),
        )
      const alreadyHidden = results[i]!.hidden
      return suppress(groups, protection, { reveal, known, alreadyHidden, withheld: withheld[i] })
    })
    if (!next.every(({ totalShown }) => totalShown))
      return next.map((result) => ({ ...result, shown: [], totalShown: false }))
    if (next.every(({ hidden }, i) => hidden.length === results[i]!.hidden.length)) return next
    results = next
  }
}

/** What is published of a row: rounded headcount, and of each level a bin; `null` levels read "–". */
export interface ReleasedRow {
  readonly people: number
  readonly levels: readonly Bin[] | null
}

export interface Release {
  readonly rows: readonly (ReleasedRow & { readonly key: string })[]
  /** The hidden groups as one row, without a value; `null` when nothing is hidden, or everything. */
  readonly others: { readonly keys: readonly string[]; readonly people: number } | null
  readonly total: ReleasedRow | null
}

/** The rows that leave the house: bins (percentages to one decimal with t = 1) and headcounts to the nearest 5. */
export function release(groups: readonly Group[], suppression: Suppression, t: Protection['t']): Release {
  const hidden = groups.filter(({ key }) => suppression.hidden.includes(key))
  const partly = suppression.hidden.length > 0 && suppression.shown.length > 0
  return {
    rows: groups
      .filter(({ key }) => suppression.shown.includes(key))
      .map((group) => ({ key: group.key, ...releasedRow(group, t) })),
    others: partly ? { keys: suppression.hidden, people: roundPeople(sumOf(hidden).n) } : null,
    total: suppression.totalShown ? releasedRow(sumOf(groups), t) : null,
  }
}

function releasedRow({ n, levels }: Group, t: Protection['t']): ReleasedRow {
  const exact = (x: number): Bin => ({ kind: 'about', percent: Math.round((1000 * x) / n) / 10 })
  const value = (x: number): Bin => (t === 1 ? exact(x) : bin(x, n)!)
  return { people: roundPeople(n), levels: n === 0 ? null : levels.map(value) }
}

/** All groups as one. */
export function sumOf(groups: readonly Group[]): Group {
  const levels = groups[0]?.levels.map((_, level) =>
    groups.reduce((sum, group) => sum + group.levels[level]!, 0),
  )
  return { key: 'total', n: groups.reduce((sum, { n }) => sum + n, 0), levels: levels ?? [] }
}

/** Exact bounds on each level of each hidden group, by key: what the pattern leaves to an attacker. */
export function boundsOfHidden(
  groups: readonly Group[],
  { hidden, totalShown }: Pick<Suppression, 'hidden' | 'totalShown'>,
  reveal: Reveal,
): Map<string, Range[]> {
  const [out, seen] = [groups.filter(isIn(hidden)), groups.filter((group) => !isIn(hidden)(group))]
  const total = totalShown ? asTotal(groups, reveal) : null
  const unknown = (group: Group): Range[] =>
    reveal(group.n, group.levels).map(() => ({ low: 0, high: group.n }))
  const rows = seen.map((group) => asRow(group, reveal))
  return new Map(
    out.map((group) => [group.key, attackerBounds(group.n, sumOf(out).n, rows, total) ?? unknown(group)]),
  )
}

interface Pattern {
  readonly hidden: readonly Group[]
  readonly rest: readonly Group[]
  readonly primary: readonly Group[]
  readonly reveal: Reveal
  readonly known: readonly Range[] | undefined
}

/** Where everything is hidden, the union is the total itself, and one group may be all there is. */
function isSafe({ hidden, rest, primary, reveal, known }: Pattern, { k, t, s }: Protection): boolean {
  const union = sumOf(hidden)
  if ((rest.length > 0 && hidden.length < 2) || union.n < k || tooExtreme(union, t)) return false
  const rows = rest.map((group) => asRow(group, reveal))
  const published = asTotal([...hidden, ...rest], reveal)
  const total = known ? { ...published, ranges: narrow(published.ranges, known) } : published
  return primary.every(({ n }) =>
    attackerBounds(n, union.n, rows, total)!.every(
      ({ low, high }, i) => reveal.silent?.includes(i) || high - low >= Math.min(s, n),
    ),
  )
}

/** Whether some level is within t people of nobody or of everybody. */
function tooExtreme({ n, levels }: Group, t: number): boolean {
  return levels.some((x) => x < t || n - x < t)
}

function asRow({ n, levels }: Group, reveal: Reveal): Row {
  return { n, ranges: reveal(n, levels), unions: reveal.unions }
}

function asTotal(groups: readonly Group[], reveal: Reveal): Row {
  const { n, levels } = sumOf(groups)
  return { n, ranges: (reveal.ofTotal ?? reveal)(n, levels), unions: reveal.unions }
}

/** What the published rows of a breakdown tell of the total, taken alone. */
function rangesOfTotal(groups: readonly Group[], { shown }: Suppression, reveal: Reveal): Range[] {
  const hidden = sumOf(groups.filter((group) => !isIn(shown)(group))).n
  const start = reveal(
    0,
    sumOf(groups).levels.map(() => 0),
  ).map(() => ({ low: 0, high: hidden }))
  return groups
    .filter(isIn(shown))
    .map((group) => reveal(group.n, group.levels))
    .reduce(
      (sum, row) => sum.map(({ low, high }, i) => ({ low: low + row[i]!.low, high: high + row[i]!.high })),
      start,
    )
}

const anything: Range = { low: -Infinity, high: Infinity }

function narrow(ranges: readonly Range[], others: readonly Range[]): Range[] {
  return ranges.map((range, level) => intersection(range, others[level] ?? anything))
}

const isIn =
  (keys: readonly string[]) =>
  ({ key }: Group): boolean =>
    keys.includes(key)

function bySize(one: Group, other: Group): number {
  return one.n - other.n || (one.key < other.key ? -1 : 1)
}

import { type Group, type Reveal, inBin } from './attacker.rules.js'
import { type CountedPerson, grouped, keyOf } from './counted.js'
import { type Cell, canVary, type Margins } from './margins.rules.js'
import { figuresOfRows, groupOf, toldOfTotal } from './standing.rules.js'
import { type Suppression, hrProtection } from './suppression.rules.js'

/**
 * Two breakdowns of the same people tell more together than each alone: what a department has beside its people of one
 * site, for example. Returns a row of either that has to go, the smallest that touches a group below k whose figure the
 * rows and totals would give away, all tables of departments by sites considered; `undefined` when there is none. Groups
 * are what a line and its parts make: each cell of one department at one site, each line, each line without one cell.
 */
export function rowThatTells(
  { people, k }: { people: readonly CountedPerson[]; k: number },
  groups: readonly (readonly Group[])[],
  results: readonly Suppression[],
  reveal: Reveal,
): { kind: number; key: string } | undefined {
  const shown = results.map(
    ({ shown }, kind) =>
      new Map(groups[kind]!.filter(({ key }) => shown.includes(key)).map((group) => [group.key, group])),
  )
  if (shown.some(({ size }) => size === 0)) return undefined
  const totals = toldOfTotal(
    groupOf(
      'all',
      people.map(({ standing }) => standing),
    ),
    reveal,
  )
  for (const [i, figure] of figuresOfRows.entries()) {
    const told = (rows: ReadonlyMap<string, Group>) =>
      new Map([...rows].map(([key, group]) => [key, inBin(figure(group), group.n)]))
    const margins = { rows: told(shown[0]!), columns: told(shown[1]!), total: totals[i]! }
    const asked = toldOfFew(cellsOf(people, figure), margins, k)
    if (!asked) continue
    const lines = [
      ...asked.map(({ row }) => ({ kind: 0, key: row })),
      ...asked.map(({ column }) => ({ kind: 1, key: column })),
    ].filter(({ kind, key }) => shown[kind]!.has(key))
    const [smallest] = lines.toSorted(
      (one, other) => shown[one.kind]!.get(one.key)!.n - shown[other.kind]!.get(other.key)!.n,
    )
    return smallest ?? smallestOf(shown)
  }
  return undefined
}

/** The people of each department at each site. */
export function cellsOf(people: readonly CountedPerson[], figure: (group: Group) => number): Cell[] {
  const crossed = grouped(people, (person) => `${keyOf('department', person)} ${keyOf('site', person)}`)
  return [...crossed.values()].map((members) => {
    const group = groupOf(
      '',
      members.map(({ standing }) => standing),
    )
    const [row, column] = [keyOf('department', members[0]!), keyOf('site', members[0]!)]
    return { row, column, n: group.n, x: figure(group) }
  })
}

/** The first group below k that published sums give away, among those that a line and its parts make. */
export function toldOfFew(cells: readonly Cell[], margins: Margins, k: number): Cell[] | undefined {
  return smallSets(cells, k).find((asked) => {
    const n = asked.reduce((sum, cell) => sum + cell.n, 0)
    return !canVary(cells, margins, new Set(asked), Math.min(hrProtection.s, n))
  })
}

function smallestOf(shown: readonly ReadonlyMap<string, Group>[]): { kind: number; key: string } | undefined {
  return shown
    .flatMap((rows, kind) => [...rows.values()].map(({ key, n }) => ({ kind, key, n })))
    .toSorted((one, other) => one.n - other.n)[0]
}

function smallSets(cells: readonly Cell[], k: number): Cell[][] {
  const lines = (['row', 'column'] as const).flatMap((line) => [
    ...grouped(cells, (cell) => cell[line]).values(),
  ])
  const sets = [
    ...cells.map((cell) => [cell]),
    ...lines.flatMap((line) => [line, ...line.map((one) => line.filter((cell) => cell !== one))]),
  ]
  return sets.filter((set) => set.length > 0 && set.reduce((sum, { n }) => sum + n, 0) < k)
}

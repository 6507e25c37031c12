import fc from 'fast-check'
import {
  type Group,
  type Reveal,
  revealCountedShare,
  revealExactly,
  revealLadder,
  revealLevels,
  revealShare,
  shareOf,
} from './attacker.rules.js'
import type { Range } from './bins.rules.js'
import { type Protection, type Suppression, boundsOfHidden, sumOf, suppress } from './suppression.rules.js'

/**
 * The attacker knows every headcount and everything that is published. He writes down all tables of whole people that
 * agree with it and looks, for each hidden group and level, at the least and the most he finds.
 */
function attack(groups: readonly Group[], result: Suppression, reveal: Reveal): Map<string, Range[]> {
  const published = (tables: readonly Group[]): string =>
    JSON.stringify([
      tables.filter(({ key }) => result.shown.includes(key)).map(({ n, levels }) => reveal(n, levels)),
      result.totalShown ? reveal(sumOf(tables).n, sumOf(tables).levels) : null,
    ])
  const truth = published(groups)
  const found = new Map<string, Range[]>()
  for (const table of tablesLike(groups)) {
    if (published(table) !== truth) continue
    for (const { key, levels } of table) {
      const seen = found.get(key)
      found.set(
        key,
        levels.map((x, i) => ({
          low: Math.min(x, seen?.[i]?.low ?? x),
          high: Math.max(x, seen?.[i]?.high ?? x),
        })),
      )
    }
  }
  return found
}

function tablesLike(groups: readonly Group[]): Group[][] {
  return groups.reduce<Group[][]>(
    (tables, { key, n, levels }) =>
      tables.flatMap((table) =>
        splits(n, levels.length).map((split) => [...table, { key, n, levels: split }]),
      ),
    [[]],
  )
}

function splits(n: number, levels: number): number[][] {
  if (levels === 1) return [[n]]
  return Array.from({ length: n + 1 }, (_, x) => splits(n - x, levels - 1).map((rest) => [x, ...rest])).flat()
}

const groupsOf = (count: number, max: number, levels: number): fc.Arbitrary<Group[]> =>
  fc
    .array(
      fc
        .integer({ min: 0, max })
        .chain((n) => fc.constantFrom(...splits(n, levels)).map((split) => ({ n, levels: split }))),
      { minLength: 1, maxLength: count },
    )
    .map((rows) => rows.map((row, i) => ({ key: `g${i}`, ...row })))

const lowest: Omit<Protection, 't'> = { k: 5, s: 2 }

function expectNobodyPinned(groups: Group[], protection: Protection, reveal: Reveal): void {
  const result = suppress(groups, protection, { reveal })
  const found = attack(groups, result, reveal)
  for (const { key, n } of groups.filter(({ key }) => result.primary.includes(key)))
    for (const { low, high } of found.get(key)!)
      expect(high - low).toBeGreaterThanOrEqual(Math.min(protection.s, n))
}

describe('an attacker who knows all headcounts', () => {
  it('never pins a small group by exact percentages', () => {
    fc.assert(
      fc.property(groupsOf(4, 8, 2), fc.integer({ min: 2, max: 3 }), (groups, s) =>
        expectNobodyPinned(groups, { ...lowest, t: 1, s }, revealExactly),
      ),
      { numRuns: 60 },
    )
  })

  it.each([
    ['its bin', revealShare],
    ['its bin and a rounded number', revealCountedShare],
  ] as const)('never pins a small group by a share published with %s', (_, reveal) => {
    fc.assert(
      fc.property(groupsOf(4, 8, 2), (groups) => expectNobodyPinned(groups, { ...lowest, t: 0 }, reveal)),
      { numRuns: 60 },
    )
  })

  it.each([
    ['bins', revealLevels],
    ['bins and the rounded number of the active', revealLadder],
  ] as const)('never pins a level of a small group by %s', (_, reveal) => {
    fc.assert(
      fc.property(groupsOf(3, 6, 3), (groups) => expectNobodyPinned(groups, { ...lowest, t: 0 }, reveal)),
      { numRuns: 40 },
    )
  })

  it('finds exactly the bounds that the audit computes, no wider and no narrower', () => {
    fc.assert(
      fc.property(
        groupsOf(3, 6, 3),
        fc.constantFrom(revealExactly, revealLevels, revealLadder),
        fc.boolean(),
        (groups, reveal, totalShown) => {
          const hidden = groups.slice(0, 2).map(({ key }) => key)
          const shown = groups.slice(2).map(({ key }) => key)
          const found = attack(groups, { primary: hidden, hidden, shown, totalShown }, reveal)
          const bounds = boundsOfHidden(groups, { hidden, totalShown }, reveal)
          for (const key of hidden) expect(bounds.get(key)).toEqual(found.get(key))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('never pins a small group of a company of real size', () => {
    const size = fc.integer({ min: 0, max: 120 })
    const company = fc.array(
      size.chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n }))),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(company, fc.constantFrom(0, 1), (rows, t) => {
        const groups = rows.map(([n, x], i) => shareOf(`g${i}`, n, x))
        const protection = { k: 10, t: t as 0 | 1, s: 2 }
        const result = suppress(groups, protection)
        const bounds = boundsOfHidden(groups, result, t === 1 ? revealExactly : revealShare)
        for (const { key, n } of groups.filter((group) => result.primary.includes(group.key)))
          for (const { low, high } of bounds.get(key)!)
            expect(high - low).toBeGreaterThanOrEqual(Math.min(2, n))
      }),
      { numRuns: 500 },
    )
  })

  it('with bins, learns nothing from what is hidden: who is hidden follows from headcounts, but for rare audits', () => {
    const size = fc.integer({ min: 1, max: 60 })
    const company = fc.array(
      size.chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n }))),
      { minLength: 6, maxLength: 12 },
    )
    let [releases, audits] = [0, 0]
    fc.assert(
      fc.property(company, (rows) => {
        const hiddenWith = (x: (row: [number, number]) => number) =>
          suppress(
            rows.map((row, i) => shareOf(`g${i}`, row[0], x(row))),
            { k: 10, t: 0, s: 2 },
          ).hidden
        releases++
        if (hiddenWith(([, x]) => x).join() !== hiddenWith(([n]) => n >> 1).join()) audits++
      }),
      { numRuns: 500 },
    )
    expect(audits / releases).toBeLessThan(0.01)
  })
})

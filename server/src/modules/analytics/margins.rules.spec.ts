import fc from 'fast-check'
import { extremes } from '../../../test/setup/margins-attack.js'
import type { Range } from './bins.rules.js'
import { type Cell, canVary } from './margins.rules.js'

interface Puzzle {
  cells: Cell[]
  rows: Map<string, Range>
  columns: Map<string, Range>
  total: Range
}

/** Tables of two rows and three columns with intervals for the sums, some of them unknown. */
const puzzle: fc.Arbitrary<Puzzle> = fc
  .tuple(
    fc.array(
      fc.integer({ min: 1, max: 3 }).chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n }))),
      { minLength: 6, maxLength: 6 },
    ),
    fc.array(fc.tuple(fc.nat(1), fc.nat(1), fc.boolean()), { minLength: 6, maxLength: 6 }),
  )
  .map(([values, slack]) => {
    const cells = values.map(([n, x], i) => ({ row: `r${i % 2}`, column: `c${i % 3}`, n, x }))
    const around = (x: number, i: number): Range => ({
      low: Math.max(0, x - slack[i]![0]),
      high: x + slack[i]![1],
    })
    const lines = (line: 'row' | 'column', names: string[], from: number) =>
      new Map(
        names.flatMap((name, i) =>
          slack[from + i]![2]
            ? [
                [
                  name,
                  around(
                    cells.filter((cell) => cell[line] === name).reduce((sum, { x }) => sum + x, 0),
                    from + i,
                  ),
                ] as const,
              ]
            : [],
        ),
      )
    return {
      cells,
      rows: lines('row', ['r0', 'r1'], 0),
      columns: lines('column', ['c0', 'c1', 'c2'], 2),
      total: around(
        cells.reduce((sum, { x }) => sum + x, 0),
        5,
      ),
    }
  })

/** All tables, one by one. */
function byHand({ cells, rows, columns, total }: Puzzle, asked: readonly number[]): Range {
  let found = { low: Infinity, high: -Infinity }
  const holds = (xs: readonly number[], range: Range | undefined) => {
    const sum = xs.reduce((all, x) => all + x, 0)
    return !range || (sum >= range.low && sum <= range.high)
  }
  const fill = (xs: number[]): void => {
    if (xs.length < cells.length)
      return Array.from({ length: cells[xs.length]!.n + 1 }, (_, x) => x).forEach((x) => fill([...xs, x]))
    const of = (line: 'row' | 'column', name: string) => xs.filter((_, i) => cells[i]![line] === name)
    if (
      !holds(xs, total) ||
      ![...rows].every(([name, range]) => holds(of('row', name), range)) ||
      ![...columns].every(([name, range]) => holds(of('column', name), range))
    )
      return
    const sum = asked.reduce((all, i) => all + xs[i]!, 0)
    found = { low: Math.min(found.low, sum), high: Math.max(found.high, sum) }
  }
  fill([])
  return found
}

const asked = fc.constantFrom([0], [3], [0, 3], [0, 2], [1, 3, 5], [2, 5])

describe('two tables of the same people', () => {
  it('leave exactly what all tables one by one leave', () => {
    fc.assert(
      fc.property(puzzle, asked, fc.integer({ min: 1, max: 3 }), (given, set, width) => {
        const { low, high } = byHand(given, set)
        expect(canVary(given.cells, given, new Set(set.map((i) => given.cells[i]!)), width)).toBe(
          high - low >= width,
        )
      }),
      { numRuns: 150 },
    )
  })

  it('are read to the end by the attacker of the tests', () => {
    fc.assert(
      fc.property(puzzle, asked, (given, set) =>
        expect(extremes(given.cells, given, set)).toEqual(byHand(given, set)),
      ),
      { numRuns: 150 },
    )
  })
})

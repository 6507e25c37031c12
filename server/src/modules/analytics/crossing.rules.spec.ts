import type { Bin } from '@osmose/shared/analytics/analytics.contract'
import { extremes } from '../../../test/setup/margins-attack.js'
import { peopleInBin, peopleRoundedTo, type Range } from './bins.rules.js'
import { type CountedPerson, grouped, keyOf } from './counted.js'
import { makeReport } from './report.rules.js'
import type { Standing } from './standing.rules.js'

/** Small companies, each department mostly at one site: where two tables tell most. */
function company(next: (n: number) => number): CountedPerson[] {
  const [departments, sites, rate] = [3 + next(7), 2 + next(3), 1 + next(9)]
  return Array.from({ length: departments }, (_, d) => {
    const home = next(sites)
    return Array.from({ length: 4 + next(next(3) === 0 ? 90 : 30) }, (_, i): CountedPerson => ({
      personId: `${d} ${i}`,
      departmentId: `d${d}`,
      siteId: `s${next(10) < 7 ? home : next(sites)}`,
      standing: (next(10) < rate ? 1 + next(5) : 0) as Standing,
    }))
  }).flat()
}

const narrowest = (ranges: readonly Range[]): Range => ({
  low: Math.max(...ranges.map(({ low }) => low)),
  high: Math.min(...ranges.map(({ high }) => high)),
})

describe('departments and sites published side by side', () => {
  it('leave two possible values at least for the people of each department at each site, where they are fewer than ten', () => {
    let state = 5
    const next = (n: number) => ((state = (state * 48271) % 2147483647), state % n)
    for (let round = 0; round < 20; round++) {
      const people = company(next)
      const { total, breakdowns } = makeReport({
        month: '2026-10',
        computedAt: new Date(0),
        k: 10,
        target: null,
        people,
        names: new Map(),
        earlier: [],
        stoodBefore: new Map(),
      })
      if (!total) continue
      const n = people.length
      const cells = [...grouped(people, (person) => `${person.departmentId} ${person.siteId}`).values()].map(
        (members) => ({ row: members[0]!.departmentId!, column: members[0]!.siteId!, n: members.length }),
      )
      const head: Record<'activated' | 'adoption' | 'participation' | 'authors', Range> = {
        activated: total.activated
          ? narrowest([peopleInBin(total.activated.share, n), peopleRoundedTo(total.activated.people)])
          : { low: 0, high: n },
        adoption: narrowest([peopleInBin(total.adoption, n), peopleRoundedTo(total.activePeople)]),
        participation: peopleInBin(total.participation, n),
        authors: peopleInBin(total.authors, n),
      }
      for (const [figure, whole] of Object.entries(head)) {
        const [rows, columns] = breakdowns.map(
          ({ by, rows }) =>
            new Map(
              rows.map(({ key, shares }) => [
                key!,
                peopleInBin(
                  shares[figure as keyof typeof shares] as Bin,
                  people.filter((person) => keyOf(by, person) === key).length,
                ),
              ]),
            ),
        )
        cells.forEach((cell, i) => {
          if (cell.n >= 10) return
          const { low, high } = extremes(cells, { rows: rows!, columns: columns!, total: whole }, [i])
          expect(high - low).toBeGreaterThanOrEqual(Math.min(2, cell.n))
        })
      }
    }
  })
})

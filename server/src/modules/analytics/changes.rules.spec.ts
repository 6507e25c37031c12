import type { Change, Report, ReportTotal } from '@osmose/shared/analytics/analytics.contract'
import { type Range, binStep, peopleInBin, peopleRoundedTo } from './bins.rules.js'
import type { CountedPerson } from './counted.js'
import { changeBetween } from './noise.rules.js'
import { makeReport } from './report.rules.js'
import type { Standing } from './standing.rules.js'

const k = 10
interface Person {
  readonly id: string
  readonly department?: string
  /** Absent when not there. */
  readonly then?: Standing
  readonly now?: Standing
}

const counted = (people: readonly Person[], when: 'then' | 'now'): CountedPerson[] =>
  people.flatMap(({ id, department = null, [when]: standing }) =>
    standing === undefined ? [] : [{ personId: id, departmentId: department, siteId: null, standing }],
  )

/** Two releases, one after the other. */
function twoMonths(people: readonly Person[]): [Report, Report] {
  const [then, now] = [counted(people, 'then'), counted(people, 'now')]
  const same = { computedAt: new Date(0), k, target: null, names: new Map<string, string>() }
  const first = makeReport({
    ...same,
    month: '2026-09',
    people: then,
    earlier: [],
    stoodBefore: new Map(),
  })
  const second = makeReport({
    ...same,
    month: '2026-10',
    people: now,
    earlier: [{ month: '2026-09', report: first, people: then }],
    stoodBefore: new Map(then.map(({ personId, standing }) => [personId, standing])),
  })
  return [first, second]
}

/** Draws without chance: the same at each run. */
function draws(seed: number): (n: number) => number {
  let state = seed
  return (n) => ((state = (state * 48271) % 2147483647), state % n)
}

const both = (count: number, next: (n: number) => number): Person[] =>
  Array.from({ length: count }, (_, i) => {
    const active = (2 + next(4)) as Standing
    const then = next(5) < 3 ? active : 1
    return { id: `both${i}`, then, now: next(10) > 0 ? then : then === 1 ? active : 1 }
  })
const leavers = (count: number, next: (n: number) => number): Person[] =>
  Array.from({ length: count }, (_, i) => ({ id: `left${i}`, then: next(2) ? 2 : 0 }))
const newcomers = (count: number, next: (n: number) => number): Person[] =>
  Array.from({ length: count }, (_, i) => ({ id: `came${i}`, now: next(2) ? 2 : 0 }))

/** All that a report tells of its active people to somebody who knows the headcount. */
function activeIn({ adoption, activePeople, ladder }: ReportTotal, n: number): Range {
  const inactive = ladder ? peopleInBin(ladder[0]!, n) : { low: 0, high: n }
  const told = [
    peopleInBin(adoption, n),
    peopleRoundedTo(activePeople),
    { low: n - inactive.high, high: n - inactive.low },
  ]
  return { low: Math.max(...told.map(({ low }) => low)), high: Math.min(...told.map(({ high }) => high)) }
}

/** Every number of people who became active, and who ceased, that would have been published as this change. */
function becameAndCeased(change: Change, n: number): [became: number, ceased: number][] {
  const step = binStep(n)
  const points = (ratio: number) => Math.round((100 * ratio) / step) * step
  const found: [number, number][] = []
  for (let became = 0; became <= n; became++)
    for (let ceased = 0; became + ceased <= n; ceased++) {
      const { low, high, moreThanNoise } = changeBetween(n, became, ceased)!
      if (
        points(low) === change.low &&
        points(high) === change.high &&
        moreThanNoise === change.moreThanNoise
      )
        found.push([became, ceased])
    }
  return found
}

interface Worlds {
  readonly leavers: Set<number>
  readonly newcomers: Set<number>
  readonly then: Set<number>
  readonly now: Set<number>
}

/** How many of each were active in some company that agrees with both totals and with the change. */
function worlds([first, second]: [Report, Report], people: readonly Person[]): Worlds {
  const [left, came] = [
    people.filter(({ now }) => now === undefined).length,
    people.filter(({ then }) => then === undefined).length,
  ]
  const n = people.length - left - came
  const [then, now] = [activeIn(first.total!, n + left), activeIn(second.total!, n + came)]
  const found: Worlds = { leavers: new Set(), newcomers: new Set(), then: new Set(), now: new Set() }
  const changes = becameAndCeased(second.changes!.adoption, n)
  for (let x = then.low; x <= then.high; x++)
    for (let l = 0; l <= left; l++)
      for (const [became, ceased] of changes) {
        const stayed = x - l - ceased
        if (stayed < 0 || x - l + became > n) continue
        for (let c = 0; c <= came; c++) {
          const y = stayed + became + c
          if (y < now.low || y > now.high) continue
          found.leavers.add(l)
          found.newcomers.add(c)
          found.then.add(x)
          found.now.add(y)
        }
      }
  return found
}

const widthOf = (found: Set<number>) => Math.max(...found) - Math.min(...found)

describe('what changed between two months', () => {
  it.each([
    [0, 0, undefined],
    [1, 0, 'moved'],
    [0, 1, 'moved'],
    [9, 0, 'moved'],
    [5, 5, 'moved'],
    [9, 9, 'moved'],
    [30, 9, 'moved'],
    [1, 30, 'moved'],
    [10, 0, undefined],
    [0, 10, undefined],
    [10, 12, undefined],
  ])('where %i left and %i came: hidden because %s', (left, came, why) => {
    const next = draws(3)
    const [, { changes, changesHidden }] = twoMonths([
      ...both(220, next),
      ...leavers(left, next),
      ...newcomers(came, next),
    ])
    expect([changes === null, changesHidden]).toEqual([why !== undefined, why])
  })

  it('is not said of fewer than the threshold', () => {
    const next = draws(3)
    const people = [...both(9, next), ...leavers(20, next), ...newcomers(20, next)]
    expect(twoMonths(people)[1]).toMatchObject({ changes: null, changesHidden: 'small' })
  })

  it('never tells what fewer than ten who left, or came, did, to a reader of both months', () => {
    const next = draws(7)
    const proven: string[] = []
    for (let round = 0; round < 60; round++) {
      const [left, came] = [next(3) ? next(3) : next(13), next(3) ? next(3) : next(13)]
      const people = [...both(190 + next(30), next), ...leavers(left, next), ...newcomers(came, next)]
      const reports = twoMonths(people)
      if (!reports[1].changes) continue
      const found = worlds(reports, people)
      if (left < k && widthOf(found.leavers) < Math.min(2, left)) proven.push(`${left} who left`)
      if (came < k && widthOf(found.newcomers) < Math.min(2, came)) proven.push(`${came} who came`)
    }
    expect(proven).toEqual([])
  })

  it('never narrows the totals so far that a group that is too small can be read', () => {
    const next = draws(5)
    const proven: string[] = []
    let shown = 0
    for (let round = 0; round < 30; round++) {
      const small = { rh: 5 + next(5), legal: 5 + next(5) }
      next(3)
      const people = [
        ...both(200 + next(60), next).map((person) => ({ ...person, department: 'sales' })),
        ...Object.entries(small).flatMap(([department, count]) =>
          Array.from({ length: count }, (_, i): Person => ({
            id: `${department}${i}`,
            department,
            then: 1,
            now: 1,
          })),
        ),
      ]
      const reports = twoMonths(people)
      if (!reports[1].changes) continue
      shown++
      const found = worlds(reports, people)
      for (const [report, totals] of [
        [reports[0], found.then],
        [reports[1], found.now],
      ] as const)
        for (const [name, count] of Object.entries(small))
          if (widthOf(readOff(report, totals, people, small, name)) < 2)
            proven.push(`${report.month}: ${name}, ${count} people`)
    }
    expect(proven).toEqual([])
    expect(shown).toBeGreaterThan(10)
  })
})

/** The numbers of active people that a hidden department may have beside the row of the large one. */
function readOff(
  { breakdowns }: Report,
  totals: Set<number>,
  people: readonly Person[],
  small: Record<string, number>,
  name: string,
): Set<number> {
  const hidden = Object.values(small).reduce((sum, count) => sum + count, 0)
  const [row] = breakdowns[0]!.rows
  const own = row
    ? peopleInBin(row.shares.adoption, people.length - hidden)
    : { low: 0, high: people.length - hidden }
  const found = new Set<number>()
  for (const total of totals)
    for (let x = own.low; x <= own.high; x++)
      for (let mine = 0; mine <= small[name]!; mine++)
        if (total - x - mine >= 0 && total - x - mine <= hidden - small[name]!) found.add(mine)
  return found
}

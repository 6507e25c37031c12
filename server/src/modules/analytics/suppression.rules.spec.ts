import { type Group, revealExactly, shareOf } from './attacker.rules.js'
import {
  type Protection,
  boundsOfHidden,
  hrProtection,
  managerProtection,
  release,
  sumOf,
  suppress,
  suppressTogether,
} from './suppression.rules.js'

const exact: Protection = { k: 10, t: 1, s: 2 }
const cases: Record<string, Group[]> = {
  A: [shareOf('Sales', 40, 22), shareOf('IT', 25, 20), shareOf('HR', 6, 4), shareOf('Legal', 12, 5)],
  B: [shareOf('HR', 6, 6), shareOf('Legal', 4, 4), shareOf('Sales', 40, 22)],
  C: [shareOf('A', 3, 1), shareOf('B', 4, 2), shareOf('C', 30, 12), shareOf('D', 50, 35)],
  D: [shareOf('A', 20, 8), shareOf('B', 15, 9)],
  E: [shareOf('A', 5, 2), shareOf('B', 3, 1)],
  F: [shareOf('A', 12, 12), shareOf('B', 15, 6), shareOf('C', 40, 21)],
}

const percentages = (groups: Group[]): string[] =>
  release(groups, suppress(groups, exact), 1).rows.map(
    ({ key, levels }) => `${key} ${levels![0]!.percent.toFixed(1)}`,
  )

function union(groups: Group[], hidden: readonly string[]): [number, number] {
  const { n, levels } = sumOf(groups.filter(({ key }) => hidden.includes(key)))
  return [n, levels[0] ?? 0]
}

const told = (groups: Group[]): string[] =>
  [...boundsOfHidden(groups, suppress(groups, exact), revealExactly)].map(
    ([key, [range]]) => `${key} ${range!.low}–${range!.high}`,
  )

describe('exact percentages', () => {
  it.each([
    ['A', ['HR'], ['HR', 'Legal'], [18, 9], ['HR 0–6', 'Legal 3–9'], ['Sales 55.0', 'IT 80.0']],
    ['B', ['HR', 'Legal'], ['HR', 'Legal', 'Sales'], [50, 32], ['HR 0–6', 'Legal 0–4', 'Sales 22–32'], []],
    ['C', ['A', 'B'], ['A', 'B', 'C'], [37, 15], ['A 0–3', 'B 0–4', 'C 8–15'], ['D 70.0']],
    ['D', [], [], [0, 0], [], ['A 40.0', 'B 60.0']],
    ['E', ['A', 'B'], ['A', 'B'], [8, 3], ['A 0–5', 'B 0–3'], []],
    ['F', ['A'], ['A', 'B'], [27, 18], ['A 3–12', 'B 6–15'], ['C 52.5']],
  ])('case %s', (name, primary, hidden, others, bounds, shown) => {
    const groups = cases[name]!
    const result = suppress(groups, exact)
    expect(result.primary).toEqual(primary)
    expect(result.hidden).toEqual(hidden)
    expect(union(groups, hidden)).toEqual(others)
    expect(told(groups)).toEqual(bounds)
    expect(percentages(groups)).toEqual(shown)
  })

  it('with everything hidden, the total alone is published', () => {
    const { rows, others, total } = release(cases['B']!, suppress(cases['B']!, exact), 1)
    expect([rows, others]).toEqual([[], null])
    expect(total).toEqual({
      people: 50,
      levels: [
        { kind: 'about', percent: 64 },
        { kind: 'about', percent: 36 },
      ],
    })
  })

  it('below k people in all, nothing is', () => {
    expect(release(cases['E']!, suppress(cases['E']!, exact), 1)).toEqual({
      rows: [],
      others: null,
      total: null,
    })
  })

  it('a total that everybody or nobody reached tells of every group, and is not published either', () => {
    const all = [shareOf('A', 6, 6), shareOf('B', 8, 8)]
    expect(suppress(all, exact)).toMatchObject({ shown: [], totalShown: false })
  })
})

describe('binned values', () => {
  it('hide nothing for its value: case F', () => {
    const groups = cases['F']!
    const result = suppress(groups, hrProtection)
    expect(result).toMatchObject({ primary: [], hidden: [], shown: ['A', 'B', 'C'], totalShown: true })
    expect(release(groups, result, 0).rows.map(({ levels }) => levels![0])).toEqual([
      { kind: 'atLeast', percent: 90 },
      { kind: 'about', percent: 40 },
      { kind: 'about', percent: 50 },
    ])
  })

  it.each([
    ['A', ['HR', 'Legal'], ['Sales', 'IT'], true],
    ['B', ['HR', 'Legal'], ['Sales'], true],
    ['C', ['A', 'B', 'C'], ['D'], true],
    ['D', [], ['A', 'B'], true],
    ['E', ['A', 'B'], [], false],
  ])('decide by headcount: case %s', (name, hidden, shown, totalShown) => {
    expect(suppress(cases[name]!, hrProtection)).toMatchObject({ hidden, shown, totalShown })
  })

  it('publish one row for the hidden groups, with a rounded headcount and no value', () => {
    const groups = cases['A']!
    const { rows, others, total } = release(groups, suppress(groups, hrProtection), 0)
    expect(rows.map(({ key, people }) => [key, people])).toEqual([
      ['Sales', 40],
      ['IT', 25],
    ])
    expect(others).toEqual({ keys: ['HR', 'Legal'], people: 20 })
    expect(total!.people).toBe(85)
  })

  it('hide the smallest neighbour of a single small group, by headcount, then by key', () => {
    const groups = [shareOf('Z', 12, 5), shareOf('Y', 12, 5), shareOf('X', 6, 3), shareOf('W', 60, 30)]
    expect(suppress(groups, hrProtection).hidden).toEqual(['Y', 'X'])
  })

  it('where bins happen to pin a small group, hide one group more', () => {
    const pinned = [shareOf('A', 6, 0), shareOf('B', 6, 0), shareOf('C', 28, 5)]
    expect(suppress(pinned, hrProtection)).toMatchObject({
      hidden: ['A', 'B', 'C'],
      shown: [],
      totalShown: true,
    })
  })

  it('a group without people reads "–" and protects nobody', () => {
    const groups = [
      shareOf('Empty', 0, 0),
      shareOf('Small', 6, 3),
      shareOf('Next', 20, 9),
      shareOf('Big', 60, 30),
    ]
    const result = suppress(groups, hrProtection)
    expect(result).toMatchObject({ hidden: ['Small', 'Next'], shown: ['Empty', 'Big'] })
    expect(release(groups, result, 0).rows[0]).toEqual({ key: 'Empty', people: 0, levels: null })
  })

  it('show nothing of an organisation without people', () => {
    expect(suppress([], hrProtection)).toMatchObject({ shown: [], totalShown: false })
    expect(release([], suppress([], hrProtection), 0)).toEqual({ rows: [], others: null, total: null })
  })

  it('one pattern holds for all levels of the ladder', () => {
    const ladder = [
      { key: 'Sales', n: 60, levels: [10, 20, 15, 10, 5] },
      { key: 'IT', n: 25, levels: [5, 8, 6, 4, 2] },
      { key: 'HR', n: 6, levels: [1, 1, 2, 1, 1] },
      { key: 'Legal', n: 12, levels: [4, 4, 2, 1, 1] },
    ]
    const { rows } = release(ladder, suppress(ladder, hrProtection), 0)
    expect(rows.map(({ key, levels }) => [key, levels!.length])).toEqual([
      ['Sales', 5],
      ['IT', 5],
    ])
  })
})

describe('the thresholds', () => {
  it('of community managers let groups of five be seen, those of human resources do not', () => {
    const groups = [shareOf('A', 7, 3), shareOf('B', 9, 4)]
    expect(suppress(groups, managerProtection).shown).toEqual(['A', 'B'])
    expect(suppress(groups, hrProtection)).toMatchObject({ shown: [], totalShown: true })
  })

  it('cannot be lowered below five', () => {
    expect(() => suppress([], { ...hrProtection, k: 4 })).toThrow(RangeError)
  })
})

describe('several breakdowns of the same people', () => {
  it('keep what each would hide alone', () => {
    const sites = [shareOf('Lyon', 50, 30), shareOf('Lille', 33, 21)]
    const [byDepartment, bySite] = suppressTogether([cases['A']!, sites], hrProtection)
    expect(byDepartment!.hidden).toEqual(['HR', 'Legal'])
    expect(bySite!.hidden).toEqual([])
  })

  it('do not let one tell of the total what pins a group of the other', () => {
    const departments = [shareOf('A', 9, 0), shareOf('B', 10, 0), shareOf('C', 28, 5)]
    const sites = [shareOf('Lyon', 35, 5), shareOf('Lille', 12, 0)]
    expect(suppress(departments, hrProtection).shown).toEqual(['C'])
    const [byDepartment, bySite] = suppressTogether([departments, sites], hrProtection)
    expect(byDepartment!.shown).toEqual([])
    expect(bySite!.shown).toEqual(['Lyon', 'Lille'])
  })

  it('a total that may not be seen takes all breakdowns with it', () => {
    const few = suppressTogether([cases['E']!, [shareOf('Lyon', 8, 3)]], hrProtection)
    expect(few.every(({ shown, totalShown }) => shown.length === 0 && !totalShown)).toBe(true)
  })
})

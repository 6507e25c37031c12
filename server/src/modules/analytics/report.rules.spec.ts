import type { Report } from '@osmose/shared/analytics/analytics.contract'
import type { CountedPerson } from './counted.js'
import { type EarlierRelease, makeReport } from './report.rules.js'
import type { Standing } from './standing.rules.js'

type Given = Record<string, [count: number, ...standings: Standing[]]>

/** People of departments; the standings go round among them. */
const people = (given: Given, prefix = ''): CountedPerson[] =>
  Object.entries(given).flatMap(([departmentId, [count, ...standings]]) =>
    Array.from({ length: count }, (_, i) => ({
      personId: `${prefix}${departmentId}${i}`,
      departmentId,
      siteId: null,
      standing: standings[i % standings.length]!,
    })),
  )

const report = (month: string, counted: CountedPerson[], earlier: EarlierRelease[] = []): Report =>
  makeReport({
    month,
    computedAt: new Date('2026-11-03T05:05:00Z'),
    k: 10,
    target: null,
    people: counted,
    names: new Map(),
    earlier,
    stoodBefore: new Map(),
  })

const released = (
  month: string,
  counted: CountedPerson[],
  earlier: EarlierRelease[] = [],
): EarlierRelease => ({ month, report: report(month, counted, earlier), people: counted })
const shown = ({ breakdowns }: Report) => breakdowns[0]!.rows.map(({ key }) => key)
const hidden = ({ breakdowns }: Report) =>
  breakdowns[0]!.others?.groups.map(({ key, why }) => `${key} ${why}`)

const mixed: Given = { sales: [60, 0, 1, 2, 2, 3, 4, 5], it: [31, 1, 2, 2, 3, 5], legal: [14, 0, 2, 3, 2, 4] }

describe('a report', () => {
  it('hides small groups with a neighbour and says why', () => {
    const found = report('2026-10', people({ ...mixed, hr: [6, 2, 3, 0] }))
    expect(shown(found)).toEqual(['sales', 'it'])
    expect(hidden(found)).toEqual(['legal neighbour', 'hr small'])
    expect(found.breakdowns[0]!.others!.people).toBe(20)
  })

  it('leaves the ladder out rather than a row', () => {
    const found = report(
      '2026-10',
      people({
        sales: [40, ...Array<Standing>(22).fill(2), ...Array<Standing>(18).fill(0)],
        hr: [6, 2],
        legal: [4, 2],
      }),
    )
    expect(found.total!.ladder).toBeNull()
    expect(shown(found)).toEqual(['sales'])
  })

  it('publishes nothing of fewer than k people', () => {
    const found = report('2026-10', people({ sales: [6, 2, 0], it: [3, 2] }))
    expect(found.total).toBeNull()
    expect(hidden(found)).toEqual(['sales small', 'it small'])
  })
})

describe('a group that few people left or joined', () => {
  const september = people(mixed)
  const without = (...gone: string[]) => september.filter(({ personId }) => !gone.includes(personId))

  it('is withheld in the second month and shown in the third', () => {
    const first = released('2026-08', september)
    const second = released('2026-09', without('legal0'), [first])
    expect(hidden(second.report)).toEqual(['it neighbour', 'legal moved'])
    expect(shown(report('2026-10', without('legal0'), [first, second]))).toEqual(['sales', 'it', 'legal'])
  })

  it('is shown when as many as the threshold came', () => {
    const more = [...september, ...people({ legal: [10, 2, 0, 3] }, 'new')]
    expect(shown(report('2026-10', more, [released('2026-09', september)]))).toEqual(['sales', 'it', 'legal'])
  })

  it('stays hidden as long as its figure would prove who of those who left had ever come', () => {
    const all = people({ sales: [60, 0, 1, 2, 2, 3, 4, 5], it: [40, 1, 2, 0, 3, 5], legal: [12, 2] })
    const legal = all.filter(({ departmentId }) => departmentId === 'legal')
    const before = all.map((person) =>
      legal.slice(0, 8).some(({ personId }) => personId === person.personId)
        ? person
        : person.departmentId === 'legal'
          ? { ...person, standing: 0 as const }
          : person,
    )
    const now = before.filter(({ personId }) => personId !== legal[0]!.personId)
    const first = released('2026-08', before)
    const second = released('2026-09', now, [first])
    const third = report('2026-10', now, [first, second])
    expect(shown(first.report)).toContain('legal')
    expect(hidden(third)).toContain('legal moved')
  })
})

describe('people who stand elsewhere than in an earlier release', () => {
  const person = (personId: string, departmentId: string, siteId: string, standing: Standing) => ({
    personId,
    departmentId,
    siteId,
    standing,
  })
  const others = (['a', 'b', 'c'] as const).flatMap((department, d) =>
    Array.from({ length: 40 + 10 * d }, (_, i) =>
      person(`${department}${i}`, department, `site ${i % 3}`, ([0, 1, 2, 2, 3, 4, 5] as const)[i % 7]!),
    ),
  )
  /** Of twelve people seven came, 60 %: to whom two are added who never did, 50 %. */
  const twelve = (departmentOf: (i: number) => string, siteId = 'elsewhere') =>
    Array.from({ length: 12 }, (_, i) => person(`twelve${i}`, departmentOf(i), siteId, i < 7 ? 2 : 0))
  const two = (departmentId: string, siteId = 'elsewhere') =>
    [0, 1].map((i) => person(`new${i}`, departmentId, siteId, 0))

  it.each([
    [
      'in a department that was renamed',
      twelve(() => 'old'),
      [...twelve(() => 'renamed'), ...two('renamed')],
    ],
    [
      'in a department that was a site',
      twelve(() => 'a'),
      [...twelve(() => 'new', 'site 1'), ...two('new', 'site 1')],
    ],
  ])('are not told of: two who came %s and never entered', (_, before, after) => {
    const first = released('2026-09', [...others, ...before])
    const now = report('2026-10', [...others, ...after], [first])
    const department = after[0]!.departmentId
    expect(first.report.breakdowns.flatMap(({ rows }) => rows.map(({ key }) => key))).toContain(
      before.every(({ departmentId }) => departmentId === 'old') ? 'old' : 'elsewhere',
    )
    expect(shown(now)).not.toContain(department)
    expect(hidden(now)).toContain(`${department} moved`)
  })

  it('are not told of where two departments were made one', () => {
    const halves = (both?: string) =>
      (['left', 'right'] as const).flatMap((half) =>
        Array.from({ length: 12 }, (_, i) => person(`${half}${i}`, both ?? half, 'elsewhere', i < 7 ? 2 : 0)),
      )
    const first = released('2026-09', [...others, ...halves()])
    const now = report(
      '2026-10',
      [...others, ...halves('one'), ...[0, 1].map((i) => person(`new${i}`, 'one', 'elsewhere', 0))],
      [first],
    )
    expect(shown(first.report)).toEqual(expect.arrayContaining(['left', 'right']))
    expect(hidden(now)).toContain('one moved')
  })
})

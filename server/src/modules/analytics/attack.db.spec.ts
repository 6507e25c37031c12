import {
  type Bin,
  exportReport,
  listReports,
  readReport,
  type Report,
  type ReportTotal,
} from '@osmose/shared/analytics/analytics.contract'
import {
  type Act,
  type Colleague,
  colleagues,
  type Deed,
  lived,
  openedOn,
} from '../../../test/factories/analytics.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { type Cell, extremes, type Limits } from '../../../test/setup/margins-attack.js'
import { type Range, peopleInBin, peopleRoundedTo } from './bins.rules.js'

/**
 * Somebody of human resources who keeps every release and knows who works where, and since when: headcounts of each
 * department at each site, exactly. For each figure she writes down every table of departments by sites that agrees with
 * all she was given (rows, totals, the steps that add up) and looks whether a group below ten, or one person, is the
 * same in all of them. Then she holds the months against each other.
 */
const k = 10
let test: TestApp
let hr: TestPerson
let people: Colleague[]
beforeAll(async () => {
  test = await TestApp.start()
  await openedOn(test, '2026-07-01')
  hr = await test.person({ roles: ['hr'] })
  await test.database.many('delete from affiliations')
  people = await aCompanyThatLives()
})
afterAll(() => test.stop())

const months = ['2026-07', '2026-08', '2026-09', '2026-10']
const figures = ['activated', 'adoption', 'participation', 'authors'] as const
type Figure = (typeof figures)[number]

async function everythingObtainable(): Promise<Map<string, Report>> {
  const { months: known } = await hr.call(listReports, {})
  expect(known.map(({ month }) => month)).toEqual(months.toReversed())
  const reports = new Map<string, Report>()
  for (const month of months) {
    const { report, trend } = await hr.call(readReport, { params: { month } })
    reports.set(month, report)
    for (const { month: earlier, total } of trend) expect(total).toEqual(reports.get(earlier)!.total)
    const csv = await (await hr.fetch(exportReport, { params: { month }, query: { lang: 'en' } })).text()
    for (const line of csv
      .split('\r\n')
      .filter(
        (line) =>
          /,(Adoption rate|Activated accounts|Participation|Post),/.test(line) && line.includes('By '),
      ))
      expect(report.breakdowns.some(({ rows }) => rows.some(({ name }) => line.includes(name!)))).toBe(true)
  }
  return reports
}

describe('an attacker who plays human resources', () => {
  it('finds no figure of a group below ten, nor of one person, in any month, over rows and totals together', async () => {
    const reports = await everythingObtainable()
    const pinned: string[] = []
    for (const [month, report] of reports)
      for (const figure of figures) {
        const { cells, limits } = tableOf(month, report, figure)
        for (const target of targets(cells)) {
          const n = sum(target, cells)
          const { low, high } = extremes(cells, limits, target)
          if (high - low < Math.min(2, n))
            pinned.push(
              `${month} ${figure} ${target.map((i) => `${cells[i]!.row}/${cells[i]!.column}`).join('+')} (${n}): ${low}–${high}`,
            )
        }
      }
    expect(pinned).toEqual([])
  })

  it('proves nothing about the few who left or came between any two months', async () => {
    const reports = [...(await everythingObtainable())]
    for (const [earlier, before] of reports)
      for (const [later, now] of reports) {
        if (later <= earlier) continue
        for (const [key, name] of groupsShown(before)) {
          if (!groupsShown(now).has(key)) continue
          const [were, are] = [members(earlier, key), members(later, key)]
          const left = were.filter((id) => !are.includes(id)).length
          const came = are.filter((id) => !were.includes(id)).length
          const [then, since] = [
            activatedRange(before, key, were.length),
            activatedRange(now, key, are.length),
          ]
          if (left > 0 && left < k)
            expect([name, later, then.low - since.high < left]).toEqual([name, later, true])
          if (came > 0 && came < k)
            expect([name, later, since.high - then.low + left > 0]).toEqual([name, later, true])
        }
      }
  })

  it('never sees two months in a row of a department that one person left', async () => {
    const reports = await everythingObtainable()
    expect(groupsShown(reports.get('2026-08')!).has('department:Qualité')).toBe(true)
    expect(groupsShown(reports.get('2026-09')!).has('department:Qualité')).toBe(false)
  })
})

/** Rows, columns and cells of one figure, with what was published of each line and of the whole. */
function tableOf(month: string, report: Report, figure: Figure): { cells: Cell[]; limits: Limits } {
  const counted = people.filter((person) => isThere(person, month))
  const pairs = new Map<string, Cell>()
  for (const { department, site } of counted) {
    const cell = pairs.get(`${department} ${site}`) ?? { row: department!, column: site!, n: 0 }
    pairs.set(`${department} ${site}`, { ...cell, n: cell.n + 1 })
  }
  const lines = (by: 'department' | 'site') =>
    new Map(
      report.breakdowns
        .find((one) => one.by === by)!
        .rows.map(({ name, shares }) => [
          name!,
          peopleInBin(shares[figure], counted.filter((person) => person[by] === name).length),
        ]),
    )
  return {
    cells: [...pairs.values()],
    limits: {
      rows: lines('department'),
      columns: lines('site'),
      total: ofTotal(report.total!, figure, counted.length),
    },
  }
}

/** Everything that the head of a report tells of one figure. */
function ofTotal(total: ReportTotal, figure: Figure, n: number): Range {
  const ranges = [
    figure === 'activated'
      ? total.activated
        ? peopleInBin(total.activated.share, n)
        : { low: 0, high: n }
      : peopleInBin(total[figure], n),
  ]
  if (figure === 'activated' && total.activated) ranges.push(peopleRoundedTo(total.activated.people))
  if (figure === 'adoption') ranges.push(peopleRoundedTo(total.activePeople))
  const steps = total.ladder?.map((step: Bin) => peopleInBin(step, n))
  if (steps && figure === 'adoption') ranges.push({ low: n - steps[0]!.high, high: n - steps[0]!.low })
  if (steps && figure === 'participation')
    ranges.push({
      low: steps.slice(2).reduce((s, { low }) => s + low, 0),
      high: steps.slice(2).reduce((s, { high }) => s + high, 0),
    })
  return { low: Math.max(...ranges.map(({ low }) => low)), high: Math.min(...ranges.map(({ high }) => high)) }
}

/** Each cell below ten, and what a line has beside one of its cells, where that is below ten. */
function targets(cells: readonly Cell[]): number[][] {
  const all = cells.map((_, i) => i)
  const found = all.map((i) => [i])
  for (const line of ['row', 'column'] as const)
    for (const name of new Set(cells.map((cell) => cell[line]))) {
      const own = all.filter((i) => cells[i]![line] === name)
      found.push(own, ...own.map((i) => own.filter((other) => other !== i)))
    }
  return found.filter((target) => target.length > 0 && sum(target, cells) < k)
}

const sum = (target: readonly number[], cells: readonly Cell[]) => target.reduce((n, i) => n + cells[i]!.n, 0)

const groupsShown = (report: Report): Map<string, string> =>
  new Map([
    ...(report.total?.activated ? [['all', 'all'] as const] : []),
    ...report.breakdowns.flatMap(({ by, rows }) => rows.map(({ name }) => [`${by}:${name}`, name!] as const)),
  ])

function members(month: string, key: string): string[] {
  const [by, name] = key.split(':') as ['department' | 'site' | 'all', string]
  return people
    .filter((person) => isThere(person, month) && (by === 'all' || person[by] === name))
    .map(({ id }) => id)
}

function activatedRange(report: Report, key: string, n: number): Range {
  if (key === 'all') return ofTotal(report.total!, 'activated', n)
  const [by, name] = key.split(':')
  return peopleInBin(
    report.breakdowns.find((one) => one.by === by)!.rows.find((row) => row.name === name)!.shares.activated,
    n,
  )
}

const stays = new Map<string, { from: string; until: string }>()
const isThere = ({ id }: Colleague, month: string) =>
  stays.get(id)!.from <= `${month}-28` && stays.get(id)!.until > `${month}-31`

/** 240 people in nine departments and three sites; newcomers and leavers; some never come, some write. */
async function aCompanyThatLives(): Promise<Colleague[]> {
  const sizes: Record<string, readonly [nantes: number, lyon: number, leMans: number]> = {
    Production: [45, 30, 20],
    Logistique: [10, 12, 8],
    Commerce: [9, 16, 0],
    'Service client': [14, 11, 0],
    Qualité: [10, 6, 4],
    'Bureau d’études': [20, 0, 0],
    RH: [5, 3, 1],
    Marketing: [8, 0, 0],
    Informatique: [4, 4, 0],
  }
  const all: Colleague[] = []
  const hire = async (seed: Parameters<typeof colleagues>[1]) => {
    for (const one of await colleagues(test, seed)) {
      stays.set(one.id, { from: seed.from ?? '2020-01-01', until: seed.until ?? '9999' })
      all.push(one)
    }
  }
  for (const [department, counts] of Object.entries(sizes))
    for (const [i, site] of ['Nantes', 'Lyon', 'Le Mans'].entries())
      if (counts[i]) await hire({ count: counts[i], department, site })
  await hire({ count: 1, department: 'Qualité', site: 'Nantes', until: '2026-09-10' })
  await hire({ count: 1, department: 'Logistique', site: 'Lyon', until: '2026-10-05' })
  await hire({ count: 2, department: 'Commerce', site: 'Lyon', from: '2026-08-03' })
  await hire({ count: 1, department: 'Production', site: 'Le Mans', from: '2026-09-07' })
  let state = 11
  const next = (n: number) => ((state = (state * 48271) % 2147483647), state % n)
  const acts = all.flatMap((who): Act[] => {
    const inclination = next(10)
    if (inclination === 0) return []
    return months.flatMap((month, m): Act[] => {
      if (!isThere(who, month) || next(10) > inclination + m) return []
      const at = `${month}-${10 + next(15)}T${String(8 + next(9)).padStart(2, '0')}:00:00Z`
      const did: Deed[] = [
        'read',
        ...(next(3) === 0 ? (['reacted'] as const) : []),
        ...(next(4) === 0 ? (['commented'] as const) : []),
        ...(next(8) === 0 ? (['posted'] as const) : []),
      ]
      return [{ who, did: 'came', at }, ...did.map((deed): Act => ({ who, did: deed, at }))]
    })
  })
  await lived(test, acts)
  return all
}

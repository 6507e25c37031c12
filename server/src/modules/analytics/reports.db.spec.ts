import {
  type Bin,
  exportReport,
  listReports,
  readReport,
  type Report,
} from '@osmose/shared/analytics/analytics.contract'
import { roundPeople } from '@osmose/shared/core/round-people'
import { deactivate } from '@osmose/shared/identity/identity.contract'
import { type Act, type Colleague, colleagues, lived, openedOn } from '../../../test/factories/analytics.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { bin } from './bins.rules.js'

let test: TestApp
let hr: TestPerson
beforeEach(async () => {
  test = await TestApp.start()
  await openedOn(test, '2026-08-01')
  hr = await test.person({ name: 'Nadège', roles: ['hr'] })
  await test.database.many('delete from affiliations')
})
afterEach(() => test.stop())

const october = (person: TestPerson = hr) => person.call(readReport, { params: { month: '2026-10' } })
const inOctober = (day: number, hour = '10:00') => `2026-10-${String(day).padStart(2, '0')}T${hour}:00Z`
const reading = (people: readonly { id: string }[], at = inOctober(12)): Act[] =>
  people.flatMap((who) => [
    { who, did: 'came', at },
    { who, did: 'read', at },
  ])
const shown = (report: Report, by: 'department' | 'site') =>
  report.breakdowns.find((breakdown) => breakdown.by === by)!.rows.map(({ name }) => name)
const hidden = (report: Report, by: 'department' | 'site') =>
  report.breakdowns
    .find((breakdown) => breakdown.by === by)!
    .others?.groups.map(({ name, why }) => `${name} ${why}`)
const text = ({ kind, percent }: Bin) => `${{ atMost: '≤ ', about: '', atLeast: '≥ ' }[kind]}${percent}`

/** People by department: how many there are, and how many of them are active. */
async function departments(given: Record<string, [n: number, x: number]>): Promise<void> {
  for (const [department, [count, active]] of Object.entries(given))
    await lived(test, reading((await colleagues(test, { count, department })).slice(0, active)))
}

describe('the figures of a month', () => {
  it('are those of a count by hand over everything that was done', async () => {
    const all = [
      ...(await colleagues(test, { count: 90, department: 'Production', site: 'Nantes' })),
      ...(await colleagues(test, { count: 80, department: 'Commerce', site: 'Lyon' })),
      ...(await colleagues(test, { count: 43, department: 'Commerce', site: 'Nantes' })),
      ...(await colleagues(test, { count: 30, department: 'Qualité', site: 'Nantes', until: '2026-10-31' })),
      ...(await colleagues(test, { count: 12, kind: 'guest' })),
      ...(await colleagues(test, { count: 5, kind: 'service' })),
      ...(await colleagues(test, { count: 9, from: '2026-11-01' })),
    ]
    const acts = drawn(all)
    await lived(test, acts)
    const counted = all.slice(0, 213)
    const did = (kinds: string[]) =>
      counted.filter(({ id }) =>
        acts.some((act) => act.who.id === id && kinds.includes(act.did) && !act.history && inWindow(act.at)),
      ).length
    const came = counted.filter(({ id }) =>
      acts.some(
        (act) =>
          act.who.id === id &&
          !act.history &&
          act.at < '2026-10-31T23:00:00' &&
          (act.did !== 'read' || inWindow(act.at)),
      ),
    ).length
    const { report } = await october()
    const active = did(['read', 'reacted', 'commented', 'posted'])
    expect(report.total).toMatchObject({
      people: 215,
      activePeople: roundPeople(active),
      adoption: bin(active, 213),
      participation: bin(did(['reacted', 'commented', 'posted']), 213),
      authors: bin(did(['posted']), 213),
      activated: { people: roundPeople(came), share: bin(came, 213) },
    })
    expect(report.total!.ladder![0]).toEqual(bin(213 - active, 213))
    expect(active).toBeGreaterThan(60)
    expect(active).toBeLessThan(200)
  })

  it('follow the clocks of the organisation, on both sides of the night in which they change', async () => {
    const people = await colleagues(test, { count: 20 })
    await lived(test, [
      // Summer time: the first day of the window begins at 22:00 UTC. Winter time: the last one ends at 23:00 UTC.
      { who: people[0]!, did: 'read', at: '2026-10-03T22:00:00Z' },
      { who: people[1]!, did: 'read', at: '2026-10-03T21:59:59Z' },
      { who: people[2]!, did: 'posted', at: '2026-10-31T22:59:59Z' },
      { who: people[3]!, did: 'posted', at: '2026-10-31T23:00:00Z' },
      ...reading(people.slice(4, 9), '2026-10-25T01:30:00Z'),
    ])
    expect((await october()).report.total!.adoption).toEqual(bin(7, 20))
  })

  it('take whoever was deactivated in the month out of both parts', async () => {
    await lived(test, reading((await colleagues(test, { count: 14 })).slice(0, 6)))
    const leaver = await test.person({ name: 'Rosa' })
    const admin = await test.person({ roles: ['admin'] })
    await test.database.many(`delete from affiliations where person_id = $1`, [admin.id])
    await test.database.many(`update affiliations set valid_from = '2026-01-01'`)
    await lived(test, reading([leaver]))
    await admin.call(deactivate, { params: { personId: leaver.id }, body: {} })
    await test.settle()
    await test.database.many(`update people set deactivated_at = '2026-10-20' where id = $1`, [leaver.id])
    expect((await october()).report.total).toMatchObject({ people: 15, adoption: bin(6, 14) })
  })

  it('leave out what an import brought, unless it counts', async () => {
    const people = await colleagues(test, { count: 20 })
    await lived(
      test,
      [...people.slice(0, 4), ...people.slice(10, 12)].map((who, i) => ({
        who,
        did: 'posted',
        at: inOctober(9),
        history: i < 4,
      })),
    )
    expect((await october()).report.total).toMatchObject({
      adoption: bin(2, 20),
      activated: { share: bin(2, 20) },
    })
  })

  it.each([
    [
      'A',
      { Sales: [40, 22], IT: [25, 20], HR: [6, 4], Legal: [12, 5] },
      ['Sales 60', 'IT 80'],
      'Legal neighbour, HR small',
      true,
    ],
    ['B', { HR: [6, 6], Legal: [4, 4], Sales: [40, 22] }, ['Sales 60'], 'HR small, Legal small', true],
    [
      'C',
      { A: [3, 1], B: [4, 2], C: [30, 12], D: [50, 35] },
      ['D 70'],
      'C neighbour, B small, A small',
      true,
    ],
    ['D', { A: [20, 8], B: [15, 9] }, ['A 40', 'B 60'], undefined, true],
    ['E', { A: [5, 2], B: [3, 1] }, [], 'A small, B small', false],
    ['F', { A: [12, 12], B: [15, 6], C: [40, 21] }, ['C 50', 'B 40', 'A ≥ 90'], undefined, true],
  ] as const)('hide and round as the vectors say: case %s', async (_, given, rows, others, total) => {
    await departments(given as unknown as Record<string, [number, number]>)
    const { report } = await october()
    expect(report.breakdowns[0]!.rows.map(({ name, shares }) => `${name} ${text(shares.adoption)}`)).toEqual(
      rows,
    )
    expect(hidden(report, 'department')?.join(', ')).toBe(others)
    expect(report.total !== null).toBe(total)
  })
})

describe('from one month to the next', () => {
  it('a group that one person left is withheld, with its reason; the others stay', async () => {
    const people = [
      ...(await colleagues(test, { count: 12, department: 'Legal' })),
      ...(await colleagues(test, { count: 40, department: 'Sales' })),
      ...(await colleagues(test, { count: 30, department: 'IT' })),
    ]
    await lived(test, [
      ...reading(people.slice(0, 30), '2026-09-15T10:00:00Z'),
      ...reading(people.slice(5, 35)),
    ])
    await test.database.many(`update affiliations set valid_to = '2026-10-10' where person_id = $1`, [
      people[0]!.id,
    ])
    const september = (await hr.call(readReport, { params: { month: '2026-09' } })).report
    expect(shown(september, 'department')).toEqual(['Sales', 'IT', 'Legal'])
    const { report } = await october()
    expect(shown(report, 'department')).toEqual(['Sales'])
    expect(hidden(report, 'department')).toEqual(['IT neighbour', 'Legal moved'])
  })

  it('what changed is not said, and why, where one person left: both totals and it would tell what this one did', async () => {
    const people = await colleagues(test, { count: 201 })
    await lived(test, [
      ...reading(people.slice(0, 120), '2026-09-15T10:00:00Z'),
      ...reading(people.slice(11, 141)),
    ])
    await test.database.many(`update affiliations set valid_to = '2026-10-10' where person_id = $1`, [
      people[0]!.id,
    ])
    const { report } = await october()
    expect([report.total !== null, report.changes, report.changesHidden]).toEqual([true, null, 'moved'])
    const csv = await hr.fetch(exportReport, { params: { month: '2026-10' }, query: { lang: 'en' } })
    expect(await csv.text()).toContain(
      '"fewer than ten people came, or left, and it would tell what they did"',
    )
  })

  it('where that would leave no row, the breakdown stays', async () => {
    const people = [
      ...(await colleagues(test, { count: 30, site: 'Lyon' })),
      ...(await colleagues(test, { count: 40, site: 'Nantes' })),
    ]
    await lived(test, reading(people.slice(10, 50), '2026-09-15T10:00:00Z'))
    await test.database.many(`update affiliations set valid_to = '2026-10-10' where person_id = any($1)`, [
      [people[0]!.id, people[60]!.id],
    ])
    expect(shown((await october()).report, 'site')).toEqual(['Nantes', 'Lyon'])
  })

  it('a change that is more than noise is said with its interval, never with who became active', async () => {
    const people = await colleagues(test, { count: 240 })
    await lived(test, [
      ...reading(people.slice(0, 140), '2026-09-15T10:00:00Z'),
      ...reading(people.slice(12, 169)),
    ])
    const { report } = await october()
    // b = 29, c = 12 of 240.
    expect(report.changes!.adoption).toEqual({ moreThanNoise: true, low: 2, high: 12 })
    expect(report.changes!.participation.moreThanNoise).toBe(false)
    expect(JSON.stringify(report)).not.toMatch(/became|ceased/)
  })
})

describe('a release', () => {
  it('is published on the third at 6:05, once, whoever asks at the same time', async () => {
    await lived(test, reading(await colleagues(test, { count: 20 })))
    test.clock.set('2026-11-03T05:04:59Z')
    expect((await hr.fetch(readReport, { params: { month: '2026-10' } })).status).toBe(404)
    test.clock.set('2026-11-03T05:05:00Z')
    await Promise.all([october(), october(), hr.call(listReports, {}), october()])
    expect((await test.events('analytics.report_released.v1')).map(({ payload }) => payload.month)).toEqual([
      '2026-08',
      '2026-09',
      '2026-10',
    ])
    expect((await hr.call(listReports, {})).next).toEqual({ month: '2026-11', on: '2026-12-03' })
  })

  it('says the same bytes for ever, whatever is corrected afterwards', async () => {
    const people = await colleagues(test, { count: 30, department: 'Sales', site: 'Lyon' })
    await lived(test, reading(people.slice(0, 14)))
    const bytes = async () =>
      Promise.all(
        [{}, { lang: 'fr' }].map(async (query, i) =>
          (await hr.fetch(i ? exportReport : readReport, { params: { month: '2026-10' }, query })).text(),
        ),
      )
    const first = await bytes()
    await lived(test, reading(people.slice(14)))
    await test.database.many(`update departments set name = 'Ventes'`)
    await test.database.many(
      `update affiliations set department_id = null, valid_to = '2026-10-02' where person_id = $1`,
      [people[0]!.id],
    )
    await test.database.many(`delete from events`)
    await test.database.many(`update report_settings set k = 40, target = 90`)
    test.clock.forward({ days: 8 })
    expect(await bytes()).toEqual(first)
    for (const change of ['update releases set k = 5', 'delete from releases', 'truncate releases cascade'])
      await expect(test.database.many(change)).rejects.toThrow('never computed again')
  })

  it('does not exist before a month was counted whole', async () => {
    await openedOn(test, '2026-11-10')
    await colleagues(test, { count: 30 })
    expect(await hr.call(listReports, {})).toMatchObject({
      months: [],
      next: { month: '2026-12', on: '2027-01-03' },
    })
    expect((await hr.fetch(readReport, { params: { month: '2026-11' } })).status).toBe(404)
  })

  it('names nobody, not even by an id', async () => {
    const people = await colleagues(test, { count: 60, department: 'Sales', site: 'Lyon' })
    await lived(test, reading(people.slice(0, 14)))
    const answers = await Promise.all([
      hr.fetch(readReport, { params: { month: '2026-10' } }),
      hr.fetch(exportReport, { params: { month: '2026-10' } }),
      hr.fetch(listReports),
    ])
    const all = (await Promise.all(answers.map((answer) => answer.text()))).join()
    for (const { id } of people) expect(all).not.toContain(id)
    expect(all).not.toContain('Colleague')
  })
})

describe('the doors', () => {
  it('open to human resources and to nobody else, with one answer for whoever holds more roles', async () => {
    await lived(test, reading((await colleagues(test, { count: 30, department: 'Sales' })).slice(0, 9)))
    const first = await (await hr.fetch(readReport, { params: { month: '2026-10' } })).text()
    const both = await test.person({ roles: ['communityManager', 'hr'] })
    expect(await (await both.fetch(readReport, { params: { month: '2026-10' } })).text()).toBe(first)
    for (const [person, status] of [
      [await test.person(), 403],
      [await test.person({ roles: ['communityManager'] }), 403],
      [await test.person({ roles: ['admin'] }), 403],
      [test.nobody(), 401],
    ] as const)
      for (const endpoint of [listReports, readReport, exportReport])
        expect((await person.fetch(endpoint, { params: { month: '2026-10' } })).status).toBe(status)
  })

  it.each(['department=Sales', 'from=2026-10-05', 'personId=1', 'k=2', 'sort=adoption'])(
    'know no question outside the catalogue: %s',
    async (question) => {
      const answers = await Promise.all(
        ['', '/2026-10', '/2026-10/csv'].map((path) =>
          fetch(`${hr.origin}/api/reports${path}?${question}`, { headers: { cookie: `osmose=${hr.token}` } }),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 400])
    },
  )

  it.each(['2026-13', '2026-1', '2026', 'all', '0000-00'])('know no month %s', async (month) => {
    expect((await hr.fetch(readReport, { params: { month } })).status).toBe(400)
  })
})

describe('the table to take along', () => {
  it('has every figure of the report, nothing more, parted as its language parts', async () => {
    await departments({ 'Sales; "North"': [40, 22], '=IT': [25, 20], HR: [6, 4], Legal: [12, 5] })
    const { report } = await october()
    const response = await hr.fetch(exportReport, {
      params: { month: '2026-10' },
      query: { lang: 'fr', bom: 'true' },
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toContain('osmose-2026-10.csv')
    const csv = new TextDecoder().decode(bytes)
    for (const { shares } of report.breakdowns[0]!.rows)
      expect(csv).toContain(`Taux d’adoption;${shares.adoption.percent};%;`)
    expect(csv).toContain('"Sales; ""North"""')
    expect(csv).toContain(`'=IT`)
    expect(csv).toContain('groupe trop petit pour être montré seul')
    expect(csv).not.toMatch(/HR;(Taux|Participation)/)
    const english = await (
      await hr.fetch(exportReport, { params: { month: '2026-10' }, query: { lang: 'en' } })
    ).text()
    expect(english.startsWith('Month,Part,Group,Figure,Value,Unit,Precision,Reason,Definition\r\n')).toBe(
      true,
    )
  })
})

/** Deeds drawn without chance: the same at each run, some before, in and after the window, some brought by an import. */
function drawn(people: readonly Colleague[]): Act[] {
  let state = 7
  const next = (n: number) => ((state = (state * 48271) % 2147483647), state % n)
  const kinds = ['read', 'read', 'read', 'reacted', 'commented', 'posted'] as const
  return people.flatMap((who): Act[] => {
    const days = next(4) === 0 ? 0 : next(4)
    const came: Act[] =
      next(5) > 0 ? [{ who, did: 'came', at: `2026-${next(2) ? '09' : '11'}-02T08:00:00Z` }] : []
    const acts = Array.from({ length: days }, (): Act => ({
      who,
      did: kinds[next(6)]!,
      at: new Date(Date.UTC(2026, 8, 20 + next(50), next(24), next(60))).toISOString(),
    }))
    return [...came, ...acts.map((act) => ({ ...act, history: act.did !== 'read' && next(5) === 0 }))]
  })
}

const inWindow = (at: string) => at >= '2026-10-03T22:00:00' && at < '2026-10-31T23:00:00'

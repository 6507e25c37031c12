import {
  changeReportSettings,
  listReports,
  readReport,
  readReportSettings,
  readSeen,
} from '@osmose/shared/analytics/analytics.contract'
import { react } from '@osmose/shared/posts/posts.contract'
import { colleagues, lived, openedOn } from '../../../test/factories/analytics.js'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import { Analytics } from './analytics.public.js'
import { AnalyticsTasks } from './analytics.tasks.js'

let test: TestApp
beforeEach(async () => {
  test = await TestApp.start()
})
afterEach(() => test.stop())

const days = (): Promise<unknown[]> =>
  test.database.many(
    'select person_id, day::text, read, reacted, commented, posted from person_days order by person_id, day',
  )
const rebuild = () => test.database.transaction((tx) => test.get(Analytics).rebuildFigures(tx))

describe('the days of people', () => {
  it('say what was done, on the day of the organisation, and taking a reaction back is no deed', async () => {
    test.clock.set('2026-10-24T22:30:00Z')
    const ann = await test.person({ name: 'Ann' })
    const bea = await test.person({ name: 'Bea' })
    const place = await aCommunity(test, { members: [ann, bea] })
    const post = await aPost({ by: ann, in: place })
    await aComment({ by: bea, on: post })
    await bea.call(react, { params: { postId: post.id }, body: { kind: 'thanks' } })
    test.clock.set('2026-10-25T23:30:00Z')
    await bea.call(react, { params: { postId: post.id }, body: { kind: null } })
    await test.settle()
    expect(await days()).toEqual(
      expect.arrayContaining([
        { person_id: ann.id, day: '2026-10-25', read: false, reacted: false, commented: false, posted: true },
        { person_id: bea.id, day: '2026-10-25', read: false, reacted: true, commented: true, posted: false },
      ]),
    )
    expect(await days()).toHaveLength(2)
  })

  it('are the same when they are computed again, and older reading stays', async () => {
    const people = await colleagues(test, { count: 12 })
    await test.database.transaction((tx) =>
      test.get(Analytics).bringReading(
        tx,
        people.map(({ id }) => ({ personId: id, day: '2026-03-03' })),
      ),
    )
    await lived(test, [
      ...people.slice(0, 6).map((who) => ({ who, did: 'posted' as const, at: '2026-11-20T10:00:00Z' })),
      ...people.slice(3, 9).map((who) => ({ who, did: 'read' as const, at: '2026-11-20T11:00:00Z' })),
      { who: people[9]!, did: 'posted', at: '2026-11-19T10:00:00Z', history: true },
    ])
    const before = await days()
    expect(before).toHaveLength(12 + 9)
    await rebuild()
    await test.get(AnalyticsTasks).keep()
    await rebuild()
    expect(await days()).toEqual(before)
  })

  it('are rolled up from views before these are forgotten, and leave after thirteen months', async () => {
    const [ann] = await colleagues(test, { count: 1 })
    const see = (at: string) =>
      test.database.many(
        'insert into post_views (person_id, post_id, at) values ($1, gen_random_uuid(), $2)',
        [ann!.id, at],
      )
    const views = async () =>
      (await test.database.one<{ n: number }>('select count(*)::int as n from post_views'))?.n
    const partitions = async () =>
      (await test.database.many(`select 1 from pg_inherits where inhparent = 'post_views'::regclass`)).length
    await see('2026-11-23T08:00:00Z')
    await test.get(AnalyticsTasks).keep()
    expect(await partitions()).toBe(1 + 7)
    await see('2026-11-24T10:00:00Z')
    test.clock.forward({ days: 89 })
    await test.get(AnalyticsTasks).keep()
    expect(await views()).toBe(2)
    test.clock.forward({ days: 4 })
    await test.get(AnalyticsTasks).keep()
    expect(await views()).toBe(0)
    expect(await days()).toHaveLength(2)
    await rebuild()
    expect(await days()).toHaveLength(2)
    test.clock.forward({ days: 320 })
    await test.get(AnalyticsTasks).keep()
    expect(await days()).toHaveLength(0)
  })
})

describe('what human resources see of me', () => {
  it('is what the report says of my groups, cell by cell, or nothing with the reason', async () => {
    await openedOn(test, '2026-08-01')
    const hr = await test.person({ name: 'Nadège', roles: ['hr'] })
    const ann = await test.person({ name: 'Ann', department: 'HR', site: 'Lyon' })
    await test.database.many(`delete from affiliations where person_id = $1`, [hr.id])
    await test.database.many(`update affiliations set valid_from = '2020-01-01'`)
    const others = [
      ...(await colleagues(test, { count: 6, department: 'HR', site: 'Lyon' })),
      ...(await colleagues(test, { count: 46, department: 'Sales', site: 'Lyon' })),
      ...(await colleagues(test, { count: 30, department: 'IT', site: 'Nantes' })),
    ]
    await lived(
      test,
      others.flatMap((who, i) =>
        i % 2
          ? [
              { who, did: 'came' as const, at: '2026-10-12T10:00:00Z' },
              {
                who,
                did: (i % 3 ? 'read' : 'commented') as 'read' | 'commented',
                at: '2026-10-12T10:00:00Z',
              },
            ]
          : [],
      ),
    )
    expect((await ann.call(readSeen, {})).release).toBeNull()
    const { report } = await hr.call(readReport, { params: { month: '2026-10' } })
    const { release, k } = await ann.call(readSeen, {})
    expect(k).toBe(10)
    const [departments, sites] = report.breakdowns
    expect(release!.mine).toEqual({
      total: report.total,
      changes: report.changes,
      changesHidden: report.changesHidden,
      groups: [
        {
          by: 'department',
          name: 'HR',
          row: null,
          hidden: { why: 'small', among: departments!.others!.people },
        },
        { by: 'site', name: 'Lyon', row: sites!.rows.find(({ name }) => name === 'Lyon'), hidden: null },
      ],
    })
    expect(release!.openings).toMatchObject([
      { person: { name: 'Nadège' }, days: ['2026-11-23'], exported: false },
    ])
    expect((await hr.call(readSeen, {})).release!.mine).toBeNull()
  })
})

describe('the threshold', () => {
  it('rises, for the administrator alone, and never falls', async () => {
    const admin = await test.person({ roles: ['admin'] })
    expect(await admin.call(readReportSettings, {})).toEqual({ k: 10, target: null })
    expect(await admin.call(changeReportSettings, { body: { k: 12, target: 70 } })).toEqual({
      k: 12,
      target: 70,
    })
    await expect(admin.call(changeReportSettings, { body: { k: 11, target: 70 } })).rejects.toMatchObject({
      code: 'analytics.threshold_only_rises',
    })
    await expect(test.database.many('update report_settings set k = 10')).rejects.toThrow('never fall')
    await expect(admin.call(changeReportSettings, { body: { k: 4, target: 70 } })).rejects.toMatchObject({
      code: 'invalid_input',
      problem: { fields: { k: 'too_small' } },
    })
    const both = await test.person({ roles: ['hr', 'admin'] })
    const hr = await test.person({ roles: ['hr'] })
    expect((await both.call(listReports, {})).settings).toEqual({ k: 12, target: 70, can: { change: true } })
    expect((await hr.call(listReports, {})).settings.can).toEqual({ change: false })
    for (const roles of [['hr'], ['communityManager'], []] as const)
      expect(
        (
          await (
            await test.person({ roles: [...roles] })
          ).fetch(changeReportSettings, { body: { k: 20, target: null } })
        ).status,
      ).toBe(403)
  })
})

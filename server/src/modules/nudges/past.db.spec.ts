import { readExperiment, readMine, readRule } from '@osmose/shared/nudges/nudges.contract'
import { aColleague, aManager, armsLogged, evaluate } from '../../../test/factories/nudges.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { type PastTrigger, NudgesPast } from './nudges.public.js'

describe('a test of the past', () => {
  let app: TestApp
  let manager: TestPerson
  let people: TestPerson[]
  const started = new Date('2026-06-01T08:00:00Z')
  beforeAll(async () => {
    app = await TestApp.start()
    manager = await aManager(app)
    people = []
    for (let n = 0; n < 60; n++)
      people.push(await aColleague(app, { experiment: n < 12 ? 'none' : 'complete-profile-1' }))
  })
  afterAll(() => app.stop())

  const trigger = (person: TestPerson, at: number): PastTrigger => ({
    unitId: person.id,
    at: new Date(started.getTime() + at * 86_400_000),
    recipients: [person.id],
    goalAt: { treated: new Date(started.getTime() + at * 86_400_000 + 3_600_000), heldOut: null },
    responses: [{ personId: person.id, response: at % 2 ? 'ignored' : 'opened', at: null }],
  })

  it('is written with the true draw, within true hours, and tells nobody', async () => {
    const past = {
      rule: 'complete-profile' as const,
      startedAt: started,
      endedAt: new Date('2026-08-24T08:00:00Z'),
      weeks: 8 as const,
      hypothesis: 'Un visage aide.',
      startedBy: manager.id,
      baseline: 0.3,
      expected: 60,
    }
    await app.database.transaction((tx) =>
      app
        .get(NudgesPast)
        .record(tx, { ...past, triggers: people.map((person, n) => trigger(person, n)) }, app.clock.now()),
    )
    const [experiment] = await app.database.many<{ id: string }>('select id from nudge_experiments')
    const log = await armsLogged(app, experiment?.id ?? '')
    expect(log.size).toBe(60)
    const reached = [...log.values()].map(({ arm, goalAt }) => [arm === 'treatment', goalAt !== null])
    for (const [treated, goal] of reached) expect(goal).toBe(treated)
    expect(await app.database.many('select 1 from nudges where in_hours is not true')).toEqual([])
    expect(await app.events('nudges.nudge_due.v1')).toEqual([])
    const { plan, state, plannedEndAt } = await manager.call(readExperiment, {
      params: { experimentId: experiment?.id ?? '' },
    })
    expect([plan.weeks, state, plannedEndAt]).toEqual([12, 'ended', '2026-08-24T08:00:00.000Z'])
  })

  it('stands in what is kept about each person, and the engine leaves it as it is', async () => {
    const before = await app.database.many('select * from nudges order by id')
    await evaluate(app)
    expect(await app.database.many('select * from nudges order by id')).toEqual(before)
    const { history } = await people[59]!.call(readMine, {})
    expect(history).toMatchObject([{ rule: 'complete-profile', number: 1, role: 'subject' }])
  })

  it('gives the next test its habit, when its control group was large enough', async () => {
    const { n } = (await app.database.one<{ n: number }>(
      `select count(*)::int as n from nudge_exposures where arm = 'holdout'`,
    ))!
    const { preview } = await manager.call(readRule, { params: { key: 'complete-profile' } })
    expect(preview.baseline).toEqual(n >= 10 ? { rate: 0, known: true } : { rate: 0.5, known: false })
  })
})

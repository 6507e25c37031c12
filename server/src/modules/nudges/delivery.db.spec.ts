import {
  answerNudge,
  readMine,
  readPending,
  setExperimentState,
  setFamily,
  setLimits,
} from '@osmose/shared/nudges/nudges.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import {
  aColleague,
  aManager,
  aNewcomer,
  aQuestionIn,
  armsLogged,
  evaluate,
  launched,
} from '../../../test/factories/nudges.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('the delivery of nudges', () => {
  let app: TestApp
  let manager: TestPerson
  beforeEach(async () => {
    app = await TestApp.start()
    manager = await aManager(app)
  })
  afterEach(() => app.stop())

  const at = async (instant: string): Promise<void> => {
    app.clock.set(instant)
    await evaluate(app)
  }
  const deliveries = async (): Promise<unknown[]> =>
    (await app.events('nudges.nudge_due.v1')).map(({ payload }) => payload.personId)
  const dropped = async (): Promise<string[]> =>
    (
      await app.database.many<{ why: string }>(
        `select dropped_because as why from nudges where state = 'dropped'`,
      )
    ).map(({ why }) => why)
  const pendingOf = async (person: TestPerson) => (await person.call(readPending, {})).nudge

  it('waits for the hours of the person, not ours', async () => {
    app.clock.set('2026-11-23T20:00:00Z')
    const karim = await aNewcomer(app, {
      workingHours: { days: [1, 2, 3, 4, 5], start: '10:00', end: '12:00' },
    })
    const yuki = await aNewcomer(app, { name: 'Yuki', timeZone: 'Asia/Tokyo' })
    await launched(app, manager, 'complete-profile')
    expect(await deliveries()).toEqual([])
    await at('2026-11-24T00:01:00Z')
    expect(await deliveries()).toEqual([yuki.id])
    await at('2026-11-24T08:59:00Z')
    expect(await deliveries()).toEqual([yuki.id])
    await at('2026-11-24T09:00:00Z')
    expect(await deliveries()).toEqual([yuki.id, karim.id])
    expect(await app.database.many('select 1 from nudges where in_hours is not true')).toHaveLength(0)
  })

  it('lets a message go after 48 hours, and keeps its person in the analysis', async () => {
    app.clock.set('2026-11-27T20:00:00Z')
    const karim = await aNewcomer(app)
    const { id } = await launched(app, manager, 'complete-profile')
    await at('2026-11-29T19:59:00Z')
    expect(await dropped()).toEqual([])
    await at('2026-11-29T20:00:00Z')
    expect(await dropped()).toEqual(['expired'])
    await at('2026-11-30T09:00:00Z')
    expect(await deliveries()).toEqual([])
    expect((await armsLogged(app, id)).get(karim.id)?.arm).toBe('treatment')
  })

  it('gives one person one message a day over all rules', async () => {
    const community = await aCommunity(app, {
      owner: await aNewcomer(app, { arm: 'globalHoldout', signedInDaysAgo: 300 }),
    })
    const asker = await aColleague(app, { name: 'Mamadou' })
    await app.database.many(
      `insert into memberships (community_id, person_id, joined_at) values ($1, $2, now())`,
      [community.id, asker.id],
    )
    await aQuestionIn(app, 'treatment', { by: asker, in: community })
    app.clock.set('2026-11-24T09:30:00Z')
    const karim = await aNewcomer(app, { skills: ['joint PTFE'] })
    await manager.call(setLimits, { body: { perDay: 1, perWeek: 2, perFourWeeks: 5 } })
    const [profile, question] = [
      await launched(app, manager, 'complete-profile'),
      await launched(app, manager, 'unanswered-question'),
    ]
    expect([(await armsLogged(app, profile.id)).size, (await armsLogged(app, question.id)).size]).toEqual([
      1, 1,
    ])
    expect(await deliveries()).toEqual([karim.id])
    await at('2026-11-24T16:00:00Z')
    expect(await deliveries()).toHaveLength(1)
  })

  it('never goes above the hard bounds, which can only be lowered', async () => {
    for (const limits of [
      { perDay: 2, perWeek: 2, perFourWeeks: 5 },
      { perDay: 1, perWeek: 3, perFourWeeks: 5 },
      { perDay: 1, perWeek: 2, perFourWeeks: 6 },
    ])
      await expect(manager.call(setLimits, { body: limits })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(app.database.many('update nudge_limits set per_day = 2')).rejects.toThrow('check')
    await manager.call(setLimits, { body: { perDay: 0, perWeek: 0, perFourWeeks: 0 } })
    await aNewcomer(app)
    await launched(app, manager, 'complete-profile')
    expect(await deliveries()).toEqual([])
  })

  it('stops a kind at one click, also what already waits, and takes it up again when wanted', async () => {
    app.clock.set('2026-11-23T20:00:00Z')
    const karim = await aNewcomer(app)
    await launched(app, manager, 'complete-profile')
    expect(await karim.call(setFamily, { params: { family: 'profile' }, body: { wanted: false } })).toEqual({
      family: 'profile',
      wanted: false,
      pausedUntil: null,
    })
    await at('2026-11-24T09:00:00Z')
    expect([await deliveries(), await dropped()]).toEqual([[], ['unwanted']])
    await karim.call(setFamily, { params: { family: 'profile' }, body: { wanted: true } })
    await at('2026-11-28T09:00:00Z')
    await at('2026-11-30T09:00:00Z')
    expect(await deliveries()).toEqual([])
    expect((await karim.call(readMine, {})).families).toEqual([
      { family: 'profile', wanted: true, pausedUntil: null },
      { family: 'help', wanted: true, pausedUntil: null },
    ])
  })

  it('refuses, puts off until tomorrow, and follows', async () => {
    const people = await Promise.all(['refuses', 'later', 'acts'].map((name) => aNewcomer(app, { name })))
    const [refuses, later, acts] = people as [TestPerson, TestPerson, TestPerson]
    await launched(app, manager, 'complete-profile')
    const answers = ['refused', 'later', 'acted'] as const
    for (const [at, person] of people.entries())
      await person.call(answerNudge, {
        params: { nudgeId: (await pendingOf(person))!.id },
        body: { answer: answers[at]! },
      })
    for (const person of people) expect(await pendingOf(person)).toBeNull()
    app.clock.set('2026-11-24T00:30:00Z')
    expect([await pendingOf(refuses), (await pendingOf(later))?.rule, await pendingOf(acts)]).toEqual([
      null,
      'complete-profile',
      null,
    ])
    expect((await refuses.call(readMine, {})).families[0]).toMatchObject({ wanted: false })
    expect((await app.events('nudges.nudge_answered.v1')).map(({ payload }) => payload.answer)).toEqual([
      ...answers,
    ])
  })

  it('counts three left aside as a wish for rest', async () => {
    const karim = await aNewcomer(app, { signedInDaysAgo: 1 })
    await app.database.many(
      `insert into nudge_families (person_id, family, ignored_in_row) values ($1, 'profile', 2)`,
      [karim.id],
    )
    await launched(app, manager, 'complete-profile')
    await at('2026-11-26T08:59:00Z')
    expect((await karim.call(readMine, {})).families[0]).toMatchObject({ pausedUntil: null })
    await at('2026-11-26T09:00:00Z')
    expect((await karim.call(readMine, {})).families[0]).toEqual({
      family: 'profile',
      wanted: true,
      pausedUntil: '2026-12-24T09:00:00.000Z',
    })
    await at('2026-11-30T09:00:00Z')
    expect(await deliveries()).toHaveLength(1)
  })

  it('sends nothing while a test is paused, and lets go of everything when it ends', async () => {
    app.clock.set('2026-11-23T20:00:00Z')
    await aNewcomer(app)
    const { id } = await launched(app, manager, 'complete-profile')
    const setState = (state: 'running' | 'paused' | 'ended') =>
      manager.call(setExperimentState, { params: { experimentId: id }, body: { state } })
    await setState('paused')
    await at('2026-11-24T09:00:00Z')
    expect(await deliveries()).toEqual([])
    await setState('running')
    await setState('ended')
    await at('2026-11-25T20:00:00Z')
    expect([await deliveries(), await dropped()]).toEqual([[], ['ended']])
  })

  it('pauses by itself when more than one in twenty refuses', async () => {
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, at) => aNewcomer(app, { name: `Newcomer ${at}` })),
    )
    const { id } = await launched(app, manager, 'complete-profile')
    const refuse = async (person: TestPerson) =>
      person.call(answerNudge, {
        params: { nudgeId: (await pendingOf(person))!.id },
        body: { answer: 'refused' },
      })
    await refuse(people[0]!)
    await evaluate(app)
    expect(await app.events('nudges.experiment_paused.v1')).toHaveLength(0)
    await refuse(people[1]!)
    await evaluate(app)
    expect((await app.events('nudges.experiment_paused.v1')).map(({ payload }) => payload)).toEqual([
      { experimentId: id, rule: 'complete-profile', because: 'refusals' },
    ])
  })
})

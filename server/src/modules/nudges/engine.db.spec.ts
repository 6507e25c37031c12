import { editMyProfile } from '@osmose/shared/directory/directory.contract'
import { restFromSteps, skipStep } from '@osmose/shared/journeys/journeys.contract'
import {
  type Nudge,
  readExperiment,
  readMine,
  readPending,
  saveDraft,
  setExperimentState,
} from '@osmose/shared/nudges/nudges.contract'
import {
  aColleague,
  aManager,
  aNewcomer,
  armsLogged,
  evaluate,
  launched,
} from '../../../test/factories/nudges.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { deliver } from '../../platform/outbox/dispatcher.js'
import { Reactions } from '../../platform/outbox/reactions.js'

const pendingOf = async (person: TestPerson): Promise<Nudge | null> =>
  (await person.call(readPending, {})).nudge

/** Everything that makes a page complete. */
const completePage = {
  title: 'Cariste',
  bio: 'Onze ans de quai.',
  languages: ['français'],
  avatar: 'drawn',
} as const

describe('the engine, for people', () => {
  let app: TestApp
  let manager: TestPerson
  beforeEach(async () => {
    app = await TestApp.start()
    manager = await aManager(app)
  })
  afterEach(() => app.stop())

  const complete = async (person: TestPerson): Promise<void> => {
    const departmentId = '0195a000-0000-7000-8000-000000000001'
    await app.database.many(
      `insert into departments (id, name) values ($1, 'Logistique') on conflict do nothing`,
      [departmentId],
    )
    await person.call(editMyProfile, { body: { ...completePage, departmentId, languages: ['français'] } })
    await app.settle()
  }

  it('writes both arms to the log and sends only to the treated', async () => {
    const treated = await aNewcomer(app, { arm: 'treatment' })
    const heldOut = await aNewcomer(app, { arm: 'holdout' })
    const neverNudged = await aNewcomer(app, { arm: 'globalHoldout' })
    const { id } = await launched(app, manager, 'complete-profile')

    const log = await armsLogged(app, id)
    expect([treated, heldOut, neverNudged].map((person) => log.get(person.id)?.arm)).toEqual([
      'treatment',
      'holdout',
      'globalHoldout',
    ])
    expect(await app.events('nudges.unit_triggered.v1')).toHaveLength(3)
    expect(JSON.stringify(await app.events('nudges.unit_triggered.v1'))).not.toMatch(/treatment|holdout/)
    expect((await app.events('nudges.nudge_due.v1')).map(({ payload }) => payload.personId)).toEqual([
      treated.id,
    ])
    expect(await pendingOf(treated)).toMatchObject({
      rule: 'complete-profile',
      holdoutShare: 0.2,
      question: null,
    })
    expect(await pendingOf(heldOut)).toBeNull()
    expect(await pendingOf(neverNudged)).toBeNull()
  })

  it('tells a live window at once', async () => {
    const treated = await aNewcomer(app)
    const socket = await treated.socket()
    const told = socket.next('nudges.changed')
    await launched(app, manager, 'complete-profile')
    expect(await told).toEqual({})
  })

  it('counts the first trigger only, however often it looks', async () => {
    const treated = await aNewcomer(app)
    const { id } = await launched(app, manager, 'complete-profile')
    await evaluate(app)
    await Promise.all([evaluate(app), evaluate(app)])
    expect((await armsLogged(app, id)).size).toBe(1)
    expect(await app.events('nudges.nudge_due.v1')).toHaveLength(1)
    expect((await treated.call(readMine, {})).history).toHaveLength(1)
  })

  it('leaves out who came yesterday or long ago, has enough on their page, rests, passed the step, or wants none', async () => {
    await aNewcomer(app, { name: 'too new', signedInDaysAgo: 0.5 })
    await aNewcomer(app, { name: 'too long here', signedInDaysAgo: 15 })
    await aColleague(app)
    const filled = await aNewcomer(app, { name: 'filled', bio: 'Onze ans de quai.', title: 'Cariste' })
    await filled.call(editMyProfile, { body: { languages: ['français'] } })
    await (await aNewcomer(app, { name: 'rests' })).call(restFromSteps, {})
    await (await aNewcomer(app, { name: 'passed' })).call(skipStep, { params: { step: 'profile' } })
    const { id } = await launched(app, manager, 'complete-profile')
    expect((await armsLogged(app, id)).size).toBe(0)
  })

  it('notes the goal within its window, for both arms, and takes the card away', async () => {
    const treated = await aNewcomer(app)
    const heldOut = await aNewcomer(app, { arm: 'holdout' })
    const late = await aNewcomer(app)
    const { id } = await launched(app, manager, 'complete-profile')
    app.clock.forward({ hours: 20 })
    for (const person of [treated, heldOut]) await complete(person)
    app.clock.forward({ days: 3 })
    await complete(late)
    await evaluate(app)
    const log = await armsLogged(app, id)
    expect(log.get(treated.id)?.goalAt).toEqual(new Date('2026-11-24T05:00:00Z'))
    expect(log.get(heldOut.id)?.goalAt).toEqual(new Date('2026-11-24T05:00:00Z'))
    expect(log.get(late.id)?.goalAt).toBeNull()
    expect(await pendingOf(treated)).toBeNull()
    const { history } = await treated.call(readMine, {})
    expect(history).toMatchObject([{ arm: 'treatment', role: 'subject', deliveries: [{ response: 'goal' }] }])
    expect((await heldOut.call(readMine, {})).history).toMatchObject([{ arm: 'holdout', deliveries: [] }])
  })

  it('finds a goal again from the log of events when its news was lost, and notes it once', async () => {
    const treated = await aNewcomer(app)
    const { id } = await launched(app, manager, 'complete-profile')
    await complete(treated)
    await app.database.many('update nudge_exposures set goal_at = null')
    await evaluate(app)
    expect((await armsLogged(app, id)).get(treated.id)?.goalAt).toEqual(app.clock.now())
    const [row] = await app.database.many<{
      id: string
      name: string
      payload: Record<string, unknown>
      at: Date
    }>(`select id::text, name, payload, at from events where name = 'directory.profile_changed.v1'`)
    const event = { ...row!, actorId: treated.id, at: row!.at.toISOString() }
    const subscribers = app.get(Reactions).subscribersOf(event.name)
    for (const subscriber of subscribers)
      await app.database.transaction((tx) => deliver(tx, event, subscriber))
    expect(await app.events('nudges.nudge_withdrawn.v1')).toHaveLength(1)
  })

  it('asks a second time after the cooldown, with the other text, and never a third time', async () => {
    const treated = await aNewcomer(app, { signedInDaysAgo: 1 })
    await launched(app, manager, 'complete-profile')
    const first = await pendingOf(treated)
    app.clock.forward({ days: 3, hours: 23 })
    await evaluate(app)
    expect(await app.events('nudges.nudge_due.v1')).toHaveLength(1)
    app.clock.forward({ hours: 2 })
    await evaluate(app)
    const second = await pendingOf(treated)
    expect(new Set([first?.template, second?.template])).toEqual(new Set(['a', 'b']))
    app.clock.forward({ days: 5 })
    await evaluate(app)
    expect(await app.events('nudges.nudge_due.v1')).toHaveLength(2)
  })

  it('draws afresh at each start, and keeps the draw over a pause', async () => {
    const person = await aNewcomer(app, { signedInDaysAgo: 1 })
    const first = await launched(app, manager, 'complete-profile')
    const setState = (state: 'running' | 'paused' | 'ended') =>
      manager.call(setExperimentState, { params: { experimentId: first.id }, body: { state } })
    await setState('paused')
    await setState('running')
    await evaluate(app)
    expect((await armsLogged(app, first.id)).size).toBe(1)
    await setState('ended')
    app.clock.forward({ days: 5 })
    const second = await launched(app, manager, 'complete-profile')
    expect([first.number, second.number]).toEqual([1, 2])
    const keys = await app.database.many<{ key: string }>('select key from nudge_experiments order by number')
    expect(keys.map(({ key }) => key)).toEqual(['complete-profile-1', 'complete-profile-2'])
    expect((await armsLogged(app, second.id)).has(person.id)).toBe(true)
  })

  it('freezes what was written before the launch', async () => {
    await manager.call(saveDraft, {
      params: { key: 'complete-profile' },
      body: { settings: { holdoutShare: 50, weeks: 12 } },
    })
    const { id } = await launched(app, manager, 'complete-profile', 'Un visage aide.')
    const { plan, plannedEndAt, startedAt } = await manager.call(readExperiment, {
      params: { experimentId: id },
    })
    expect(plan).toMatchObject({
      hypothesis: 'Un visage aide.',
      holdoutShare: 0.5,
      weeks: 12,
      refusedLimit: 0.05,
    })
    expect(new Date(plannedEndAt).getTime() - new Date(startedAt).getTime()).toBe(84 * 86_400_000)
    await expect(
      manager.call(saveDraft, { params: { key: 'complete-profile' }, body: { settings: { weeks: 4 } } }),
    ).rejects.toMatchObject({ code: 'nudges.already_running' })
    await expect(
      app.database.many(`update nudge_experiments set hypothesis = 'Autre chose.'`),
    ).rejects.toThrow('before launch')
    await expect(app.database.many(`update nudge_experiments set holdout_share = 0.1`)).rejects.toThrow(
      'before launch',
    )
  })
})

import {
  launch,
  listRules,
  readExperiment,
  readRule,
  saveDraft,
  setExperimentState,
  type Experiment,
} from '@osmose/shared/nudges/nudges.contract'
import { aManager, aNewcomer, aTrial, launched } from '../../../test/factories/nudges.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('what a test of a nudge says', () => {
  let app: TestApp
  let manager: TestPerson
  beforeAll(async () => {
    app = await TestApp.start()
    manager = await aManager(app)
  })
  afterAll(() => app.stop())

  const read = async (seed: Parameters<typeof aTrial>[1], by = manager): Promise<Experiment> =>
    by.call(readExperiment, { params: { experimentId: await aTrial(app, seed) } })
  const six = (value: number): number => Number(value.toFixed(6))

  it.each([
    [
      { treated: [96, 240], holdout: [18, 60] },
      'inconclusive',
      [0.1, -0.038704, 0.219098],
      0.919825,
      0.834229,
    ],
    [
      { treated: [30, 100], holdout: [20, 100], share: 0.5 },
      'inconclusive',
      [0.1, -0.020249, 0.216734],
      0.947603,
      0.71759,
    ],
    [{ treated: [13, 48], holdout: [4, 12] }, 'inconclusive', [-0.0625, -0.357902, 0.177223], 0.302023, 1],
    [{ treated: [240, 800], holdout: [45, 200] }, 'helps', [0.075, 0.005134, 0.136719], 0.982236, 0.337981],
  ] as const)('of %j is %s', async (seed, code, [estimate, low, high], probability, p) => {
    const { verdict } = await read(seed as never)
    if (!('difference' in verdict)) throw new Error(verdict.code)
    expect(verdict.code).toBe(code)
    expect([
      six(verdict.difference.estimate),
      six(verdict.difference.low),
      six(verdict.difference.high),
    ]).toEqual([estimate, low, high])
    expect([six(verdict.probabilityBetter), six(verdict.alwaysValid.p)]).toEqual([probability, p])
  })

  it('names what could have been detected, and the rates of both arms', async () => {
    const { verdict, triggered, observed } = await read({ treated: [96, 240], holdout: [18, 60] })
    if (!('difference' in verdict)) throw new Error(verdict.code)
    expect(six(verdict.detectable ?? 0)).toBe(0.185307)
    expect(verdict.treated).toMatchObject({ n: 240, successes: 96, rate: 0.4 })
    expect(verdict.holdout).toMatchObject({ n: 60, successes: 18, rate: 0.3 })
    expect([triggered, observed]).toEqual([300, 300])
    expect(verdict.periods.map(({ key, difference }) => [key, difference?.n ?? null])).toEqual([
      ['week_1', 300],
      ['weeks_2_4', null],
      ['weeks_5_8', null],
    ])
  })

  it('is hidden when the arms are not of the promised sizes, down to every number', async () => {
    const { verdict } = await read({ treated: [400, 845], holdout: [40, 155] })
    expect(verdict).toEqual({ code: 'hidden_sample_ratio' })
    expect((await read({ treated: [400, 797], holdout: [100, 203] })).verdict.code).toBe('inconclusive')
  })

  it('shows nothing of an arm below five, or below ten to somebody who also holds the HR role', async () => {
    const both = await app.person({ roles: ['communityManager', 'hr'] })
    expect((await read({ treated: [10, 16], holdout: [1, 4] })).verdict).toEqual({ code: 'too_few' })
    expect((await read({ treated: [10, 20], holdout: [1, 5] })).verdict.code).toBe('inconclusive')
    expect((await read({ treated: [10, 36], holdout: [3, 9] }, both)).verdict).toEqual({ code: 'too_few' })
    const { triggered, observed, verdict } = await read({ treated: [1, 3], holdout: [0, 1] })
    expect([triggered, observed, verdict]).toEqual([null, null, { code: 'too_few' }])
  })

  it('is too early before the planned end, whatever the interval, unless the always-valid test has spoken', async () => {
    const early = { startedDaysAgo: 20, daysAgo: 10, weeks: 8 }
    const running = await aTrial(app, { treated: [240, 800], holdout: [45, 200], ...early })
    const decided = await aTrial(app, { treated: [480, 1600], holdout: [90, 400], ...early })
    await app.database.many(
      `update nudge_experiments set ended_at = null, state = case id when $1 then 'running' else 'paused' end where id = $1`,
      [running],
    )
    expect((await manager.call(readExperiment, { params: { experimentId: running } })).verdict.code).toBe(
      'too_early',
    )
    await manager.call(setExperimentState, {
      params: { experimentId: running },
      body: { state: 'ended', note: 'Arrêté en avance.' },
    })
    expect(await manager.call(readExperiment, { params: { experimentId: running } })).toMatchObject({
      verdict: { code: 'too_early' },
      note: 'Arrêté en avance.',
      state: 'ended',
    })
    expect((await manager.call(readExperiment, { params: { experimentId: decided } })).verdict.code).toBe(
      'helps',
    )
  })

  it('counts nobody whose window is still open', async () => {
    const { verdict, triggered } = await read({
      treated: [30, 40],
      holdout: [4, 10],
      daysAgo: 1,
      startedDaysAgo: 2,
    })
    expect([verdict, triggered]).toEqual([{ code: 'nothing_yet' }, 50])
  })

  it('stands in the list of nudges for ever, the newest first, while another is drafted and runs', async () => {
    const before = await manager.call(listRules, {})
    expect(before.rules.map(({ key }) => key)).toEqual(['complete-profile', 'unanswered-question'])
    expect(before.limits).toEqual({ perDay: 1, perWeek: 2, perFourWeeks: 5 })
    const { past } = before.rules[0]!
    expect(past.length).toBeGreaterThan(1)
    expect(past.map(({ number }) => number)).toEqual(
      past.map(({ number }) => number).toSorted((a, b) => b - a),
    )
    expect(past.filter(({ state, verdict }) => state !== 'ended' || !verdict)).toEqual([])
    const params = { key: 'complete-profile' as const }
    await manager.call(saveDraft, { params, body: { hypothesis: 'On vous reconnaît.' } })
    expect((await manager.call(readRule, { params })).past).toEqual(past)
    const { id } = await manager.call(launch, { params, body: { hypothesis: 'On vous reconnaît.' } })
    const [rule] = (await manager.call(listRules, {})).rules
    expect([rule?.current?.id, rule?.past]).toEqual([id, past])
  })
})

describe('before the launch of a nudge', () => {
  let app: TestApp
  let manager: TestPerson
  beforeEach(async () => {
    app = await TestApp.start()
    manager = await aManager(app)
  })
  afterEach(() => app.stop())

  const preview = async (by = manager) =>
    (await by.call(readRule, { params: { key: 'complete-profile' } })).preview

  it('shows nobody below five, then counts by fives, and ten for whoever also holds the HR role', async () => {
    const both = await aManager(app, { roles: ['communityManager', 'hr'] })
    for (let n = 0; n < 4; n++) await aNewcomer(app, { arm: n % 2 ? 'treatment' : 'holdout' })
    expect((await preview()).now).toBeNull()
    await aNewcomer(app)
    expect((await preview()).now).toBe(5)
    await aNewcomer(app)
    await aNewcomer(app)
    expect([(await preview()).now, (await preview(both)).now]).toEqual([5, null])
    await aNewcomer(app)
    expect((await preview()).now).toBe(10)
    expect(
      JSON.stringify(await manager.call(readRule, { params: { key: 'complete-profile' } })),
    ).not.toContain('Karim')
  })

  it('says what the chosen length could detect, and freezes it at launch', async () => {
    for (let n = 0; n < 10; n++) await aNewcomer(app)
    const rule = await manager.call(saveDraft, {
      params: { key: 'complete-profile' },
      body: { settings: { weeks: 26, holdoutShare: 50 }, hypothesis: 'Un visage aide.' },
    })
    expect(rule).toMatchObject({
      state: 'draft',
      hypothesis: 'Un visage aide.',
      can: { edit: true, launch: true },
    })
    expect(rule.preview).toMatchObject({
      now: 10,
      perWeek: 1.3,
      expected: 43,
      treated: 21,
      holdout: 22,
      baseline: { rate: 0.5, known: false },
    })
    const { plan } = await launched(app, manager, 'complete-profile')
    expect(plan).toMatchObject({
      expected: 43,
      detectable: rule.preview.detectable,
      baseline: 0.5,
      holdoutShare: 0.5,
    })
  })

  it('refuses what is above its bounds, and keeps what it was', async () => {
    const beyond = { holdoutShare: 5, perPerson: 3, cooldownDays: 1, from: 480, until: 1140, everybody: 1 }
    for (const [key, value] of Object.entries(beyond))
      await expect(
        manager.call(saveDraft, {
          params: { key: 'complete-profile' },
          body: { settings: { [key]: value } },
        }),
      ).rejects.toMatchObject({ code: 'nudges.out_of_bounds' })
    const { settings } = await manager.call(readRule, { params: { key: 'complete-profile' } })
    expect(settings.find(({ key }) => key === 'holdoutShare')).toEqual({
      key: 'holdoutShare',
      value: 20,
      allowed: [20, 30, 40, 50],
    })
  })

  it('starts one test of a rule at a time', async () => {
    await launched(app, manager, 'complete-profile')
    await expect(launched(app, manager, 'complete-profile')).rejects.toMatchObject({
      code: 'nudges.already_running',
    })
  })
})

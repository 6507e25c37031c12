import { type Endpoint } from '@osmose/shared/core/endpoint'
import * as nudges from '@osmose/shared/nudges/nudges.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aManager, aNewcomer, launched } from '../../../test/factories/nudges.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('who may look behind a nudge', () => {
  let app: TestApp
  let treated: TestPerson
  let experimentId: string
  let others: Record<string, TestPerson>
  beforeAll(async () => {
    app = await TestApp.start()
    const manager = await aManager(app)
    treated = await aNewcomer(app)
    experimentId = (await launched(app, manager, 'complete-profile')).id
    const moderator = await app.person()
    await aCommunity(app, { owner: moderator })
    const left = await app.person({ roles: ['communityManager'] })
    await app.database.many('update people set deactivated_at = now() where id = $1', [left.id])
    others = {
      employee: await app.person(),
      'the nudged person': treated,
      HR: await app.person({ roles: ['hr'] }),
      admin: await app.person({ roles: ['admin'] }),
      'who leads one community': moderator,
      guest: await app.person({ kind: 'guest' }),
      'who left': left,
      nobody: app.nobody(),
    }
  })
  afterAll(() => app.stop())

  const closed: [string, Endpoint, object][] = [
    ['the list', nudges.listRules, {}],
    ['a rule', nudges.readRule, { params: { key: 'complete-profile' } }],
    ['a draft', nudges.saveDraft, { params: { key: 'complete-profile' }, body: {} }],
    ['a launch', nudges.launch, { params: { key: 'unanswered-question' }, body: { hypothesis: 'Oui.' } }],
    ['the limits', nudges.setLimits, { body: { perDay: 0, perWeek: 0, perFourWeeks: 0 } }],
  ]

  it.each([
    'employee',
    'the nudged person',
    'HR',
    'admin',
    'who leads one community',
    'guest',
    'who left',
    'nobody',
  ])('%s gets nothing', async (who) => {
    const person = others[who]!
    const expected = who === 'nobody' || who === 'who left' ? 401 : 403
    for (const [, endpoint, request] of closed)
      expect((await person.fetch(endpoint, request)).status).toBe(expected)
    expect((await person.fetch(nudges.readExperiment, { params: { experimentId } })).status).toBe(expected)
    expect(
      (await person.fetch(nudges.setExperimentState, { params: { experimentId }, body: { state: 'ended' } }))
        .status,
    ).toBe(expected)
  })

  it('a person answers only their own message', async () => {
    const { nudge } = await treated.call(nudges.readPending, {})
    for (const who of ['employee', 'HR', 'admin'])
      expect(
        (
          await others[who]!.fetch(nudges.answerNudge, {
            params: { nudgeId: nudge!.id },
            body: { answer: 'refused' },
          })
        ).status,
      ).toBe(404)
    expect((await others.employee!.call(nudges.readMine, {})).history).toEqual([])
    expect((await others.nobody!.fetch(nudges.readMine)).status).toBe(401)
  })

  it('the secret of the draw leaves in no reply and no event', async () => {
    const manager = await aManager(app)
    const replies = [
      await manager.fetch(nudges.listRules),
      await manager.fetch(nudges.readRule, { params: { key: 'complete-profile' } }),
      await manager.fetch(nudges.readExperiment, { params: { experimentId } }),
    ]
    for (const reply of replies) expect(await reply.text()).not.toContain('s3cr3t')
    expect(await app.database.many(`select 1 from events where payload::text like '%s3cr3t%'`)).toEqual([])
  })

  it('an unknown test is not found', async () => {
    const manager = await aManager(app)
    expect(
      (await manager.fetch(nudges.readExperiment, { params: { experimentId: treated.id } })).status,
    ).toBe(404)
  })
})

import { acceptAnswer, type Post } from '@osmose/shared/posts/posts.contract'
import { answerNudge, readMine, readPending, setFamily } from '@osmose/shared/nudges/nudges.contract'
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
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('the engine, for questions', () => {
  let app: TestApp
  let manager: TestPerson
  let asker: TestPerson
  let community: { id: string }
  beforeEach(async () => {
    app = await TestApp.start()
    manager = await aManager(app)
    asker = await aColleague(app, { name: 'Mamadou' })
    community = await aCommunity(app, {
      name: 'Étanchéité',
      owner: await aNewcomer(app, { name: 'owner', arm: 'globalHoldout', signedInDaysAgo: 300 }),
      members: [asker],
    })
  })
  afterEach(() => app.stop())

  const asked = async (): Promise<string[]> =>
    (await app.events('nudges.nudge_due.v1')).map(({ payload }) => payload.personId as string)
  const inArm = (arm: 'treatment' | 'holdout', place = community): Promise<Post> =>
    aQuestionIn(app, arm, { by: asker, in: place })
  const at = async (instant: string): Promise<void> => {
    app.clock.set(instant)
    await evaluate(app)
  }

  it('asks people who know, after a working day without answer, and only for the treated question', async () => {
    const rosa = await aColleague(app, { skills: ['joints PTFE', 'soudure'] })
    await aColleague(app, { name: 'knows something else', skills: ['comptabilité'] })
    const [treated, heldOut] = [await inArm('treatment'), await inArm('holdout')]
    const { id } = await launched(app, manager, 'unanswered-question')
    await at('2026-11-24T08:55:00Z')
    expect((await armsLogged(app, id)).size).toBe(0)
    await at('2026-11-24T09:00:00Z')
    const log = await armsLogged(app, id)
    expect([log.get(treated.id)?.arm, log.get(heldOut.id)?.arm]).toEqual(['treatment', 'holdout'])
    expect(await asked()).toEqual([rosa.id])
    const { nudge } = await rosa.call(readPending, {})
    expect(nudge).toMatchObject({
      rule: 'unanswered-question',
      family: 'help',
      question: {
        postId: treated.id,
        title: 'Comment poser un joint PTFE ?',
        reason: 'skill',
        community: { name: 'Étanchéité' },
      },
    })
    expect((await rosa.call(readMine, {})).history).toMatchObject([{ role: 'asked', arm: 'treatment' }])
    expect(
      (await asker.call(readMine, {})).history
        .map(({ role, arm }) => `${role} ${arm}`)
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['author holdout', 'author treatment'])
  })

  it('counts an answer of anybody else within 48 working hours, and withdraws the message', async () => {
    const rosa = await aColleague(app, { skills: ['PTFE'] })
    const [answered, late, heldOut] = [
      await inArm('treatment'),
      await inArm('treatment'),
      await inArm('holdout'),
    ]
    const { id } = await launched(app, manager, 'unanswered-question')
    await at('2026-11-24T09:00:00Z')
    await aComment({ by: asker, on: answered, text: 'Je précise ma question.' })
    await app.settle()
    expect((await armsLogged(app, id)).get(answered.id)?.goalAt).toBeNull()
    for (const on of [answered, heldOut]) await aComment({ by: await memberOf(), on })
    await app.settle()
    app.clock.set('2026-11-26T09:01:00Z')
    await aComment({ by: await memberOf(), on: late })
    await app.settle()
    await evaluate(app)
    const log = await armsLogged(app, id)
    expect([answered, heldOut, late].map((post) => log.get(post.id)?.goalAt?.toISOString())).toEqual([
      '2026-11-24T09:00:00.000Z',
      '2026-11-24T09:00:00.000Z',
      undefined,
    ])
    expect((await rosa.call(readPending, {})).nudge).toBeNull()
  })

  const memberOf = async (): Promise<TestPerson> => {
    const person = await aColleague(app, { name: 'Idris' })
    await app.database.many(
      'insert into memberships (community_id, person_id, joined_at) values ($1, $2, now())',
      [community.id, person.id],
    )
    return person
  }

  it('leaves a question alone that was answered, taken away or came with an import', async () => {
    const answered = await inArm('treatment')
    await aComment({ by: await memberOf(), on: answered })
    const removed = await inArm('treatment')
    await app.database.many('update posts set deleted_at = now() where id = $1', [removed.id])
    const imported = await inArm('treatment')
    await app.database.many(`update posts set source_system = 'slack', source_id = '1' where id = $1`, [
      imported.id,
    ])
    await aPost({ by: asker, in: community })
    const { id } = await launched(app, manager, 'unanswered-question')
    await at('2026-11-25T09:00:00Z')
    expect((await armsLogged(app, id)).size).toBe(0)
  })

  it('asks five at most: first those whose skills fit, then those whose answers were kept here, then who moderates', async () => {
    const fitting = await Promise.all(
      ['a', 'b', 'c'].map((name) => aColleague(app, { name, skills: ['joint'] })),
    )
    const helper = await memberOf()
    const earlier = await aPost({ by: asker, in: community, title: 'Une autre ?' })
    const { id: commentId } = await aComment({ by: helper, on: earlier })
    await asker.call(acceptAnswer, { params: { postId: earlier.id }, body: { commentId } })
    const moderator = await memberOf()
    await app.database.many(`update memberships set role = 'moderator' where person_id = $1`, [moderator.id])
    await inArm('treatment')
    await launched(app, manager, 'unanswered-question')
    await at('2026-11-24T09:00:00Z')
    const reasons = await app.database.many<{ person: string; reason: string }>(
      'select person_id as person, reason from nudges',
    )
    expect(new Map(reasons.map(({ person, reason }) => [person, reason]))).toEqual(
      new Map([
        ...fitting.map(({ id }) => [id, 'skill'] as const),
        [helper.id, 'answers'],
        [moderator.id, 'moderator'],
      ]),
    )

    await Promise.all(['d', 'e', 'f'].map((name) => aColleague(app, { name, skills: ['joint'] })))
    await inArm('treatment')
    await at('2026-11-25T09:00:00Z')
    expect(await app.database.many('select 1 from nudges')).toHaveLength(8)
  })

  it('never asks the author, who refused, who is apart this year, who works only at night, or who never came', async () => {
    await app.database.many(`update people set skills = '{joint}' where id = $1`, [asker.id])
    const refused = await aColleague(app, { skills: ['joint'] })
    await refused.call(setFamily, { params: { family: 'help' }, body: { wanted: false } })
    await aNewcomer(app, { arm: 'globalHoldout', skills: ['joint'], signedInDaysAgo: 100 })
    await aColleague(app, {
      skills: ['joint'],
      workingHours: { days: [1, 2, 3, 4, 5], start: '20:00', end: '23:30' },
    })
    const gone = await aColleague(app, { skills: ['joint'] })
    await app.database.many('update people set deactivated_at = now() where id = $1', [gone.id])
    await inArm('treatment')
    const { id } = await launched(app, manager, 'unanswered-question')
    await at('2026-11-24T09:00:00Z')
    expect(await asked()).toEqual([])
    expect((await armsLogged(app, id)).size).toBe(1)
  })

  it('tells nobody of a question they could not read', async () => {
    const secret = await aCommunity(app, { visibility: 'secret', members: [asker] })
    await aColleague(app, { skills: ['joint'] })
    await inArm('treatment', secret)
    await launched(app, manager, 'unanswered-question')
    await at('2026-11-24T09:00:00Z')
    expect(
      (await app.database.many<{ reason: string }>('select reason from nudges'))
        .map(({ reason }) => reason)
        .filter((reason) => reason !== 'moderator'),
    ).toEqual([])
  })

  it('shows a message no more to somebody who lost sight of its question', async () => {
    const rosa = await aColleague(app, { skills: ['joint'] })
    await inArm('treatment')
    await launched(app, manager, 'unanswered-question')
    await at('2026-11-24T09:00:00Z')
    const { nudge } = await rosa.call(readPending, {})
    await app.database.many(`update communities set visibility = 'private' where id = $1`, [community.id])
    expect((await rosa.call(readPending, {})).nudge).toBeNull()
    await rosa.call(answerNudge, { params: { nudgeId: nudge!.id }, body: { answer: 'refused' } })
  })
})

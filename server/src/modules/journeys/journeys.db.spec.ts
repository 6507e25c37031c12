import { joinCommunity } from '@osmose/shared/communities/communities.contract'
import { editMyProfile, editMySettings, listPlaces } from '@osmose/shared/directory/directory.contract'
import {
  type FirstSteps,
  readFirstSteps,
  restFromSteps,
  resumeSteps,
  skipStep,
  unskipStep,
} from '@osmose/shared/journeys/journeys.contract'
import { react } from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { JourneysService } from './journeys.service.js'

describe('the first steps of a newcomer', () => {
  let app: TestApp
  let karim: TestPerson
  beforeEach(async () => {
    app = await TestApp.start()
    karim = await app.person({ name: 'Karim', department: 'Logistique', site: 'Le Mans' })
  })
  afterEach(() => app.stop())

  const steps = async (person = karim): Promise<FirstSteps> => {
    await app.settle()
    return person.call(readFirstSteps, {})
  }
  const states = async (): Promise<Record<string, string>> =>
    Object.fromEntries((await steps()).steps.map(({ step, state }) => [step, state]))

  it('are five, all open, on the first day', async () => {
    const helene = await app.person({ name: 'Hélène', roles: ['communityManager'] })
    expect(await steps()).toMatchObject({
      state: 'open',
      day: 1,
      greeter: { id: helene.id, name: 'Hélène' },
      communitiesJoined: 0,
      post: null,
      example: null,
    })
    expect(await states()).toEqual({
      hours: 'todo',
      profile: 'todo',
      communities: 'todo',
      reaction: 'todo',
      introduction: 'todo',
    })
  })

  it('are computed from what the person does, and each is told once', async () => {
    const helene = await app.person({ name: 'Hélène', roles: ['communityManager'] })
    const places = await Promise.all(
      ['Quais', 'Étiquettes', 'Premières semaines'].map((name) => aCommunity(app, { name, owner: helene })),
    )
    const post = await aPost({
      by: helene,
      in: places[0]!,
      text: 'Le quai B rouvre à 9 h, et le nouveau s’appelle Karim. Venez le saluer.',
    })

    await karim.call(editMySettings, {
      body: { workingHours: { days: [1, 2, 3, 4, 5], start: '07:00', end: '15:00' } },
    })
    expect((await states()).hours).toBe('done')
    const { departments } = await karim.call(listPlaces, {})
    await karim.call(editMyProfile, {
      body: { title: 'Cariste', departmentId: departments[0]!.id, bio: 'Onze ans de quai.', avatar: 'drawn' },
    })
    expect(await states()).toMatchObject({ profile: 'todo' })
    expect((await steps()).profile).toEqual({
      picture: true,
      title: true,
      department: true,
      bio: true,
      languages: false,
    })
    await karim.call(editMyProfile, { body: { languages: ['français'] } })
    for (const { id } of places) await karim.call(joinCommunity, { params: { communityId: id } })
    expect((await steps()).post).toMatchObject({
      postId: post.id,
      excerpt: 'Le quai B rouvre à 9 h, et le nouveau s’appelle Karim.',
      author: { name: 'Hélène' },
    })
    await karim.call(react, { params: { postId: post.id }, body: { kind: 'thanks' } })
    expect(await states()).toEqual({
      hours: 'done',
      profile: 'done',
      communities: 'done',
      reaction: 'done',
      introduction: 'todo',
    })
    await aPost({ by: karim, in: places[0]!, text: 'Je m’appelle Karim.' })
    await aPost({ by: karim, in: places[1]!, text: 'Encore un mot.' })
    expect((await steps()).state).toBe('done')
    const told = (await app.events('journeys.step_done.v1')).filter(
      ({ payload }) => payload.personId === karim.id,
    )
    expect(told.map(({ payload }) => payload.step)).toEqual([
      'hours',
      'profile',
      'communities',
      'reaction',
      'introduction',
    ])
    expect((await app.events('journeys.ended.v1')).map(({ payload }) => payload)).toEqual([
      { personId: karim.id, reason: 'done' },
    ])
  })

  it('keep what was done, and count no membership that a rule made', async () => {
    const places = await Promise.all([1, 2, 3].map(() => aCommunity(app)))
    for (const { id } of places)
      await app.database.many(
        `insert into memberships (community_id, person_id, joined_at, via) values ($1, $2, now(), 'rule')`,
        [id, karim.id],
      )
    expect((await steps()).communitiesJoined).toBe(0)
    await app.database.many(`update memberships set via = 'join' where person_id = $1`, [karim.id])
    await app.get(JourneysService).lookRound()
    await app.database.many('delete from memberships where person_id = $1', [karim.id])
    expect(await states()).toMatchObject({ communities: 'done' })
  })

  it('can be skipped and taken up again, each, and are done when none is left', async () => {
    for (const step of ['hours', 'profile', 'communities', 'reaction'] as const)
      await karim.call(skipStep, { params: { step } })
    expect(await states()).toMatchObject({ hours: 'skipped', introduction: 'todo' })
    expect((await karim.call(skipStep, { params: { step: 'introduction' } })).state).toBe('done')
    expect((await karim.call(unskipStep, { params: { step: 'introduction' } })).state).toBe('open')
    expect(await app.events('journeys.step_skipped.v1')).toHaveLength(5)
  })

  it('end kindly when the person prefers to read, and can come back', async () => {
    expect((await karim.call(restFromSteps, {})).state).toBe('resting')
    await karim.call(restFromSteps, {})
    await app.get(JourneysService).lookRound()
    expect((await app.events('journeys.ended.v1')).map(({ payload }) => payload.reason)).toEqual(['rest'])
    expect((await karim.call(resumeSteps, {})).state).toBe('open')
  })

  it('are over after fourteen days', async () => {
    app.clock.forward({ days: 13, hours: 23 })
    const { state, day } = await steps()
    expect([state, day]).toEqual(['open', 14])
    app.clock.forward({ hours: 1 })
    expect((await steps()).state).toBe('over')
    await app.get(JourneysService).lookRound()
    await app.get(JourneysService).lookRound()
    expect((await app.events('journeys.ended.v1')).map(({ payload }) => payload.reason)).toEqual(['time'])
  })

  it('offer nothing from a place the person may not read', async () => {
    for (const visibility of ['private', 'secret'] as const) {
      const owner = await app.person()
      await aPost({ by: owner, in: await aCommunity(app, { visibility, owner }) })
    }
    expect((await steps()).post).toBeNull()
  })

  it('show how a colleague introduced themselves', async () => {
    const adele = await app.person({ name: 'Adèle', department: 'Logistique' })
    const place = await aCommunity(app, { owner: adele })
    const hers = await aPost({ by: adele, in: place, text: 'Je suis Adèle, cheffe de quai.' })
    await app.settle()
    expect((await steps()).example).toMatchObject({ postId: hers.id, author: { name: 'Adèle' } })
  })

  it('are for the person alone', async () => {
    const other = await app.person()
    await karim.call(skipStep, { params: { step: 'hours' } })
    expect((await steps(other)).steps[0]).toEqual({ step: 'hours', state: 'todo' })
    expect((await app.nobody().fetch(readFirstSteps)).status).toBe(401)
  })
})

import { decideRequest, requestMembership } from '@osmose/shared/communities/communities.contract'
import { deactivate } from '@osmose/shared/identity/identity.contract'
import { askOwner, reviewPage } from '@osmose/shared/pages/pages.contract'
import { acceptAnswer } from '@osmose/shared/posts/posts.contract'
import {
  markRelay,
  readToday,
  type SituationKind,
  type SituationOf,
  snooze,
  wake,
} from '@osmose/shared/today/today.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { flag } from '../../../test/factories/moderation.js'
import { aPage } from '../../../test/factories/pages.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { KeepingService } from '../pages/keeping.service.js'

describe('the morning page', () => {
  let app: TestApp
  let helene: TestPerson
  let rosa: TestPerson
  let bastien: TestPerson
  let karim: TestPerson
  let community: { id: string }

  beforeEach(async () => {
    app = await TestApp.start()
    rosa = await app.person({ name: 'Rosa' })
    bastien = await app.person({ name: 'Bastien' })
    helene = await app.person({ name: 'Hélène', roles: ['communityManager'] })
    app.clock.forward({ days: 21 })
    karim = await app.person({ name: 'Karim' })
    community = await aCommunity(app, { owner: rosa, name: 'Quais', members: [bastien, karim, helene] })
  })
  afterEach(() => app.stop())

  const read = (person: TestPerson) => person.call(readToday, {})
  const of = async <K extends SituationKind>(person: TestPerson, kind: K) =>
    (await read(person)).situations.filter((found): found is SituationOf<K> => found.kind === kind)

  it('shows what a newcomer wrote until somebody answers', async () => {
    const post = await aPost({
      by: karim,
      in: community,
      text: 'J’arrive au quai du Mans. Qui connaît les étiquettes GS1 ?',
    })
    app.clock.forward({ hours: 3 })
    expect(await of(helene, 'newcomer')).toMatchObject([
      {
        key: `newcomer:${post.id}`,
        author: { name: 'Karim' },
        first: true,
        hours: 3,
        late: false,
        about: expect.stringMatching(/^J’arrive/),
      },
    ])
    app.clock.forward({ hours: 2 })
    expect(await of(rosa, 'newcomer')).toMatchObject([{ late: true }])
    await aComment({ by: karim, on: post, text: 'Personne ?' })
    expect(await of(helene, 'newcomer')).toHaveLength(1)
    const reply = await aComment({ by: bastien, on: post, text: 'Moi.' })
    expect(await of(helene, 'newcomer')).toEqual([])
    await app.database.many('update comments set deleted_at = now() where id = $1', [reply.id])
    expect(await of(helene, 'newcomer')).toHaveLength(1)
  })

  it('shows a page that its owner was asked about and has not confirmed, until it is, and asks again', async () => {
    const page = await aPage({ by: bastien, in: community, title: 'Les étiquettes' })
    const due = new Date(app.clock.now().getTime() - 3_600_000)
    await app.database.many('update pages set review_at = $2 where id = $1', [page.id, due])
    await app.get(KeepingService).ask()
    expect(await of(rosa, 'page')).toEqual([])
    app.clock.forward({ days: 3 })
    expect(await of(rosa, 'page')).toMatchObject([
      {
        key: `page:${page.id}`,
        about: 'Les étiquettes',
        owner: { name: 'Bastien' },
        mine: false,
        late: false,
        community: { name: 'Quais' },
        since: due.toISOString(),
      },
    ])
    expect(await of(helene, 'page')).toHaveLength(1)
    expect(await of(karim, 'page')).toEqual([])
    await helene.call(snooze, { params: { key: `page:${page.id}` } })
    expect([await of(helene, 'page'), (await read(helene)).snoozed]).toEqual([[], 1])
    await rosa.call(askOwner, { params: { pageId: page.id } })
    expect(await of(rosa, 'page')).toEqual([])
    app.clock.forward({ days: 5 })
    expect(await of(rosa, 'page')).toHaveLength(1)
    await bastien.call(reviewPage, { params: { pageId: page.id } })
    expect(await of(rosa, 'page')).toEqual([])
  })

  it('takes somebody for a newcomer for two weeks, whose question is a newcomer’s post first', async () => {
    await aPost({ by: karim, in: community, title: 'Où sont les étiquettes ?' })
    app.clock.forward({ days: 3 })
    expect((await read(helene)).situations.map((found) => found.kind)).toEqual(['newcomer'])
    app.clock.forward({ days: 12 })
    expect((await read(helene)).situations.map((found) => found.kind)).toEqual(['question'])
  })

  it('shows a question nobody answered in eight working hours, with people who seem to know', async () => {
    const fumiko = await app.person({ name: 'Fumiko' })
    await app.database.many(`update people set skills = '{Soudure TIG,vélo}' where id = $1`, [fumiko.id])
    await app.database.many(
      `update people set first_signed_in_at = now() - interval '1 year', joined_on = '2020-01-01' where id = $1`,
      [bastien.id],
    )
    const earlier = await aPost({ by: bastien, in: community, title: 'Braser une bride en inox' })
    const answer = await aComment({ by: rosa, on: earlier, text: 'Oui, avec de l’argent.' })
    await bastien.call(acceptAnswer, { params: { postId: earlier.id }, body: { commentId: answer.id } })
    const question = await aPost({
      by: bastien,
      in: community,
      title: 'Braser une bride 304 sur du 316L',
      text: 'Sans reprendre le cordon, en soudure TIG.',
    })
    app.clock.forward({ hours: 7 })
    expect(await of(helene, 'question')).toEqual([])
    app.clock.forward({ days: 1, hours: 1 })
    const [found] = await of(helene, 'question')
    expect(found).toMatchObject({
      key: `question:${question.id}`,
      about: 'Braser une bride 304 sur du 316L',
      late: false,
      author: { name: 'Bastien' },
      relayedAt: null,
    })
    expect(found?.knowers).toMatchObject([
      { person: { name: 'Fumiko' }, skill: 'Soudure TIG' },
      { person: { name: 'Rosa' }, skill: null },
    ])
  })

  it('is answered without joining by whoever looks after the network, and says who settled it to that person alone', async () => {
    const manager = await app.person({ name: 'Léa', roles: ['communityManager'] })
    const post = await aPost({ by: karim, in: community, text: 'Qui connaît les étiquettes GS1 ?' })
    expect(await of(manager, 'newcomer')).toHaveLength(1)
    await aComment({ by: manager, on: post, text: 'Moi, passez me voir.' })
    expect((await read(manager)).mine).toContain(`newcomer:${post.id}`)
    expect((await read(helene)).mine).toEqual([])
  })

  it('says that a newcomer writes for the first time only if it is so', async () => {
    const question = await aPost({ by: bastien, in: community, title: 'Qui a le plan 112 ?' })
    await aComment({ by: karim, on: question, text: 'Moi.' })
    app.clock.forward({ hours: 1 })
    await aPost({ by: karim, in: community, text: 'Et qui a le plan 113 ?' })
    expect((await of(helene, 'newcomer')).filter(({ author }) => author.name === 'Karim')).toMatchObject([
      { first: false },
    ])
  })

  it('goes on waiting for an answer when the question is only handed on, and says what came of it', async () => {
    await app.database.many(
      `update people set first_signed_in_at = now() - interval '1 year', joined_on = '2020-01-01' where id = $1`,
      [bastien.id],
    )
    const question = await aPost({ by: bastien, in: community, title: 'Qui a le plan 112 ?' })
    app.clock.forward({ days: 2 })
    const comment = await aComment({
      by: helene,
      on: question,
      text: `@[Karim](person:${karim.id}), savez-vous ?`,
    })
    expect(await of(helene, 'question')).toEqual([])
    await helene.call(markRelay, { params: { commentId: comment.id } })
    await helene.call(markRelay, { params: { commentId: comment.id } })
    expect(await of(helene, 'question')).toEqual([])
    expect((await read(helene)).gestures).toEqual({ relayed: 1, answered: 0 })
    app.clock.forward({ days: 2 })
    expect(await of(rosa, 'question')).toMatchObject([
      { key: `question:${question.id}`, relayedAt: expect.any(String) },
    ])
    await aComment({ by: karim, on: question, text: 'Le voici.' })
    expect(await of(rosa, 'question')).toEqual([])
    expect((await read(helene)).gestures).toEqual({ relayed: 1, answered: 1 })
    expect((await read(rosa)).gestures).toBeNull()
  })

  it('lets nobody mark the comment of another as handing on', async () => {
    const question = await aPost({ by: bastien, in: community, title: 'Et le plan 113 ?' })
    const comment = await aComment({ by: karim, on: question, text: 'Aucune idée.' })
    for (const person of [helene, rosa, karim])
      await expect(person.call(markRelay, { params: { commentId: comment.id } })).rejects.toMatchObject({
        code: 'not_found',
      })
  })

  it('shows flags to decide, and whether I have to do with them', async () => {
    const post = await aPost({ by: bastien, in: community })
    await flag({ by: karim, postId: post.id })
    await flag({ by: rosa, postId: post.id })
    expect(await of(helene, 'flag')).toMatchObject([
      {
        flags: 2,
        comment: false,
        article: { number: 4 },
        me: { flagged: false, tookPart: false },
        community: { name: 'Quais' },
      },
    ])
    expect(await of(rosa, 'flag')).toMatchObject([{ me: { flagged: true } }])
    expect(await of(bastien, 'flag')).toEqual([])
  })

  it('gathers requests to join by community', async () => {
    const closed = await aCommunity(app, { owner: rosa, visibility: 'private', name: 'Essais' })
    for (const person of [bastien, karim])
      await person.call(requestMembership, {
        params: { communityId: closed.id },
        body: { message: 'Je commence les essais.' },
      })
    const [found] = await of(helene, 'requests')
    expect(found).toMatchObject({
      key: `requests:${closed.id}`,
      requests: [
        { person: { name: 'Bastien' }, message: 'Je commence les essais.' },
        { person: { name: 'Karim' } },
      ],
    })
    for (const { id } of found?.requests ?? [])
      await helene.call(decideRequest, {
        params: { communityId: closed.id, requestId: id },
        body: { accept: true },
      })
    expect(await of(rosa, 'requests')).toEqual([])
  })

  it('puts off for me alone until tomorrow morning, and takes it back', async () => {
    const post = await aPost({ by: karim, in: community })
    const key = `newcomer:${post.id}`
    const { until } = await helene.call(snooze, { params: { key } })
    expect(until).toBe('2026-12-15T07:30:00.000Z')
    expect(await read(helene)).toMatchObject({ situations: [], snoozed: 1 })
    expect(await of(rosa, 'newcomer')).toHaveLength(1)
    await helene.call(wake, { params: { key } })
    expect(await of(helene, 'newcomer')).toHaveLength(1)
    await helene.call(snooze, { params: { key } })
    app.clock.set('2026-12-15T07:30:00.000Z')
    expect(await of(helene, 'newcomer')).toHaveLength(1)
    expect((await helene.fetch(snooze, { params: { key: 'drop table' } })).status).toBe(400)
  })

  it('opens with what changed since the last working day', async () => {
    const question = await aPost({ by: bastien, in: community, title: 'Quel couple ?' })
    const answer = await aComment({ by: rosa, on: question })
    await bastien.call(acceptAnswer, { params: { postId: question.id }, body: { commentId: answer.id } })
    await aPost({ by: karim, in: community })
    expect((await read(helene)).news).toEqual({
      since: '2026-12-10T23:00:00.000Z',
      answered: 1,
      firstPosts: 2,
      firstPostsWaiting: 1,
    })
    app.clock.forward({ days: 4 })
    expect((await read(helene)).news).toMatchObject({ answered: 0, firstPosts: 0, firstPostsWaiting: 0 })
  })

  it('shows each only the places they look after, and nothing to anybody else', async () => {
    const [ownsOther, outside, hr, admin] = [
      await app.person(),
      await app.person(),
      await app.person({ roles: ['hr'] }),
      await app.person({ roles: ['admin'] }),
    ]
    await aCommunity(app, { owner: ownsOther })
    const removed = await app.person()
    const left = await app.person({ roles: ['communityManager'] })
    for (const visibility of ['public', 'private', 'secret'] as const) {
      const place = await aCommunity(app, {
        owner: rosa,
        moderators: [removed],
        visibility,
        name: visibility,
        members: [karim],
      })
      const post = await aPost({ by: karim, in: place })
      await flag({ by: rosa, postId: post.id })
      if (visibility === 'private')
        await bastien.call(requestMembership, { params: { communityId: place.id }, body: {} })
    }
    await app.database.many('delete from memberships where person_id = $1', [removed.id])
    await admin.call(deactivate, { params: { personId: left.id }, body: {} })
    const seen = async (person: TestPerson) =>
      (await read(person)).situations.map((found) => `${found.kind} ${found.community.name}`).sort()
    expect(await seen(rosa)).toEqual([
      'flag private',
      'flag public',
      'flag secret',
      'newcomer private',
      'newcomer public',
      'newcomer secret',
      'requests private',
    ])
    expect(await seen(helene)).toEqual(['flag private', 'flag public', 'newcomer public', 'requests private'])
    for (const person of [ownsOther, outside, hr, admin, removed, karim])
      expect(await read(person)).toMatchObject({ situations: [], news: { firstPosts: 0, answered: 0 } })
    expect(await read(outside)).toMatchObject({ places: 0 })
    for (const person of [left, app.nobody()]) expect((await person.fetch(readToday)).status).toBe(401)
  })
})

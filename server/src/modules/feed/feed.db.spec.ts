import * as communities from '@osmose/shared/communities/communities.contract'
import * as feed from '@osmose/shared/feed/feed.contract'
import * as posts from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('the feed', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
  })
  afterAll(() => app.stop())

  it('shows the posts of my communities by date, page after page, without repeating or skipping', async () => {
    const places = [
      await aCommunity(app, { owner: ann, members: [bob] }),
      await aCommunity(app, { owner: ann, members: [bob] }),
      await aCommunity(app, { owner: ann }),
    ]
    const mine: string[] = []
    for (let i = 0; i < 46; i++) {
      app.clock.forward({ minutes: 1 })
      const place = places[i % 3]
      const post = await aPost({ by: ann, in: place ?? { id: '' } })
      if (i % 3 !== 2) mine.unshift(post.id)
    }
    const read: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { items: { id: string }[]; nextCursor: string | null } = await bob.call(feed.readFeed, {
        query: cursor ? { cursor } : {},
      })
      read.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor
      // What arrives meanwhile waits at the top and moves nothing.
      await aPost({ by: ann, in: places[0] ?? { id: '' } })
    }
    expect(read).toEqual(mine)
  })

  it('asks the database once a page, whatever is on it', async () => {
    const place = await aCommunity(app, { owner: ann, members: [bob] })
    for (let i = 0; i < 5; i++) await aComment({ by: bob, on: await aPost({ by: ann, in: place }) })
    const asked: string[] = []
    const pool = app.database.pool
    const query = pool.query.bind(pool)
    pool.query = ((...parameters: unknown[]) => {
      asked.push(String((parameters[0] as { text?: string }).text))
      return (query as (...p: unknown[]) => unknown)(...parameters)
    }) as typeof pool.query
    await bob.call(feed.readFeed, {})
    pool.query = query
    expect(asked.filter((sql) => sql.includes('from posts'))).toHaveLength(1)
    // Besides the page, at most one to know who asks.
    expect(asked.length).toBeLessThanOrEqual(2)
  })

  it('shows questions alone, or those that still wait', async () => {
    const place = await aCommunity(app, { owner: ann, members: [bob] })
    await aPost({ by: ann, in: place })
    const open = await aPost({ by: ann, in: place, title: 'Qui sait ?' })
    const solved = await aPost({ by: ann, in: place, title: 'Et là ?' })
    const answer = await aComment({ by: bob, on: solved })
    await ann.call(posts.acceptAnswer, { params: { postId: solved.id }, body: { commentId: answer.id } })
    const ids = async (query: object) =>
      (await bob.call(feed.readFeed, { query })).items
        .filter((item) => item.community.id === place.id)
        .map((item) => item.id)
    expect(new Set(await ids({ kind: 'question' }))).toEqual(new Set([open.id, solved.id]))
    expect(await ids({ unanswered: 'true' })).toEqual([open.id])
  })

  it('keeps my place on every device, and only forward', async () => {
    const place = await aCommunity(app, { owner: ann, members: [bob] })
    const first = await aPost({ by: ann, in: place })
    await bob.call(feed.keepPlace, { body: { readUntil: first.publishedAt } })
    app.clock.forward({ minutes: 1 })
    await aPost({ by: ann, in: place })
    await bob.call(feed.keepPlace, { body: { readUntil: '2020-01-01T00:00:00.000Z' } })
    expect(await bob.call(feed.readPlace, {})).toEqual({ readUntil: first.publishedAt, newer: 1 })
  })

  it('marks a community as read by opening it, on every device, and only that one', async () => {
    const eva = await app.person({ name: 'Eva' })
    const dora = await app.person({ department: 'Qualité' })
    const [here, there] = [
      await aCommunity(app, { owner: eva, members: [dora] }),
      await aCommunity(app, { owner: eva, members: [dora] }),
    ]
    const marked = async (person = dora) =>
      (await person.call(communities.listCommunities, { query: { mine: 'true' } })).items
        .filter(({ id, unread }) => unread && [here.id, there.id].includes(id))
        .map(({ id }) => id)
    const open = (communityId: string, readUntil: string, person = dora) =>
      person.call(feed.keepCommunityPlace, { params: { communityId }, body: { readUntil } })
    const placeIn = (communityId: string) => dora.call(feed.readCommunityPlace, { params: { communityId } })
    expect(await marked()).toEqual([])
    app.clock.forward({ minutes: 1 })
    const first = await aPost({ by: eva, in: here })
    await aPost({ by: eva, in: there })
    expect((await marked()).toSorted()).toEqual([here.id, there.id].toSorted())
    expect(await placeIn(here.id)).toEqual({ readUntil: null, newer: 0 })
    await open(here.id, first.publishedAt)
    expect(await marked()).toEqual([there.id])
    expect(await placeIn(here.id)).toEqual({ readUntil: first.publishedAt, newer: 0 })
    app.clock.forward({ minutes: 1 })
    const second = await aPost({ by: eva, in: here })
    await aPost({ by: dora, in: there })
    expect((await marked()).toSorted()).toEqual([here.id, there.id].toSorted())
    expect(await placeIn(here.id)).toEqual({ readUntil: first.publishedAt, newer: 1 })
    await dora.call(feed.keepPlace, { body: { readUntil: second.publishedAt } })
    expect(await marked()).toEqual([])
    expect(await placeIn(here.id)).toEqual({ readUntil: second.publishedAt, newer: 0 })
    app.clock.forward({ minutes: 1 })
    const third = await aPost({ by: eva, in: here })
    await open(here.id, '2999-01-01T00:00:00.000Z')
    expect(await placeIn(here.id)).toEqual({ readUntil: third.publishedAt, newer: 0 })
    expect(await marked()).toEqual([])
  })

  it('keeps no place where one may not read', async () => {
    const closed = await aCommunity(app, { owner: ann, visibility: 'secret' })
    const params = { communityId: closed.id }
    for (const person of [bob, await app.person({ roles: ['admin', 'communityManager'] })]) {
      const body = { readUntil: app.clock.now().toISOString() }
      await expect(person.call(feed.keepCommunityPlace, { params, body })).rejects.toMatchObject({
        code: 'not_found',
      })
      await expect(person.call(feed.readCommunityPlace, { params })).rejects.toMatchObject({
        code: 'not_found',
      })
    }
  })

  it('loses a place with the membership, at once', async () => {
    const place = await aCommunity(app, { owner: ann, visibility: 'private', members: [bob] })
    const post = await aPost({ by: ann, in: place })
    const socket = await bob.socket()
    await socket.watch('post', post.id)
    await ann.call(communities.removeMember, { params: { communityId: place.id, personId: bob.id } })
    expect((await bob.call(feed.readFeed, {})).items.some((item) => item.id === post.id)).toBe(false)
    await expect(
      bob.call(feed.readCommunityFeed, { params: { communityId: place.id } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    // What is said afterwards is heard by those who are still there, not by Bob.
    const stays = await ann.socket()
    const heard = stays.next('posts.published')
    await aPost({ by: ann, in: place })
    await heard
    expect(
      socket.heard.filter(
        ({ name, body }) =>
          name.startsWith('posts.') && (body as { communityId?: string }).communityId === place.id,
      ),
    ).toEqual([])
  })

  it('refuses a cursor it did not make', async () => {
    await expect(bob.call(feed.readFeed, { query: { cursor: 'bm9uc2Vuc2U' } })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })
})

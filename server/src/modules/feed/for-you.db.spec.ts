import * as communities from '@osmose/shared/communities/communities.contract'
import * as directory from '@osmose/shared/directory/directory.contract'
import * as feed from '@osmose/shared/feed/feed.contract'
import { inOrder } from '@osmose/shared/feed/for-you.rules'
import type { FeedLevels } from '@osmose/shared/feed/terms'
import * as following from '@osmose/shared/following/following.contract'
import * as identity from '@osmose/shared/identity/identity.contract'
import * as posts from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('the feed « Pour vous »', () => {
  let app: TestApp
  let ann: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
  })
  beforeEach(async () => {
    ann = await app.person({ name: 'Ann', department: 'Qualité' })
  })
  afterAll(() => app.stop())

  const read = (by: TestPerson, cursor?: string) =>
    by.call(feed.readForYou, { query: cursor ? { cursor } : {} })
  const ids = async (by: TestPerson) => (await read(by)).items.map(({ id }) => id)
  const take = (
    by: TestPerson,
    kind: following.StanceKind,
    target: string,
    stance: following.Stance | null,
  ) => by.call(following.takeStance, { params: { kind, target }, body: { stance } })
  const turn = (by: TestPerson, levels: FeedLevels) => by.call(feed.writeFeedChoices, { body: { levels } })
  const whole = async (by: TestPerson, meanwhile: () => Promise<unknown> = async () => undefined) => {
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await read(by, cursor)
      found.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
      await meanwhile()
    } while (cursor)
    return found
  }

  it('says of each post what it really has for its reader, with the points that put it where it is', async () => {
    const zoe = await app.person({ name: 'Zoé', department: 'Qualité' })
    await zoe.call(directory.editMyProfile, { body: { skills: ['soudure TIG'] } })
    const carl = await app.person({ name: 'Carl', department: 'Achats' })
    const place = await aCommunity(app, { owner: carl, members: [zoe, ann] })
    const plain = await aPost({ by: carl, in: place })
    const colleague = await aPost({ by: ann, in: place })
    const topic = await aPost({ by: carl, in: place, text: 'On parle de #Étanchéité.' })
    const question = await aPost({ by: carl, in: place, title: 'Qui règle la soudure TIG ?' })
    const opened = await aPost({ by: carl, in: place, text: 'Déjà ouvert.' })
    await zoe.call(posts.recordView, { params: { postId: opened.id } })
    await take(zoe, 'topic', 'etancheite', 'follow')
    const said = async () => {
      const { items, reasons } = await read(zoe)
      const mine = items.filter(({ community }) => community.id === place.id)
      return { order: mine.map(({ id }) => id), reasons }
    }
    const before = await said()
    const term = (name: string, points: number, about: string | null = null) => ({
      term: name,
      points,
      about,
    })
    expect(before.reasons[plain.id]?.terms).toEqual([term('fresh', 40)])
    expect(before.reasons[colleague.id]?.terms).toEqual([term('department', 10), term('fresh', 40)])
    expect(before.reasons[topic.id]?.terms).toEqual([term('topic', 24, 'etancheite'), term('fresh', 40)])
    expect(before.reasons[question.id]?.terms).toEqual([
      term('knows', 30, 'soudure TIG'),
      term('waiting', 10),
      term('fresh', 40),
    ])
    expect(before.reasons[opened.id]?.terms).toEqual([term('fresh', 40), term('seen', -40)])
    expect(before.order).toEqual([question.id, topic.id, colleague.id, plain.id, opened.id])
    await take(zoe, 'person', carl.id, 'follow')
    expect((await said()).reasons[plain.id]?.terms).toEqual([term('followed', 30), term('fresh', 40)])
    // By date the same reasons are given, and have no say.
    const byDate = await zoe.call(feed.readFeed, {})
    expect(byDate.reasons[question.id]).toEqual((await said()).reasons[question.id])
  })

  it('puts the posts exactly as the published formula does', async () => {
    const reader = await app.person({ name: 'Lectrice', department: 'Achats' })
    const writers = [ann, await app.person({ department: 'Achats' }), await app.person({})]
    const place = await aCommunity(app, { owner: ann, members: [reader, ...writers.slice(1)] })
    for (let i = 0; i < 40; i++) {
      app.clock.forward({ hours: 5 })
      const post = await aPost({
        by: writers[i % 3] ?? ann,
        in: place,
        title: i % 4 === 0 ? `Question ${i} ?` : '',
        text: i % 5 === 0 ? 'Voyez #pompe.' : 'Bonjour.',
      })
      if (i % 7 === 0) await reader.call(posts.recordView, { params: { postId: post.id } })
    }
    await take(reader, 'person', writers[2]?.id ?? '', 'follow')
    await take(reader, 'topic', 'pompe', 'follow')
    for (const levels of [{}, { fresh: 3, followed: 0 }, { seen: 0, waiting: 3, department: 1 }] as const) {
      await turn(reader, levels)
      const found: { id: string; publishedAt: string; points: number }[] = []
      let cursor: string | undefined
      do {
        const page = await read(reader, cursor)
        for (const { id, publishedAt } of page.items)
          found.push({
            id,
            publishedAt,
            points: page.reasons[id]?.terms.reduce((sum, { points }) => sum + points, 0) ?? Number.NaN,
          })
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(found.map(({ id }) => id)).toEqual(found.toSorted(inOrder).map(({ id }) => id))
      expect(found.length).toBeGreaterThanOrEqual(40)
    }
  })

  it('is the same for two people with the same choices, whatever they did before', async () => {
    const [one, two] = [
      await app.person({ department: 'Méthodes' }),
      await app.person({ department: 'Méthodes' }),
    ]
    const place = await aCommunity(app, { owner: ann, members: [one, two] })
    const written = []
    for (let i = 0; i < 12; i++) {
      app.clock.forward({ hours: 7 })
      written.push(await aPost({ by: ann, in: place, title: i % 3 ? '' : `Et ${i} ?` }))
    }
    for (const person of [one, two]) {
      await take(person, 'person', ann.id, 'follow')
      await turn(person, { waiting: 3, followed: 1 })
    }
    for (const post of written.slice(0, 6)) {
      await one.call(posts.react, { params: { postId: post.id }, body: { kind: 'useful' } })
      await aComment({ by: one, on: post })
      await one.call(posts.readPost, { params: { postId: post.id } })
    }
    expect(await ids(one)).toEqual(await ids(two))
  })

  it('changes at once when a term is turned, and forgets a term turned off', async () => {
    const reader = await app.person({})
    const place = await aCommunity(app, { owner: ann, members: [reader] })
    const question = await aPost({ by: ann, in: place, title: 'Qui sait ?' })
    app.clock.forward({ hours: 36 })
    const news = await aPost({ by: ann, in: place })
    const order = async () => (await ids(reader)).filter((id) => [question.id, news.id].includes(id))
    expect(await order()).toEqual([news.id, question.id])
    expect(await turn(reader, { waiting: 3, fresh: 1 })).toEqual({
      shown: 'date',
      levels: { waiting: 3, fresh: 1 },
    })
    expect(await order()).toEqual([question.id, news.id])
    await turn(reader, { waiting: 0 })
    expect((await read(reader)).reasons[question.id]?.terms.map(({ term }) => term)).toEqual(['fresh'])
    await turn(reader, {})
    expect(await order()).toEqual([news.id, question.id])
  })

  it('neither repeats nor loses a post while others write, answers are kept, and one opens, follows and turns terms', async () => {
    const reader = await app.person({})
    const place = await aCommunity(app, { owner: ann, members: [reader] })
    const bob = await app.person({})
    const elsewhere = await aCommunity(app, { owner: bob, members: [reader] })
    const written: posts.Post[] = []
    for (let i = 0; i < 56; i++) {
      app.clock.forward({ minutes: 40 })
      written.push(
        await aPost({
          by: i % 2 ? ann : bob,
          in: i % 2 ? place : elsewhere,
          title: i % 3 ? '' : `Question ${i} ?`,
        }),
      )
    }
    let turns = 0
    const found = await whole(reader, async () => {
      app.clock.forward({ hours: 3 })
      await aPost({ by: ann, in: place })
      for (const post of [written[turns], written[55 - turns], written[30 + turns]])
        if (post) await reader.call(posts.recordView, { params: { postId: post.id } })
      const question = written[turns * 3]
      if (question?.kind === 'question') {
        const answer = await aComment({ by: reader, on: question })
        await (question.community.id === place.id ? ann : bob).call(posts.acceptAnswer, {
          params: { postId: question.id },
          body: { commentId: answer.id },
        })
      }
      await turn(reader, { seen: 3, fresh: turns % 2 ? 1 : 3 })
      await take(reader, 'person', ann.id, turns++ % 2 ? null : 'follow')
    })
    expect(new Set(found).size).toBe(found.length)
    expect(found).toEqual(expect.arrayContaining(written.map(({ id }) => id)))
    expect(turns).toBeGreaterThan(2)
  })

  it('shows what people and topics I follow bring from places I am not in, where I may read', async () => {
    const reader = await app.person({})
    const open = await aCommunity(app, { owner: ann })
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret' })
    const zeno = await app.person({})
    await communityMembers(app, [open.id, secret.id], zeno)
    const [seen, hidden] = [
      await aPost({ by: zeno, in: open }),
      await aPost({ by: zeno, in: secret, text: 'Pas pour vous : #vanne.' }),
    ]
    const about = await aPost({ by: ann, in: open, text: 'Pour qui veut : #vanne.' })
    expect(await ids(reader)).not.toEqual(expect.arrayContaining([seen.id]))
    await take(reader, 'person', zeno.id, 'follow')
    await take(reader, 'topic', 'vanne', 'follow')
    const found = await ids(reader)
    expect(found).toEqual(expect.arrayContaining([seen.id, about.id]))
    expect(found).not.toContain(hidden.id)
  })

  it.each(['person', 'topic', 'post', 'community'] as const)(
    'leaves out a muted %s, and by date keeps it and says so',
    async (kind) => {
      const reader = await app.person({})
      const author = await app.person({})
      const place = await aCommunity(app, { owner: author, members: [reader] })
      const post = await aPost({ by: author, in: place, text: 'Le #bruit du jour.' })
      const target = { person: author.id, topic: 'bruit', post: post.id, community: place.id }[kind]
      expect(await ids(reader)).toContain(post.id)
      await take(reader, kind, target, 'mute')
      expect(await ids(reader)).not.toContain(post.id)
      const byDate = await reader.call(feed.readFeed, {})
      expect(byDate.items.map(({ id }) => id)).toContain(post.id)
      expect(byDate.reasons[post.id]?.muted).toEqual({ kind, target })
      await take(reader, kind, target, null)
      expect(await ids(reader)).toContain(post.id)
    },
  )

  it('says after how many posts nothing is new, and keeps that place apart from the one by date', async () => {
    const reader = await app.person({})
    const place = await aCommunity(app, { owner: ann, members: [reader] })
    const old = await aPost({ by: ann, in: place })
    expect((await read(reader)).newUntil).toBeNull()
    await reader.call(feed.keepPlace, { body: { readUntil: app.clock.now().toISOString() } })
    expect((await read(reader)).newUntil).toBe(0)
    app.clock.forward({ hours: 1 })
    const news = await aPost({ by: ann, in: place })
    const page = await read(reader)
    expect(page.items.slice(0, 2).map(({ id }) => id)).toEqual([news.id, old.id])
    expect(page.newUntil).toBe(1)
    await reader.call(feed.keepForYouPlace, { body: { readUntil: page.at } })
    expect((await read(reader)).newUntil).toBe(0)
    expect((await reader.call(feed.readPlace, {})).newer).toBe(1)
  })

  it('remembers on every device which feed I look at and how I set it', async () => {
    const reader = await app.person({})
    expect(await reader.call(feed.readFeedChoices, {})).toEqual({ shown: 'date', levels: {} })
    await turn(reader, { fresh: 3 })
    await reader.call(feed.writeFeedChoices, { body: { shown: 'forYou' } })
    expect(await reader.call(feed.readFeedChoices, {})).toEqual({ shown: 'forYou', levels: { fresh: 3 } })
    expect(await ann.call(feed.readFeedChoices, {})).toEqual({ shown: 'date', levels: {} })
  })

  it('costs one statement a page', async () => {
    const asked: string[] = []
    const pool = app.database.pool
    const query = pool.query.bind(pool)
    pool.query = ((...parameters: unknown[]) => {
      asked.push(String((parameters[0] as { text?: string }).text))
      return (query as (...p: unknown[]) => unknown)(...parameters)
    }) as typeof pool.query
    await read(ann)
    pool.query = query
    expect(asked.filter((sql) => sql.includes('posts p'))).toHaveLength(1)
    expect(asked.length).toBeLessThanOrEqual(2)
  })

  it('refuses a cursor it did not make', async () => {
    for (const cursor of ['bm9uc2Vuc2U', Buffer.from('["x",1,2,3,[]]').toString('base64url')])
      await expect(read(ann, cursor)).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it.each(['a removed member', 'an outsider who follows its author', 'an administrator'] as const)(
    'shows nothing of a secret place to %s',
    async (who) => {
      const reader = await app.person(
        who === 'an administrator' ? { roles: ['admin', 'hr', 'communityManager'] } : {},
      )
      const secret = await aCommunity(app, {
        owner: ann,
        visibility: 'secret',
        members: who === 'a removed member' ? [reader] : [],
      })
      const post = await aPost({ by: ann, in: secret, text: 'Entre nous, #fuite.' })
      await take(reader, 'person', ann.id, 'follow')
      if (who === 'a removed member') {
        await take(reader, 'topic', 'fuite', 'follow')
        await ann.call(communities.removeMember, { params: { communityId: secret.id, personId: reader.id } })
      }
      expect(JSON.stringify(await whole(reader))).not.toContain(post.id)
    },
  )

  it.each(['nobody', 'a deactivated person'] as const)('is closed to %s', async (who) => {
    const reader = who === 'nobody' ? app.nobody() : await app.person({})
    if (who === 'a deactivated person') {
      const admin = await app.person({ roles: ['admin'] })
      await admin.call(identity.deactivate, { params: { personId: reader.id }, body: {} })
      await app.settle()
    }
    await expect(read(reader)).rejects.toMatchObject({ code: 'not_signed_in' })
  })
})

async function communityMembers(app: TestApp, communityIds: readonly string[], person: TestPerson) {
  await app.database.many(
    `insert into memberships (community_id, person_id, joined_at) select unnest($1::uuid[]), $2, $3`,
    [communityIds, person.id, app.clock.now()],
  )
}

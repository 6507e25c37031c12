import fc from 'fast-check'
import { editMyProfile } from '@osmose/shared/directory/directory.contract'
import { readForYou, writeFeedChoices } from '@osmose/shared/feed/feed.contract'
import { forYouBounds, inOrder, pointsOf, worthOf } from '@osmose/shared/feed/for-you.rules'
import { type FeedLevel, type FeedLevels, feedTerms } from '@osmose/shared/feed/terms'
import { type Stance, type StanceKind, takeStance } from '@osmose/shared/following/following.contract'
import { acceptAnswer, deletePost, type Post, recordView } from '@osmose/shared/posts/posts.contract'
import { anAnnouncement } from '../../../test/factories/announcements.js'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

let app: TestApp
beforeAll(async () => {
  app = await TestApp.start()
})
afterAll(() => app.stop())

const takes = (by: TestPerson, kind: StanceKind, target: string, stance: Stance) =>
  by.call(takeStance, { params: { kind, target }, body: { stance } })

async function shown(reader: TestPerson): Promise<string[]> {
  const found: string[] = []
  for (let cursor: string | undefined; ;) {
    const { items, nextCursor } = await reader.call(readForYou, { query: cursor ? { cursor } : {} })
    found.push(...items.map(({ id }) => id))
    if (!nextCursor) return found
    cursor = nextCursor
  }
}

const departmentId = async (name: string) =>
  (await app.database.one<{ id: string }>('select id from departments where name = $1', [name]))?.id ?? ''

/** Where a writer and one who follows them stand: of which places the reader is a member, and which they may read. */
async function company(kind: 'employee' | 'guest', topic: string) {
  const department = 'Achats'
  await app.person({ department: 'Ventes' })
  const reader = await app.person({ kind, department })
  const writers = [await app.person({ department }), await app.person({}), await app.person({})]
  const [owner = reader, ...members] = writers
  const own = await aCommunity(app, { owner, members: [...members, reader] })
  const places = [
    own,
    ...(await Promise.all(
      (['public', 'private', 'secret'] as const).map((visibility) =>
        aCommunity(app, { owner, visibility, members }),
      ),
    )),
  ]
  const isOpen = [true, kind === 'employee', false, false]
  const say = (by: TestPerson, place: { id: string }, title = '', text = 'Voyez') =>
    aPost({ by, in: place, title, text: `${text} #${topic}.` })
  const tell = async (name: string) =>
    anAnnouncement({
      by: owner,
      in: own,
      text: `Voyez #${topic}.`,
      departmentIds: [await departmentId(name)],
    })
  return { reader, writers, owner, own, places, isOpen, say, tell }
}

describe('what a followed person or topic brings to « Pour vous »', () => {
  it.each(['employee', 'guest'] as const)(
    'is what its reader, a person of kind %s, may read',
    async (kind) => {
      const topic = `vanne-${kind}`
      const { reader, owner, places, isOpen, say, tell } = await company(kind, topic)
      const written = await Promise.all(places.map((place) => say(owner, place)))
      const [ours, theirs] = [await tell('Achats'), await tell('Ventes')]
      await takes(reader, 'person', owner.id, 'follow')
      await takes(reader, 'topic', topic, 'follow')
      const readable = written.filter((_, at) => isOpen[at]).map(({ id }) => id)
      const found = await shown(reader)
      expect(found.toSorted()).toEqual([ours.id, ...readable].toSorted())
      expect(found).not.toContain(theirs.id)
    },
  )

  it('is not crowded out by what they say where the reader may not read', async () => {
    const { reader, writers, places, say } = await company('employee', 'joint')
    const [, bob = reader, carl = reader] = writers
    const [, open = { id: '' }, , secret = { id: '' }] = places
    const seen = [await say(bob, open), await say(carl, open)]
    for (let i = 0; i < forYouBounds.ofEachTopic; i++) {
      app.clock.forward({ minutes: 10 })
      await say(i % 2 ? bob : carl, secret)
    }
    await takes(reader, 'person', bob.id, 'follow')
    expect(await shown(reader)).toContain(seen[0]?.id)
    await takes(reader, 'topic', 'joint', 'follow')
    expect(await shown(reader)).toEqual(expect.arrayContaining(seen.map(({ id }) => id)))
  })
})

const stance = fc.constantFrom<(Stance | undefined)[]>('follow', 'follow', 'mute', undefined)
const written = fc.record({
  by: fc.nat(2),
  place: fc.nat(3),
  /** Since the one before. */
  hours: fc.integer({ min: 1, max: 30 }),
  kind: fc.constantFrom('plain', 'plain', 'question', 'skilled', 'answered', 'announcement', 'elsewhere'),
  topical: fc.boolean(),
  opened: fc.boolean(),
  deleted: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
})
const drawn = fc.record({
  kind: fc.constantFrom('employee', 'employee', 'guest'),
  posts: fc.array(written, { minLength: 25, maxLength: 35 }),
  people: fc.tuple(stance, stance, stance),
  topic: stance,
  levels: fc.tuple(...feedTerms.map(() => fc.constantFrom<FeedLevel[]>(0, 1, 2, 3))),
})
let turn = 0

describe('« Pour vous », whatever the company writes', () => {
  it('is what the published formula makes of what its reader may read, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ kind, posts, people, topic: topicStance, levels }) => {
        const topic = `pompe-${++turn}`
        const { reader, writers, owner, own, places, isOpen, tell } = await company(kind as 'employee', topic)
        const chosen = Object.fromEntries(feedTerms.map((term, at) => [term, levels[at]])) as FeedLevels
        await reader.call(editMyProfile, { body: { skills: ['soudure TIG'] } })
        const made: { seed: (typeof posts)[number]; post: Post; by: TestPerson; topical: boolean }[] = []
        for (const seed of posts) {
          app.clock.forward({ hours: seed.hours })
          const told = seed.kind === 'announcement' || seed.kind === 'elsewhere'
          const by = told ? owner : (writers[seed.by] ?? owner)
          const place = (told ? own : places[seed.place]) ?? own
          const title = {
            question: 'Et alors ?',
            answered: 'Et alors ?',
            skilled: 'Qui règle la soudure TIG ?',
          }
          const post = told
            ? await tell(seed.kind === 'elsewhere' ? 'Ventes' : 'Achats')
            : await aPost({
                by,
                in: place,
                title: title[seed.kind as 'question'] ?? '',
                text: seed.topical ? `Voyez #${topic}.` : 'Bonjour.',
              })
          if (seed.kind === 'answered') {
            const comment = await aComment({ by: owner, on: post })
            await by.call(acceptAnswer, { params: { postId: post.id }, body: { commentId: comment.id } })
          }
          made.push({ seed, post, by, topical: told || seed.topical })
        }
        const readable = made.filter(
          ({ seed, post }) =>
            isOpen[places.findIndex(({ id }) => id === post.community.id)] && seed.kind !== 'elsewhere',
        )
        for (const { seed, post, by } of made) {
          if (seed.opened && readable.some((one) => one.post === post))
            await reader.call(recordView, { params: { postId: post.id } })
          if (seed.deleted) await by.call(deletePost, { params: { postId: post.id } })
        }
        for (const [at, taken] of people.entries())
          if (taken) await takes(reader, 'person', writers[at]?.id ?? '', taken)
        if (topicStance) await takes(reader, 'topic', topic, topicStance)
        await reader.call(writeFeedChoices, { body: { levels: chosen } })

        const hoursOf = ({ publishedAt }: Post) =>
          Math.floor((app.clock.now().getTime() - Date.parse(publishedAt)) / 3_600_000)
        const stanceOf = (by: TestPerson) => people[writers.indexOf(by)]
        const inReach = readable.filter(
          ({ seed, post }) => !seed.deleted && hoursOf(post) < forYouBounds.days * 24,
        )
        const newest = (most: number, of: (one: (typeof made)[number]) => boolean) =>
          inReach.filter(of).slice(-most)
        const candidates = new Set([
          ...newest(forYouBounds.ofEachPlace, ({ post }) => post.community.id === own.id),
          ...writers
            .filter((by) => stanceOf(by) === 'follow')
            .flatMap((writer) => newest(forYouBounds.ofEachPerson, ({ by }) => by === writer)),
          ...(topicStance === 'follow' ? newest(forYouBounds.ofEachTopic, ({ topical }) => topical) : []),
        ])
        const expected = [...candidates]
          .filter(({ by, topical }) => stanceOf(by) !== 'mute' && !(topical && topicStance === 'mute'))
          .map(({ seed, post, by, topical }) => ({
            id: post.id,
            publishedAt: post.publishedAt,
            points: pointsOf(
              {
                followed: stanceOf(by) === 'follow',
                knows: seed.kind === 'skilled',
                forAll: post.kind === 'announcement',
                topic: topical && topicStance === 'follow',
                department: by === owner,
                waiting: seed.kind === 'question' || seed.kind === 'skilled',
                seen: seed.opened,
                hours: hoursOf(post),
              },
              worthOf(chosen),
            ),
          }))
        expect(await shown(reader)).toEqual(expected.toSorted(inOrder).map(({ id }) => id))
      }),
      { numRuns: 6 },
    )
  })
})

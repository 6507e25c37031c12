import { listMembers, readCommunity, removeMember } from '@osmose/shared/communities/communities.contract'
import { readPlaceHome } from '@osmose/shared/communities/place.contract'
import { acknowledgeAnnouncement } from '@osmose/shared/announcements/announcements.contract'
import { suggestPeople } from '@osmose/shared/directory/directory.contract'
import { readFeed, readForYou } from '@osmose/shared/feed/feed.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { publishPost, readAudience } from '@osmose/shared/posts/posts.contract'
import { aCommunity } from './factories/communities.js'
import { aComment, aPost } from './factories/posts.js'
import { TestApp } from './setup/test-app.js'
import type { TestPerson } from './setup/test-person.js'

const PEOPLE = 50_000

describe('a community of fifty thousand', () => {
  let app: TestApp
  let owner: TestPerson
  let ann: TestPerson
  let place: { id: string; slug: string; audienceId: string }
  beforeAll(async () => {
    app = await TestApp.start()
    owner = await app.person({ name: 'Hélène' })
    ann = await app.person({ name: 'Ann' })
    place = await aCommunity(app, { name: 'Tout le groupe', owner, members: [ann] })
    await app.database.transaction(async (tx) => {
      await tx.many(
        `insert into people (id, kind, name, locale, time_zone, joined_on, created_at)
         select gen_random_uuid(), 'employee', 'Personne ' || n, 'fr', 'Europe/Paris', $2::date, $2::timestamptz from generate_series(1, $1::int) n`,
        [PEOPLE, app.clock.now()],
      )
      await tx.many(
        `insert into memberships (community_id, person_id, role, via, joined_at)
         select $1, id, 'member', 'rule', $2::timestamptz from people on conflict do nothing`,
        [place.id, app.clock.now()],
      )
    })
    await app.database.many('analyze people, memberships')
  })
  afterAll(() => app.stop())

  const sizeOf = (reply: unknown) => JSON.stringify(reply).length

  it('is read in pages, by somebody who has just come too', async () => {
    const community = await ann.call(readCommunity, { params: { key: place.slug } })
    expect(community.memberCount).toBeGreaterThanOrEqual(PEOPLE)
    const first = await ann.call(listMembers, { params: { communityId: place.id } })
    expect(first.nextCursor).not.toBeNull()
    expect(sizeOf(first)).toBeLessThan(50_000)
    expect(sizeOf(await ann.call(readPlaceHome, { params: { communityId: place.id } }))).toBeLessThan(50_000)
    const named = await ann.call(suggestPeople, { query: { q: 'Personne 4999', community: place.id } })
    expect(named.items.length).toBeGreaterThan(0)
    expect(named.items.length).toBeLessThan(20)
  })

  it('hears of a post without anybody being written to one by one', async () => {
    const post = await aPost({ by: ann, in: place, text: 'Bonjour à toutes et tous' })
    await aComment({ by: owner, on: post })
    await app.settle()
    const [{ count } = { count: 0 }] = await app.database.many<{ count: number }>(
      'select count(*)::int as count from notifications',
    )
    expect(count).toBeLessThan(10)
    for (const feed of [readFeed, readForYou])
      expect((await ann.call(feed, {})).items.map(({ id }) => id)).toContain(post.id)
  })

  it('is not called by one word', async () => {
    const called = {
      type: 'groupMention' as const,
      attrs: { kind: 'members' as const, communityId: place.id, label: 'Tout le groupe' },
    }
    const document = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [called] }] }
    for (const person of [ann, owner]) {
      await person.call(publishPost, {
        params: { communityId: place.id },
        body: { kind: 'discussion', document } as never,
      })
      await app.settle()
    }
    const [{ count } = { count: 0 }] = await app.database.many<{ count: number }>(
      'select count(*)::int as count from notifications',
    )
    expect(count).toBeLessThan(10)
  })

  it('knows how many an announcement speaks to, and tells each of them once', async () => {
    const audience = await owner.call(readAudience, { params: { communityId: place.id } })
    expect(sizeOf(audience)).toBeLessThan(2_000)
    const announcement = await owner.call(publishPost, {
      params: { communityId: place.id },
      body: {
        kind: 'announcement',
        title: 'Nouvelle adresse',
        text: 'Nous déménageons.',
        details: { kind: 'announcement', mustRead: true },
      } as never,
    })
    for (let turn = 0; turn < 3; turn++) await app.settle()
    const [{ count } = { count: 0 }] = await app.database.many<{ count: number }>(
      `select count(distinct person_id)::int as count from notifications where post_id = $1`,
      [announcement.id],
    )
    expect(count).toBeGreaterThanOrEqual(PEOPLE)
    await ann.call(acknowledgeAnnouncement, { params: { postId: announcement.id }, body: { version: 1 } })
    const inbox = await ann.call(listNotifications, {})
    expect(sizeOf(inbox)).toBeLessThan(50_000)
  })

  it('lets go of one without looking at the others', async () => {
    await owner.call(removeMember, { params: { communityId: place.id, personId: ann.id } })
    expect((await ann.call(readCommunity, { params: { key: place.slug } })).myRole).toBeNull()
  })
})

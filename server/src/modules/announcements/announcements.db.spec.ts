import {
  acknowledgeAnnouncement,
  listDueAnnouncements,
  readReach,
} from '@osmose/shared/announcements/announcements.contract'
import { removeMember } from '@osmose/shared/communities/communities.contract'
import { readForYou } from '@osmose/shared/feed/feed.contract'
import { deactivate } from '@osmose/shared/identity/identity.contract'
import { deletePost, editPost, readPost } from '@osmose/shared/posts/posts.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import {
  acknowledge,
  anAnnouncement,
  announcementOf,
  aYard,
  toldOf,
} from '../../../test/factories/announcements.js'
import { aCommunity } from '../../../test/factories/communities.js'
import { rewrite } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { AnnouncementsService } from './announcements.service.js'

describe('announcements', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let dina: TestPerson
  let six: TestPerson[]
  let place: { id: string; audienceId: string }
  let of: (name: string) => string
  const nth = (at: number) => six[at] as TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ;({ ann, bob, dina, six, place, of } = await aYard(app))
  })
  afterAll(() => app.stop())

  const due = async (person: TestPerson) =>
    (await person.call(listDueAnnouncements, {})).items.map(({ title }) => title)
  const inHours = (hours: number) => new Date(app.clock.now().getTime() + hours * 3_600_000).toISOString()

  it('is made by those who lead the place, and by nobody else', async () => {
    await expect(anAnnouncement({ by: bob, in: place })).rejects.toMatchObject({
      code: 'announcements.leaders_only',
    })
    const moderator = await app.person({ name: 'Mona' })
    const manager = await app.person({ name: 'Hélène', roles: ['communityManager'] })
    const led = await aCommunity(app, { moderators: [moderator], members: [manager] })
    for (const by of [moderator, manager])
      expect((await anAnnouncement({ by, in: led })).kind).toBe('announcement')
    const outside = await aCommunity(app)
    await expect(anAnnouncement({ by: manager, in: outside })).rejects.toMatchObject({
      code: 'posts.members_only',
    })
  })

  it('is due until it is read, and read once however often one says so', async () => {
    const post = await anAnnouncement({ by: ann, in: place, title: 'Portillon nord' })
    expect(await due(bob)).toContain('Portillon nord')
    expect(await due(ann)).not.toContain('Portillon nord')
    expect(await announcementOf(bob, post)).toMatchObject({ mine: null, can: { acknowledge: true } })
    const other = await bob.socket()
    const changed = other.next('posts.changed')
    await Promise.all([acknowledge(bob, post), acknowledge(bob, post)])
    await acknowledge(bob, post)
    expect(await changed).toMatchObject({ postId: post.id })
    expect(await announcementOf(bob, post)).toMatchObject({
      mine: { version: 1, stale: false },
      can: { acknowledge: false },
    })
    expect(await due(bob)).not.toContain('Portillon nord')
    const said = await app.events('announcements.acknowledged.v1')
    expect(said.filter(({ payload }) => payload.postId === post.id)).toHaveLength(1)
  })

  it('counts as seen in the feed once it is read, wherever that was said', async () => {
    const post = await anAnnouncement({ by: ann, in: place, title: 'Portillon sud' })
    const seen = async (person: TestPerson) => {
      const { reasons } = await person.call(readForYou, {})
      return reasons[post.id]?.terms.some(({ term }) => term === 'seen')
    }
    expect(await seen(bob)).toBe(false)
    await acknowledge(bob, post)
    expect(await seen(bob)).toBe(true)
    expect(await seen(dina)).toBe(false)
  })

  it('asks nobody when it does not ask, and says so', async () => {
    const post = await anAnnouncement({ by: ann, in: place, title: 'Menu de jeudi', mustRead: false })
    expect(await due(bob)).not.toContain('Menu de jeudi')
    await expect(acknowledge(bob, post)).rejects.toMatchObject({ code: 'announcements.not_asked' })
    expect((await announcementOf(ann, post)).progress).toBeNull()
  })

  it('shows how many have read it to its author and those who moderate, live, and to nobody else', async () => {
    const mona = await app.person({ name: 'Mona' })
    const led = await aCommunity(app, { owner: ann, moderators: [mona], members: six })
    const post = await anAnnouncement({ by: ann, in: led })
    const screen = await ann.socket()
    const moves = screen.next('posts.changed')
    await acknowledge(nth(0), post)
    expect(await moves).toMatchObject({ postId: post.id })
    await acknowledge(nth(1), post)
    expect((await announcementOf(ann, post)).progress).toEqual({ acknowledged: 2, addressed: 5, all: false })
    expect((await announcementOf(mona, post)).progress).toEqual({ acknowledged: 2, addressed: 5, all: false })
    expect((await announcementOf(nth(0), post)).progress).toBeNull()
    await ann.call(removeMember, { params: { communityId: led.id, personId: nth(0).id } })
    expect((await announcementOf(ann, post)).progress).toEqual({ acknowledged: 1, addressed: 5, all: false })
  })

  it('counts the same people before it is sent and while it is read, in round numbers', async () => {
    const more = await Promise.all([1, 2, 3, 4, 5, 6].map(() => app.person()))
    const led = await aCommunity(app, { owner: ann, members: [...six, ...more] })
    const { people } = await ann.call(readReach, { params: { communityId: led.id }, query: {} })
    expect(people).toBe(10)
    const post = await anAnnouncement({ by: ann, in: led })
    expect((await announcementOf(ann, post)).progress).toEqual({
      acknowledged: 0,
      addressed: people,
      all: false,
    })
    await app.settle()
    const told = (await app.events('announcements.people_called.v1')).flatMap(({ payload }) =>
      payload.postId === post.id ? (payload.personIds as string[]) : [],
    )
    expect(told.toSorted()).toEqual([...six, ...more].map(({ id }) => id).toSorted())
    for (const person of [...six, ...more].slice(1)) await acknowledge(person, post)
    expect((await announcementOf(ann, post)).progress).toEqual({
      acknowledged: people,
      addressed: people,
      all: false,
    })
    await acknowledge(nth(0), post)
    expect((await announcementOf(ann, post)).progress).toMatchObject({ acknowledged: people, all: true })
  })

  it('does not call every member to look again for each who has read it', async () => {
    const post = await anAnnouncement({ by: ann, in: place })
    const bystander = await dina.socket()
    await acknowledge(bob, post)
    const told = bystander.next('posts.changed')
    await ann.call(editPost, {
      params: { postId: post.id },
      body: { version: 1, text: 'Les camions sortent quai C.' },
    })
    await told
    expect(bystander.heard.filter(({ name }) => name === 'posts.changed')).toHaveLength(1)
  })

  it('shows no count where it speaks to fewer than five, to its author neither', async () => {
    const small = await aCommunity(app, { owner: ann, members: six.slice(0, 4) })
    const post = await anAnnouncement({ by: ann, in: small })
    for (const person of six.slice(0, 4)) await acknowledge(person, post)
    expect((await announcementOf(ann, post)).progress).toEqual({
      acknowledged: null,
      addressed: null,
      all: false,
    })
  })

  describe('when it is rewritten', () => {
    const corrected = (post: { id: string }, again: boolean, more: object = {}) =>
      rewrite(ann, post, {
        text: `Version du ${app.clock.now().toISOString()}.`,
        details: { kind: 'announcement', mustRead: true, again, ...more },
      })

    it('is corrected as often as needed, but calls everybody again ten times an hour at most', async () => {
      const eager = await app.person({ name: 'Eager' })
      const post = await anAnnouncement({ by: eager, in: await aCommunity(app, { owner: eager }) })
      const edits = (again: boolean) =>
        rewrite(eager, post, {
          text: 'Mieux dit.',
          details: { kind: 'announcement', mustRead: true, again },
        })
      for (let time = 0; time < 10; time++) await edits(true)
      await expect(edits(true)).rejects.toMatchObject({ code: 'too_many_requests' })
      expect(await edits(false)).toMatchObject({ kind: 'announcement' })
    })

    it('stays read after a correction, and is to be read again when its author says so', async () => {
      const post = await anAnnouncement({ by: ann, in: place, title: 'Badges' })
      await acknowledge(bob, post)
      await corrected(post, false)
      expect(await announcementOf(bob, post)).toMatchObject({
        version: 2,
        mine: { version: 1, stale: false },
      })
      expect(await due(bob)).not.toContain('Badges')
      await acknowledge(nth(1), post, 2)
      await corrected(post, true)
      expect(await announcementOf(bob, post)).toMatchObject({
        version: 3,
        mine: { version: 1, stale: true },
        can: { acknowledge: true },
      })
      expect(await due(bob)).toContain('Badges')
      expect((await announcementOf(ann, post)).progress).toEqual({
        acknowledged: 0,
        addressed: 5,
        all: false,
      })
      await app.settle()
      expect(await toldOf(bob, post)).toContain('must_read again')
    })

    it('is not read in a version that was already replaced, nor in one that does not exist', async () => {
      const post = await anAnnouncement({ by: ann, in: place })
      await corrected(post, true)
      await expect(acknowledge(bob, post, 1)).rejects.toMatchObject({
        code: 'announcements.changed_meanwhile',
      })
      await expect(acknowledge(bob, post, 3)).rejects.toMatchObject({
        code: 'announcements.changed_meanwhile',
      })
      expect(await acknowledge(bob, post, 2)).toMatchObject({ mine: { version: 2, stale: false } })
    })

    it('speaks to the same people', async () => {
      const post = await anAnnouncement({ by: ann, in: place })
      await expect(
        corrected(post, false, { narrowed: true, departmentIds: [of('Ventes')] }),
      ).rejects.toMatchObject({
        code: 'announcements.audience_fixed',
      })
    })

    it('no longer asks when its author takes that back, and is gone when it is deleted', async () => {
      const post = await anAnnouncement({ by: ann, in: place, title: 'Casques' })
      await corrected(post, false, { mustRead: false })
      expect(await due(bob)).not.toContain('Casques')
      await corrected(post, false, { mustRead: true })
      expect(await due(bob)).toContain('Casques')
      await ann.call(deletePost, { params: { postId: post.id } })
      expect(await due(bob)).not.toContain('Casques')
    })
  })

  it('tells those it speaks to, once, and not who wrote it', async () => {
    const post = await anAnnouncement({ by: ann, in: place, mustRead: false })
    await app.settle()
    await app.settle()
    expect(await toldOf(bob, post)).toEqual(['announcement published'])
    expect(await toldOf(ann, post)).toEqual([])
  })

  it('is no news any more to who has said that they read it', async () => {
    const post = await anAnnouncement({ by: ann, in: place })
    await app.settle()
    await app.settle()
    const unread = async () =>
      (await bob.call(listNotifications, {})).items.some(({ postId, read }) => postId === post.id && !read)
    expect(await unread()).toBe(true)
    await acknowledge(bob, post)
    await app.settle()
    expect(await unread()).toBe(false)
  })

  it('is listed by the nearest deadline, page after page', async () => {
    const reader = await app.person({ name: 'Rita' })
    const within = await aCommunity(app, { owner: ann, members: [reader] })
    for (let at = 0; at < 12; at++)
      await anAnnouncement({
        by: ann,
        in: within,
        title: `n° ${at}`,
        readBy: at < 10 ? inHours(200 - at * 10) : null,
      })
    const first = await reader.call(listDueAnnouncements, {})
    const second = await reader.call(listDueAnnouncements, { query: { cursor: first.nextCursor ?? '' } })
    expect(second.nextCursor).toBeNull()
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(
      [9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 10, 11].map((at) => `n° ${at}`),
    )
  })

  it.each([
    ['past', () => inHours(-1), true],
    ['more than a year away', () => inHours(24 * 400), true],
    ['set without asking anybody to read', () => inHours(24), false],
  ])('is not published with a deadline that is %s', async (_, readBy, mustRead) => {
    await expect(anAnnouncement({ by: ann, in: place, readBy: readBy(), mustRead })).rejects.toMatchObject({
      code: 'announcements.deadline_wrong',
    })
  })

  it('asks who joins before its deadline, not who joins after it', async () => {
    const within = await aCommunity(app, { owner: ann, members: six })
    const post = await anAnnouncement({ by: ann, in: within, title: 'Bientôt', readBy: inHours(2) })
    const early = await app.person()
    const late = await app.person()
    const join = (person: TestPerson) =>
      app.database.many(`insert into memberships (community_id, person_id, joined_at) values ($1, $2, $3)`, [
        within.id,
        person.id,
        app.clock.now(),
      ])
    await join(early)
    app.clock.forward({ hours: 3 })
    await join(late)
    expect(await due(early)).toEqual(['Bientôt'])
    expect(await due(late)).toEqual([])
    for (const person of six) await acknowledge(person, post)
    expect((await announcementOf(ann, post)).progress).toMatchObject({ all: false })
    await acknowledge(early, post)
    expect((await announcementOf(ann, post)).progress).toMatchObject({ all: true })
  })

  it('reminds once, in working hours of each, who has not read it, and never after the deadline', async () => {
    app.clock.set('2026-11-30T09:00:00.000Z')
    const remind = async () => {
      await app.get(AnnouncementsService).remind()
      await app.settle()
    }
    const early = await app.person({
      name: 'Eva',
      workingHours: { days: [1, 2, 3, 4, 5], start: '06:00', end: '10:00' },
    })
    const within = await aCommunity(app, { owner: ann, members: [bob, dina, early] })
    const post = await anAnnouncement({ by: ann, in: within, readBy: '2026-12-03T12:00:00.000Z' })
    const reminded = async (person: TestPerson) => {
      const rows = await app.events('announcements.people_called.v1')
      return rows.filter(
        ({ payload }) =>
          payload.postId === post.id &&
          payload.why === 'reminder' &&
          (payload.personIds as string[]).includes(person.id),
      ).length
    }
    await app.settle()
    await acknowledge(dina, post)
    app.clock.set('2026-12-02T10:00:00.000Z')
    await remind()
    expect(await reminded(bob)).toBe(0)
    app.clock.set('2026-12-02T12:30:00.000Z')
    await remind()
    await remind()
    expect([await reminded(bob), await reminded(dina), await reminded(early)]).toEqual([1, 0, 0])
    expect(await toldOf(bob, post)).toContain('must_read reminder')
    app.clock.set('2026-12-03T08:00:00.000Z')
    await remind()
    expect([await reminded(bob), await reminded(early)]).toEqual([1, 1])
    const another = await anAnnouncement({ by: ann, in: within, readBy: '2026-12-03T09:00:00.000Z' })
    app.clock.set('2026-12-03T09:00:00.000Z')
    await remind()
    const calls = await app.events('announcements.people_called.v1')
    expect(
      calls.filter(({ payload }) => payload.postId === another.id && payload.why === 'reminder'),
    ).toEqual([])
  })

  it('is not there for outsiders: not to be read, acknowledged, found due or counted', async () => {
    const removed = await app.person({ name: 'Removed' })
    const deactivated = await app.person({ name: 'Deactivated' })
    const secret = await aCommunity(app, {
      owner: ann,
      visibility: 'secret',
      members: [...six, removed, deactivated],
    })
    const post = await anAnnouncement({ by: ann, in: secret, title: 'Entre nous' })
    await ann.call(removeMember, { params: { communityId: secret.id, personId: removed.id } })
    const admin = await app.person({ roles: ['admin'] })
    await admin.call(deactivate, { params: { personId: deactivated.id }, body: {} })
    const manager = await app.person({ roles: ['communityManager'] })
    for (const [who, code] of [
      [await app.person({ name: 'Zoé' }), 'not_found'],
      [removed, 'not_found'],
      [manager, 'not_found'],
      [admin, 'not_found'],
      [deactivated, 'not_signed_in'],
      [app.nobody(), 'not_signed_in'],
    ] as const) {
      for (const attempt of [
        () => who.call(readPost, { params: { postId: post.id } }),
        () => who.call(acknowledgeAnnouncement, { params: { postId: post.id }, body: { version: 1 } }),
        () => who.call(readReach, { params: { communityId: secret.id } }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code })
      if (code === 'not_found') expect(await due(who)).toEqual([])
      else await expect(due(who)).rejects.toMatchObject({ code })
    }
    for (const person of six) await acknowledge(person, post)
    expect((await announcementOf(ann, post)).progress).toMatchObject({ all: true })
  })
})

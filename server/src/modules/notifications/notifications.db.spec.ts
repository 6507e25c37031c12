import * as communities from '@osmose/shared/communities/communities.contract'
import { withdrawInvitation } from '@osmose/shared/communities/invitations.contract'
import * as notifications from '@osmose/shared/notifications/notifications.contract'
import * as posts from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import type { EventOf } from '@osmose/shared/core/event'
import { Database } from '../../platform/database/database.js'
import { Dispatcher } from '../../platform/outbox/dispatcher.js'
import { Reactions } from '../../platform/outbox/reactions.js'

describe('notifications', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let carl: TestPerson
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    carl = await app.person({ name: 'Carl' })
    place = await aCommunity(app, { owner: ann, name: 'Quais', members: [bob, carl] })
  })
  afterAll(() => app.stop())
  beforeEach(() => app.clock.forward({ minutes: 1 }))

  const told = async (person: TestPerson) => {
    await app.settle()
    return (await person.call(notifications.listNotifications, {})).items
  }
  const toldOf = async (person: TestPerson, post: { id: string }) =>
    (await told(person)).filter(({ postId }) => postId === post.id)
  const react = (by: TestPerson, post: { id: string }, kind: 'useful' | 'thanks' | null) =>
    by.call(posts.react, { params: { postId: post.id }, body: { kind } })
  const lastEvent = (name: string) =>
    app.database.one<EventOf>(
      `select id::text as id, name, payload, actor_id as "actorId", at::text as at from events where name = $1 order by id desc limit 1`,
      [name],
    ) as Promise<EventOf>

  it('tells an author of comments, in one line, and never of their own', async () => {
    const post = await aPost({ by: ann, in: place, title: 'Qui ferme le quai B ?' })
    await aComment({ by: bob, on: post })
    await app.settle()
    app.clock.forward({ minutes: 1 })
    await aComment({ by: carl, on: post })
    await aComment({ by: ann, on: post })
    const [line] = await toldOf(ann, post)
    expect(line).toMatchObject({ kind: 'comment', count: 2, about: 'Qui ferme le quai B ?', read: false })
    expect(line?.happenedAt).toBe(line?.at)
    expect(line?.people.map((person) => person.name)).toEqual(['Carl', 'Bob'])
  })

  it('says in one line a thread all that happened in it, the most personal first', async () => {
    const post = await aPost({ by: ann, in: place, title: 'Joint de bride' })
    const first = await aComment({ by: bob, on: post })
    await app.settle()
    app.clock.forward({ minutes: 1 })
    await aComment({ by: carl, on: post })
    await react(carl, post, 'thanks')
    await app.settle()
    app.clock.forward({ minutes: 1 })
    await aComment({ by: bob, on: post, text: `@[Ann](person:${ann.id}) regarde` })
    const lines = await toldOf(ann, post)
    expect(lines).toMatchObject([
      {
        kind: 'mention',
        parts: [
          { kind: 'mention', times: 1 },
          { kind: 'comment', times: 2 },
          { kind: 'reaction', times: 1 },
        ],
        count: 2,
        commentId: first.id,
      },
    ])
  })

  it('is unread again, and one line still, when more comes after it was read; only what is new is counted', async () => {
    const post = await aPost({ by: ann, in: place })
    await aComment({ by: bob, on: post })
    await react(carl, post, 'useful')
    const [line] = await toldOf(ann, post)
    await ann.call(notifications.markRead, { params: { notificationId: line?.id ?? '' } })
    app.clock.forward({ minutes: 1 })
    const second = await aComment({ by: carl, on: post })
    expect(await toldOf(ann, post)).toMatchObject([
      {
        id: line?.id,
        read: false,
        parts: [{ kind: 'comment', times: 1 }],
        people: [{ name: 'Carl' }],
        commentId: second.id,
      },
    ])
  })

  it('tells a person one thing about one event: the mention, not also the reply', async () => {
    const post = await aPost({ by: ann, in: place })
    const first = await aComment({ by: bob, on: post })
    await aComment({ by: carl, on: post, to: first, text: `@[Bob](person:${bob.id}) tu confirmes ?` })
    expect((await toldOf(bob, post)).map(({ parts }) => parts)).toEqual([[{ kind: 'mention', times: 1 }]])
  })

  it('tells whoever asked to come in what was decided, and by nobody in particular', async () => {
    const closed = await aCommunity(app, { owner: ann, name: 'Atelier', visibility: 'private' })
    const asked = async (person: TestPerson, accept: boolean) => {
      const params = { communityId: closed.id }
      await person.call(communities.requestMembership, { params, body: {} })
      const [request] = (await ann.call(communities.listRequests, { params })).items
      await ann.call(communities.decideRequest, {
        params: { ...params, requestId: request?.id ?? '' },
        body: { accept },
      })
      return (await told(person))[0]
    }
    const decided = { kind: 'membership_decided', people: [], count: 1, community: { name: 'Atelier' } }
    expect(await asked(bob, true)).toMatchObject({ ...decided, detail: 'accepted' })
    expect(await asked(carl, false)).toMatchObject({ ...decided, detail: 'declined' })
  })

  it('is done with a request once somebody has answered it, for all who were told, and not before', async () => {
    const closed = await aCommunity(app, { owner: ann, moderators: [bob], visibility: 'private' })
    const params = { communityId: closed.id }
    const dan = await app.person({ name: 'Dan' })
    for (const person of [carl, dan]) await person.call(communities.requestMembership, { params, body: {} })
    const read = async (person: TestPerson) =>
      (await told(person)).find((line) => line.community?.id === closed.id)?.read
    const decide = async () => {
      const [request] = (await ann.call(communities.listRequests, { params })).items
      await ann.call(communities.decideRequest, {
        params: { ...params, requestId: request?.id ?? '' },
        body: { accept: true },
      })
    }
    await decide()
    expect([await read(ann), await read(bob)]).toEqual([false, false])
    await decide()
    expect([await read(ann), await read(bob)]).toEqual([true, true])
  })

  it('groups reactions, and forgets none of them when read on another device', async () => {
    const post = await aPost({ by: ann, in: place })
    await react(bob, post, 'useful')
    await react(carl, post, 'thanks')
    const [line] = await toldOf(ann, post)
    expect(line).toMatchObject({ kind: 'reaction', count: 2, reaction: null })
    const other = await ann.socket()
    const changed = other.next('notifications.changed')
    await ann.call(notifications.markRead, { params: { notificationId: line?.id ?? '' } })
    await changed
    expect((await toldOf(ann, post))[0]?.read).toBe(true)
  })

  it('never tells somebody of a place they cannot see, even when they are named there', async () => {
    const outsider = await app.person({ name: 'Zoé' })
    const secret = await aCommunity(app, { owner: ann, name: 'Rachat', visibility: 'secret', members: [bob] })
    await aPost({ by: ann, in: secret, text: `@[Zoé](person:${outsider.id}) doit savoir` })
    expect(await told(outsider)).toEqual([])
    expect(await outsider.call(notifications.readUnread, {})).toEqual({ any: false })
  })

  describe('what is taken away from a reader', () => {
    const named = async (person: TestPerson) => {
      const secret = await aCommunity(app, { owner: ann, name: 'Prototype', visibility: 'secret' })
      const params = { communityId: secret.id }
      await ann.call(communities.inviteToCommunity, { params: { ...params, personId: person.id } })
      await person.call(communities.joinCommunity, { params })
      const text = `@[${person.name}](person:${person.id}) regarde`
      const post = await aPost({ by: ann, in: secret, text })
      return { secret, post }
    }
    const nothing = async (person: TestPerson) => {
      for (const where of ['here', 'later', 'away'] as const)
        expect(
          (await person.call(notifications.listNotifications, { query: { place: where } })).items,
        ).toEqual([])
      expect(await person.call(notifications.readUnread, {})).toEqual({ any: false })
    }

    it('goes with the membership of a secret place, invitation included', async () => {
      const dora = await app.person({ name: 'Dora' })
      const { secret } = await named(dora)
      expect(await told(dora)).not.toEqual([])
      await ann.call(communities.removeMember, { params: { communityId: secret.id, personId: dora.id } })
      await nothing(dora)
    })

    it('goes with the post', async () => {
      const dora = await app.person({ name: 'Dora' })
      const post = await aPost({ by: ann, in: place, text: `@[Dora](person:${dora.id})` })
      expect(await told(dora)).toHaveLength(1)
      await ann.call(posts.deletePost, { params: { postId: post.id } })
      await nothing(dora)
    })

    it('goes with the only comment it is about, and leads to the next one when there are more', async () => {
      const dora = await app.person({ name: 'Dora' })
      const post = await aPost({ by: ann, in: place })
      const text = `@[Dora](person:${dora.id})`
      const first = await aComment({ by: bob, on: post, text })
      expect(await told(dora)).toHaveLength(1)
      const params = { postId: post.id, commentId: first.id }
      await bob.call(posts.deleteComment, { params })
      await nothing(dora)
      await aComment({ by: bob, on: post, text })
      expect(await told(dora)).toMatchObject([{ kind: 'mention', commentId: null, read: false }])
    })
  })

  describe('is told once', () => {
    it('when an event is delivered twice, by the lane or past its memory', async () => {
      const post = await aPost({ by: ann, in: place })
      await aComment({ by: bob, on: post })
      await app.settle()
      const event = await lastEvent('posts.comment_published.v1')
      await app.get(Dispatcher).dispatch(event)
      const subscriber = app
        .get(Reactions)
        .subscribersOf(event.name)
        .find(({ name }) => name === 'notifications.comment')
      await app.get(Database).transaction((tx) => subscriber!.run(tx, event))
      const [line] = await toldOf(ann, post)
      expect(line).toMatchObject({ count: 1, parts: [{ kind: 'comment', times: 1 }] })
      await ann.call(notifications.markRead, { params: { notificationId: line?.id ?? '' } })
      await app.get(Database).transaction((tx) => subscriber!.run(tx, event))
      expect(await toldOf(ann, post)).toMatchObject([{ read: true }])
    })

    it('when somebody gives, takes back and gives again', async () => {
      const post = await aPost({ by: ann, in: place })
      await react(bob, post, 'useful')
      const [line] = await toldOf(ann, post)
      await ann.call(notifications.markRead, { params: { notificationId: line?.id ?? '' } })
      await react(bob, post, null)
      await react(bob, post, 'thanks')
      expect(await toldOf(ann, post)).toMatchObject([{ read: true, parts: [{ times: 1 }] }])
    })

    it('and each of twenty at the same moment, in one line a person', async () => {
      const post = await aPost({ by: ann, in: place })
      const text = `@[Ann](person:${ann.id}) @[Carl](person:${carl.id})`
      for (let at = 0; at < 20; at++) await aComment({ by: bob, on: post, text })
      const events = await app.database.many<EventOf>(
        `select id::text as id, name, payload, actor_id as "actorId", at::text as at from events where name = 'posts.comment_published.v1' order by id desc limit 20`,
      )
      const dispatcher = app.get(Dispatcher)
      await Promise.all([...events, ...events.toReversed()].map((event) => dispatcher.dispatch(event)))
      for (const person of [ann, carl])
        expect(await toldOf(person, post)).toMatchObject([{ parts: [{ kind: 'mention', times: 20 }] }])
    })
  })

  it('is read of a post, in every window, once the post was opened by any way', async () => {
    const post = await aPost({ by: ann, in: place })
    const other = await aPost({ by: ann, in: place })
    await aComment({ by: bob, on: post })
    await react(bob, post, 'useful')
    await aComment({ by: bob, on: other })
    const unread = async () =>
      (await told(ann)).filter(({ postId, read }) => (postId === post.id || postId === other.id) && !read)
    expect(await unread()).toHaveLength(2)
    const socket = await ann.socket()
    const changed = socket.next('notifications.changed')
    await carl.call(notifications.markPostRead, { params: { postId: post.id } })
    expect(await unread()).toHaveLength(2)
    const opened = { params: { postId: post.id } }
    expect(await ann.call(notifications.markPostRead, opened)).toEqual({ changed: true })
    await changed
    expect((await unread()).map(({ postId }) => postId)).toEqual([other.id])
    expect(await ann.call(notifications.markPostRead, opened)).toEqual({ changed: false })
  })

  describe('an invitation', () => {
    const invited = async () => {
      const dora = await app.person({ name: 'Dora' })
      const atelier = await aCommunity(app, { owner: ann, name: 'Fonderie', visibility: 'private' })
      const params = { communityId: atelier.id }
      await ann.call(communities.inviteToCommunity, { params: { ...params, personId: dora.id } })
      return { dora, params }
    }
    const isRead = async (dora: TestPerson) => {
      expect(await told(dora)).toMatchObject([{ kind: 'community_invitation', read: true }])
      expect(await dora.call(notifications.readUnread, {})).toEqual({ any: false })
    }

    it('is read in every window once it is accepted', async () => {
      const { dora, params } = await invited()
      expect(await told(dora)).toMatchObject([{ kind: 'community_invitation', read: false }])
      expect(await dora.call(notifications.readUnread, {})).toEqual({ any: true })
      const changed = (await dora.socket()).next('notifications.changed')
      await dora.call(communities.joinCommunity, { params })
      await changed
      await isRead(dora)
    })

    it('is read in every window once it is taken back, and unread when it is sent again', async () => {
      const { dora, params } = await invited()
      await app.settle()
      const changed = (await dora.socket()).next('notifications.changed')
      const whose = { params: { ...params, personId: dora.id } }
      await ann.call(withdrawInvitation, whose)
      await changed
      await isRead(dora)
      await ann.call(communities.inviteToCommunity, whose)
      expect(await told(dora)).toMatchObject([{ read: false }])
    })

    it('is no news to who was in before it was told', async () => {
      const { dora, params } = await invited()
      await dora.call(communities.joinCommunity, { params })
      await isRead(dora)
    })
  })

  it('keeps the lines of one person from another', async () => {
    const [line] = await told(ann)
    await expect(
      bob.call(notifications.markRead, { params: { notificationId: line?.id ?? '' } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(app.nobody().call(notifications.listNotifications, {})).rejects.toMatchObject({
      code: 'not_signed_in',
    })
  })
})

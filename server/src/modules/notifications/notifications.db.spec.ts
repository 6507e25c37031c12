import * as communities from '@osmose/shared/communities/communities.contract'
import * as notifications from '@osmose/shared/notifications/notifications.contract'
import * as posts from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import type { EventOf } from '@osmose/shared/core/event'
import { Dispatcher } from '../../platform/outbox/dispatcher.js'

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

  const told = async (person: TestPerson) => {
    await app.settle()
    return (await person.call(notifications.listNotifications, {})).items
  }

  it('tells an author of comments, in one line, and never of their own', async () => {
    const post = await aPost({ by: ann, in: place, title: 'Qui ferme le quai B ?' })
    await aComment({ by: bob, on: post })
    await aComment({ by: carl, on: post })
    await aComment({ by: ann, on: post })
    const line = (await told(ann)).find((item) => item.postId === post.id)
    expect(line).toMatchObject({ kind: 'comment', count: 2, about: 'Qui ferme le quai B ?', read: false })
    expect(line?.people.map((person) => person.name)).toEqual(['Carl', 'Bob'])
  })

  it('tells a person one thing about one event: the mention, not also the reply', async () => {
    const post = await aPost({ by: ann, in: place })
    const first = await aComment({ by: bob, on: post })
    await aComment({ by: carl, on: post, to: first, text: `@[Bob](person:${bob.id}) tu confirmes ?` })
    expect((await told(bob)).filter((item) => item.postId === post.id).map((item) => item.kind)).toEqual([
      'mention',
    ])
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

  it('groups reactions, and forgets none of them when read on another device', async () => {
    const post = await aPost({ by: ann, in: place })
    await bob.call(posts.react, { params: { postId: post.id }, body: { kind: 'useful' } })
    await carl.call(posts.react, { params: { postId: post.id }, body: { kind: 'thanks' } })
    const [line] = (await told(ann)).filter((item) => item.postId === post.id)
    expect(line).toMatchObject({ kind: 'reaction', count: 2 })
    const other = await ann.socket()
    const changed = other.next('notifications.changed')
    await ann.call(notifications.markRead, { params: { notificationId: line?.id ?? '' } })
    await changed
    expect((await told(ann)).find((item) => item.id === line?.id)?.read).toBe(true)
  })

  it('never tells somebody of a place they cannot see, even when they are named there', async () => {
    const outsider = await app.person({ name: 'Zoé' })
    const secret = await aCommunity(app, { owner: ann, name: 'Rachat', visibility: 'secret', members: [bob] })
    await aPost({ by: ann, in: secret, text: `@[Zoé](person:${outsider.id}) doit savoir` })
    expect(await told(outsider)).toEqual([])
    expect(await outsider.call(notifications.readUnread, {})).toEqual({ any: false })
  })

  it('takes lines away with the right to see what they are about', async () => {
    const secret = await aCommunity(app, {
      owner: ann,
      name: 'Prototype',
      visibility: 'secret',
      members: [bob],
    })
    await aPost({ by: ann, in: secret, text: `@[Bob](person:${bob.id}) regarde` })
    expect((await told(bob)).some((item) => item.community?.id === secret.id)).toBe(true)
    await ann.call(communities.removeMember, { params: { communityId: secret.id, personId: bob.id } })
    expect((await told(bob)).some((item) => item.community?.id === secret.id)).toBe(false)
  })

  it('says once what is delivered twice', async () => {
    const post = await aPost({ by: ann, in: place })
    await aComment({ by: bob, on: post })
    const event = await app.database.one<EventOf>(
      `select id::text as id, name, payload, actor_id as "actorId", at::text as at from events where name = 'posts.comment_published.v1' order by id desc limit 1`,
    )
    for (const again of event ? [event, event] : []) await app.get(Dispatcher).dispatch(again)
    expect((await told(ann)).find((item) => item.postId === post.id)).toMatchObject({ count: 1 })
  })

  it('is read of a post, in every window, once the post was opened by any way', async () => {
    const post = await aPost({ by: ann, in: place })
    const other = await aPost({ by: ann, in: place })
    await aComment({ by: bob, on: post })
    await bob.call(posts.react, { params: { postId: post.id }, body: { kind: 'useful' } })
    await aComment({ by: bob, on: other })
    const unread = async () =>
      (await told(ann)).filter(({ postId, read }) => (postId === post.id || postId === other.id) && !read)
    expect(await unread()).toHaveLength(3)
    const socket = await ann.socket()
    const changed = socket.next('notifications.changed')
    await carl.call(notifications.markPostRead, { params: { postId: post.id } })
    expect(await unread()).toHaveLength(3)
    const opened = { params: { postId: post.id } }
    expect(await ann.call(notifications.markPostRead, opened)).toEqual({ changed: true })
    await changed
    expect((await unread()).map(({ postId }) => postId)).toEqual([other.id])
    expect(await ann.call(notifications.markPostRead, opened)).toEqual({ changed: false })
  })

  it('says whether anything is unread, and empties in one act', async () => {
    await aPost({ by: ann, in: place, text: `@[Carl](person:${carl.id})` })
    await told(carl)
    expect(await carl.call(notifications.readUnread, {})).toEqual({ any: true })
    await carl.call(notifications.markAllRead, { body: { until: app.clock.now().toISOString() } })
    expect(await carl.call(notifications.readUnread, {})).toEqual({ any: false })
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

import * as communities from '@osmose/shared/communities/communities.contract'
import { takeStance } from '@osmose/shared/following/following.contract'
import { readPreferences, setChoice, setLevel } from '@osmose/shared/notifications/levels.contract'
import { levels, type NotificationLevel, deliver } from '@osmose/shared/notifications/levels.rules'
import { listNotifications, readUnread } from '@osmose/shared/notifications/notifications.contract'
import * as posts from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { noteStatements } from '../../../test/setup/statements.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('what one wants to be told of', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    bob = await app.person({ name: 'Bob' })
  })
  afterAll(() => app.stop())
  beforeEach(async () => {
    ann = await app.person({ name: 'Ann' })
    place = await aCommunity(app, { owner: bob, name: 'Quais', members: [ann] })
  })

  const choose = (level: NotificationLevel, who = ann, where = place) =>
    who.call(setLevel, { params: { communityId: where.id }, body: { level } })
  const want = (family: 'names' | 'answers' | 'thanks' | 'posts', wanted: boolean) =>
    ann.call(setChoice, { params: { family, channel: 'app' }, body: { wanted } })
  const mute = (kind: 'post' | 'person' | 'community', target: string, stance: 'mute' | null = 'mute') =>
    ann.call(takeStance, { params: { kind, target }, body: { stance } })
  const kinds = async (who = ann) => {
    await app.settle()
    const { items } = await who.call(listNotifications, {})
    return items.flatMap(({ parts }) => parts.map(({ kind }) => kind)).toSorted()
  }
  const aName = () => `@[Ann](person:${ann.id})`
  /** One of each that a community may bring. */
  const allHappens = async () => {
    await aPost({ by: bob, in: place })
    const own = await aPost({ by: ann, in: place })
    await aComment({ by: bob, on: own })
    const liked = await aPost({ by: ann, in: place })
    await bob.call(posts.react, { params: { postId: liked.id }, body: { kind: 'like' } })
    await aPost({ by: bob, in: place, text: aName() })
  }
  const happening = ['comment', 'mention', 'post', 'reaction'] as const

  it.each(levels)('at the level %s hears what the rule says, no more and no less', async (level) => {
    await choose(level)
    await allHappens()
    expect(await kinds()).toEqual(happening.filter((kind) => deliver(kind, level, {}, 'app')))
  })

  it('hears replies and mentions as long as nothing was chosen', async () => {
    await allHappens()
    expect(await kinds()).toEqual(happening.filter((kind) => deliver(kind, 'replies', {}, 'app')))
  })

  it.each(['names', 'answers', 'thanks', 'posts'] as const)(
    'hears nothing of a family that is not wanted: %s',
    async (family) => {
      await choose('all')
      await want(family, false)
      await allHappens()
      const choices = { [family]: { app: false } }
      expect(await kinds()).toEqual(happening.filter((kind) => deliver(kind, 'all', choices, 'app')))
      await want(family, true)
      await allHappens()
      expect(new Set(await kinds())).toEqual(new Set(happening))
    },
  )

  it('cannot miss what is addressed to oneself, whatever was chosen', async () => {
    const closed = await aCommunity(app, { owner: bob, name: 'Atelier', visibility: 'private' })
    const params = { communityId: closed.id }
    await choose('none', ann, closed)
    await ann.call(communities.requestMembership, { params, body: {} })
    const [request] = (await bob.call(communities.listRequests, { params })).items
    await bob.call(communities.decideRequest, {
      params: { ...params, requestId: request!.id },
      body: { accept: true },
    })
    expect(await kinds()).toEqual(['membership_decided'])
  })

  it('is told of new publications only while a member, and never of what one may not see', async () => {
    const secret = await aCommunity(app, { owner: bob, name: 'Rachat', visibility: 'secret', members: [ann] })
    await choose('all', ann, secret)
    await ann.call(communities.leaveCommunity, { params: { communityId: secret.id } })
    await aPost({ by: bob, in: secret })
    expect(await kinds()).toEqual([])
    expect(await ann.call(readUnread, {})).toEqual({ any: false })
    expect(JSON.stringify(await ann.call(readPreferences, {}))).not.toContain('Rachat')
    await expect(choose('none', ann, secret)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('hears nothing more of a muted thread, unless named there; nothing at all by a muted person', async () => {
    const own = await aPost({ by: ann, in: place })
    await mute('post', own.id)
    await aComment({ by: bob, on: own })
    expect(await kinds()).toEqual([])
    await aComment({ by: bob, on: own, text: aName() })
    expect(await kinds()).toEqual(['mention'])
    await mute('person', bob.id)
    await aPost({ by: bob, in: place, text: aName() })
    expect(await kinds()).toEqual(['mention'])
    await mute('person', bob.id, null)
    await mute('post', own.id, null)
    await aComment({ by: bob, on: own })
    expect(await kinds()).toEqual(['comment', 'mention'])
  })

  it('keeps what was chosen, tells it on every device, and gives back what was before', async () => {
    const { communities: before } = await ann.call(readPreferences, {})
    expect(before).toMatchObject([{ community: { name: 'Quais' }, level: 'replies' }])
    const telephone = await ann.socket()
    const heard = telephone.next('notifications.changed')
    expect(await choose('none')).toEqual({ before: 'replies' })
    await heard
    expect(await choose('mentions')).toEqual({ before: 'none' })
    await want('thanks', false)
    expect(await ann.call(readPreferences, {})).toMatchObject({
      communities: [{ level: 'mentions' }],
      choices: [{ family: 'thanks', channel: 'app', wanted: false }],
    })
    expect(await bob.call(readPreferences, {})).toMatchObject({ choices: [] })
  })

  it('adds no statement to the way of a comment', async () => {
    const own = await aPost({ by: ann, in: place })
    await app.settle()
    await choose('all')
    await want('names', true)
    const statements = noteStatements(app.database)
    await aComment({ by: bob, on: own })
    await app.settle()
    const told = statements
      .since()
      .filter(
        (text) => /\bnotification(s|_levels|_choices)\b/.test(text) && !/add_job|into events/.test(text),
      )
    expect(told).toHaveLength(1)
  })
})

import { removeMember } from '@osmose/shared/communities/communities.contract'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { acceptAnswer, deletePost, type Post, readPost } from '@osmose/shared/posts/posts.contract'
import { askToo, joinQuestions } from '@osmose/shared/posts/questions.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('a question', () => {
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
    place = await aCommunity(app, { owner: ann, name: 'Brides', members: [bob, carl] })
  })
  afterAll(() => app.stop())

  const ask = (by: TestPerson, title = 'Quel couple ?', within = place) => aPost({ by, in: within, title })
  const too = (by: TestPerson, { id }: Post, same = true) =>
    by.call(askToo, { params: { postId: id }, body: { same } })
  const join = (by: TestPerson, { id }: Post, original: Post | null) =>
    by.call(joinQuestions, { params: { postId: id }, body: { originalId: original?.id ?? null } })
  const read = (by: TestPerson, { id }: Post) => by.call(readPost, { params: { postId: id } })

  it('has no details until it gathers something', async () => {
    expect((await ask(bob)).details).toBeNull()
  })

  it('is also the question of others, each once, and who asked hears of it in one line', async () => {
    const question = await ask(bob)
    await Promise.all([too(carl, question), too(carl, question)])
    expect((await too(ann, question)).details).toMatchObject({ same: 2, mine: true })
    expect((await read(bob, question)).details).toMatchObject({ same: 2, mine: false })
    await app.settle()
    const told = (await bob.call(listNotifications, {})).items.filter(({ postId }) => postId === question.id)
    expect(told).toMatchObject([{ kind: 'same_question', count: 2 }])
    await too(carl, question, false)
    expect((await too(ann, question, false)).details).toBeNull()
    await expect(too(bob, question)).rejects.toMatchObject({ code: 'posts.own_question' })
    const talk = await aPost({ by: bob, in: place, kind: 'discussion' })
    await expect(too(ann, talk)).rejects.toMatchObject({ code: 'posts.not_a_question' })
  })

  it('says why its answer was kept, until another is', async () => {
    const question = await ask(bob)
    const [one, other] = [
      await aComment({ by: carl, on: question }),
      await aComment({ by: ann, on: question }),
    ]
    const accept = (commentId: string | null, reason?: string) =>
      bob.call(acceptAnswer, { params: { postId: question.id }, body: { commentId, reason } })
    expect((await accept(one.id, 'Essayé sur deux cuves.')).details).toMatchObject({
      reason: 'Essayé sur deux cuves.',
    })
    expect((await accept(one.id, 'Essayé sur trois cuves.')).details).toMatchObject({
      reason: 'Essayé sur trois cuves.',
    })
    expect((await accept(other.id)).details).toBeNull()
    expect((await accept(null)).answer).toBeNull()
  })

  it('is joined with another by its author or a moderator, and parted again', async () => {
    const [original, same] = [
      await ask(carl, 'Couple d’une bride DN 50 ?'),
      await ask(bob, 'Serrage DN 50 ?'),
    ]
    await expect(join(carl, same, original)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await join(ann, same, original)).details).toMatchObject({
      original: { id: original.id, title: 'Couple d’une bride DN 50 ?' },
    })
    await app.settle()
    expect((await bob.call(listNotifications, {})).items[0]).toMatchObject({
      kind: 'merged_question',
      postId: same.id,
    })
    const open = await ann.call(readFeed, { query: { unanswered: 'true' } })
    expect(open.items.map(({ id }) => id)).not.toContain(same.id)
    expect(open.items.map(({ id }) => id)).toContain(original.id)
    expect((await join(bob, same, null)).details).toBeNull()
  })

  it('leads nowhere further than one step, never to itself, and only to a question', async () => {
    const [one, two, three] = [await ask(bob), await ask(bob), await ask(bob)]
    await join(bob, one, two)
    for (const [from, to] of [
      [one, one],
      [three, one],
      [two, three],
      [three, await aPost({ by: bob, in: place, kind: 'discussion' })],
    ] as const)
      await expect(join(bob, from, to)).rejects.toMatchObject({ code: 'posts.cannot_join' })
    const crossed = await Promise.allSettled([join(bob, three, two), join(bob, two, three)])
    expect(crossed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is joined within its place or with a public question only, so that nobody is led where they may not go', async () => {
    const secret = await aCommunity(app, { owner: bob, visibility: 'secret', members: [ann] })
    const [hushed, open] = [await ask(bob, 'Une question discrète', secret), await ask(bob, 'Au grand jour')]
    await expect(join(bob, open, hushed)).rejects.toMatchObject({ code: 'posts.cannot_join' })
    expect((await join(bob, hushed, open)).details).toMatchObject({ original: { id: open.id } })
    await bob.call(deletePost, { params: { postId: open.id } })
    expect((await read(ann, hushed)).details).toBeNull()
  })

  it('is joined as if nothing led to it where what leads to it is in a place one cannot see', async () => {
    const secret = await aCommunity(app, { owner: bob, visibility: 'secret', members: [ann] })
    const [hushed, open, other] = [
      await ask(bob, 'Une question discrète', secret),
      await ask(carl, 'Au grand jour'),
      await ask(carl, 'La même ailleurs'),
    ]
    await join(bob, hushed, open)
    await expect(join(ann, open, other)).rejects.toMatchObject({ code: 'posts.cannot_join' })
    expect((await join(carl, open, other)).details).toMatchObject({ original: { id: other.id } })
    expect((await read(ann, hushed)).details).toMatchObject({ original: { id: open.id } })
  })

  it('is not there for outsiders: neither to have too, nor to join', async () => {
    const removed = await app.person({ name: 'Removed' })
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret', members: [bob, removed] })
    const [one, two] = [await ask(bob, 'Une', secret), await ask(bob, 'Deux', secret)]
    await ann.call(removeMember, { params: { communityId: secret.id, personId: removed.id } })
    const own = await ask(carl)
    for (const [who, code] of [
      [carl, 'not_found'],
      [removed, 'not_found'],
      [await app.person({ roles: ['communityManager'] }), 'not_found'],
      [app.nobody(), 'not_signed_in'],
    ] as const) {
      await expect(too(who, one)).rejects.toMatchObject({ code })
      await expect(join(who, one, two)).rejects.toMatchObject({ code })
    }
    await expect(join(carl, own, one)).rejects.toMatchObject({ code: 'not_found' })
  })
})

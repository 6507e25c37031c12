import { decideCase } from '@osmose/shared/moderation/moderation.contract'
import { deleteComment, listComments, react } from '@osmose/shared/posts/posts.contract'
import { closeThread, moveThread } from '@osmose/shared/threads/threads.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { caseOf, decide, flag } from '../../../test/factories/moderation.js'
import { answer, aPoll } from '../../../test/factories/polls.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

let app: TestApp
let ann: TestPerson
let bob: TestPerson
let carl: TestPerson
let eve: TestPerson
let place: { id: string }
let other: { id: string }
let own: { id: string }

beforeAll(async () => {
  app = await TestApp.start()
  ann = await app.person({ name: 'Ann' })
  bob = await app.person({ name: 'Bob' })
  carl = await app.person({ name: 'Carl' })
  eve = await app.person({ name: 'Eve' })
  place = await aCommunity(app, { owner: ann, members: [bob, carl, eve], visibility: 'private' })
  other = await aCommunity(app, { owner: ann, members: [bob], visibility: 'private' })
  own = await aCommunity(app, { owner: bob, visibility: 'private' })
})
afterAll(() => app.stop())

interface Post {
  id: string
}
const params = ({ id }: Post) => ({ postId: id })
const moves = (by: TestPerson, post: Post, to: Post) =>
  by.call(moveThread, { params: params(post), body: { communityId: to.id } })
const closes = (by: TestPerson, post: Post, reason: string | null) =>
  by.call(closeThread, { params: params(post), body: { reason } })
const hides = async (post: Post, comment: Post) => {
  await flag({ by: carl, postId: post.id, commentId: comment.id, note: 'Entre nous.' })
  await app.settle()
  const found = await caseOf(ann, { postId: post.id, commentId: comment.id })
  if (!found) throw new Error('No case.')
  await decide(ann, found, 'hidden')
}

describe('the place in which others took part', () => {
  it.each<[string, () => Promise<Post>]>([
    [
      'commented',
      async () => {
        const post = await aPost({ by: bob, in: place })
        await aComment({ by: eve, on: post })
        return post
      },
    ],
    [
      'took a comment away again',
      async () => {
        const post = await aPost({ by: bob, in: place })
        const { id } = await aComment({ by: eve, on: post })
        await eve.call(deleteComment, { params: { ...params(post), commentId: id } })
        return post
      },
    ],
    [
      'reacted under their name',
      async () => {
        const post = await aPost({ by: bob, in: place })
        await eve.call(react, { params: params(post), body: { kind: 'useful' } })
        return post
      },
    ],
    [
      'voted under their name',
      async () => {
        const post = await aPoll({ by: bob, in: place, anonymous: false })
        await answer(eve, post, 0)
        return post
      },
    ],
    [
      'voted without it',
      async () => {
        const post = await aPoll({ by: bob, in: place, anonymous: true })
        await answer(eve, post, 0)
        return post
      },
    ],
  ])('is not changed by the author where somebody %s', async (_, write) => {
    const post = await write()
    for (const to of [own, other])
      await expect(moves(bob, post, to)).rejects.toMatchObject({ code: 'threads.others_wrote' })
    expect((await moves(ann, post, other)).community.id).toBe(other.id)
  })

  it('stays that of their author while they are alone, with all they said themselves', async () => {
    const post = await aPoll({ by: bob, in: place })
    await answer(bob, post, 0)
    await aComment({ by: bob, on: post })
    expect((await moves(bob, post, own)).community.id).toBe(own.id)
  })
})

describe('a decision', () => {
  it('that is awaited is made where the thread was flagged', async () => {
    const post = await aPost({ by: bob, in: place })
    await flag({ by: eve, postId: post.id })
    await app.settle()
    await expect(moves(bob, post, own)).rejects.toMatchObject({ code: 'threads.others_wrote' })
    await expect(moves(ann, post, other)).rejects.toMatchObject({ code: 'threads.case_waits' })
    const found = await caseOf(ann, { postId: post.id })
    if (!found) throw new Error('The case has left the queue.')
    await decide(ann, found, 'dismissed', '')
    await expect(moves(bob, post, own)).rejects.toMatchObject({ code: 'threads.others_wrote' })
    expect((await moves(ann, post, other)).community.id).toBe(other.id)
  })

  it('that hid a comment is neither seen nor undone by whoever wrote the post', async () => {
    const post = await aPost({ by: bob, in: place })
    const comment = await aComment({ by: eve, on: post, text: 'À cacher.' })
    await hides(post, comment)
    await expect(moves(bob, post, own)).rejects.toMatchObject({ code: 'threads.others_wrote' })
    const read = await bob.call(listComments, { params: params(post), query: {} })
    expect(JSON.stringify(read)).not.toContain('À cacher.')
    const decided = await caseOf(ann, { postId: post.id, commentId: comment.id }, 'decided')
    const body = {
      outcome: 'restored',
      lang: 'fr',
      article: null,
      reason: 'Je le rétablis moi-même.',
      after: decided?.decisions[0]?.id ?? null,
    } as const
    await expect(bob.call(decideCase, { params: { caseId: decided?.id ?? '' }, body })).rejects.toMatchObject(
      { code: 'not_found' },
    )
  })
})

describe('what a moderator closed', () => {
  it('is opened again by moderators, not by who asked', async () => {
    const question = await aPost({ by: bob, in: place, kind: 'question', title: 'Quel joint ?' })
    expect((await closes(ann, question, 'Hors sujet ici.')).can.close).toBe(true)
    for (const reason of [null, 'C’est moi qui ferme.'])
      await expect(closes(bob, question, reason)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(moves(bob, question, own)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await closes(ann, question, null)).standing).toBeUndefined()
    await closes(bob, question, 'Trouvé.')
    expect((await closes(bob, question, null)).can).toMatchObject({ close: true, move: true })
  })
})

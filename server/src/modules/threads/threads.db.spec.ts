import { removeMember } from '@osmose/shared/communities/communities.contract'
import { readCommunityFeed, readFeed } from '@osmose/shared/feed/feed.contract'
import { readContent, readThumbnail } from '@osmose/shared/files/files.contract'
import { openCase, readCase } from '@osmose/shared/moderation/moderation.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import {
  deletePost,
  listComments,
  type Post,
  postChangedHint,
  publishComment,
  publishPost,
  readPost,
  undeletePost,
} from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import {
  closeThread,
  listPinned,
  moveThread,
  pinThread,
  readMove,
  shareThread,
} from '@osmose/shared/threads/threads.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aFile, aPhoto } from '../../../test/factories/files.js'
import { decide } from '../../../test/factories/moderation.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

let app: TestApp
let ann: TestPerson
let bob: TestPerson
let carl: TestPerson

beforeAll(async () => {
  app = await TestApp.start()
  ann = await app.person({ name: 'Ann' })
  bob = await app.person({ name: 'Bob' })
  carl = await app.person({ name: 'Carl' })
})
afterAll(() => app.stop())

const params = ({ id }: { id: string }) => ({ postId: id })
const inDays = (days: number) => new Date(app.clock.now().getTime() + days * 86_400_000).toISOString()
const read = (by: TestPerson, post: { id: string }) => by.call(readPost, { params: params(post) })
const pin = (by: TestPerson, post: { id: string }, until: string | null) =>
  by.call(pinThread, { params: params(post), body: { until } })
const close = (by: TestPerson, post: { id: string }, reason: string | null) =>
  by.call(closeThread, { params: params(post), body: { reason } })
const move = (by: TestPerson, post: { id: string }, to: { id: string }) =>
  by.call(moveThread, { params: params(post), body: { communityId: to.id } })
const share = (by: TestPerson, post: { id: string }, to: { id: string }, text = 'À lire aussi ici.') =>
  by.call(shareThread, { params: { communityId: to.id }, body: { postId: post.id, text } })
const onTop = async (by: TestPerson, place: { id: string }) =>
  (await by.call(listPinned, { params: { communityId: place.id } })).items.map(({ id }) => id)

describe('a pinned thread', () => {
  it('stands on top of its place until its day, three at most', async () => {
    const place = await aCommunity(app, { owner: bob, members: [ann] })
    const posts: Post[] = []
    for (let i = 0; i < 4; i++) posts.push(await aPost({ by: ann, in: place }))
    const [one, two, three, four] = posts as [Post, Post, Post, Post]
    await expect(pin(ann, one, inDays(2))).rejects.toMatchObject({ code: 'forbidden' })
    expect((await pin(bob, one, inDays(2))).standing?.pinnedUntil).toBe(inDays(2))
    await pin(bob, two, inDays(3))
    const last = await Promise.allSettled([pin(bob, three, inDays(4)), pin(bob, four, inDays(4))])
    expect(last.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await onTop(carl, place)).toHaveLength(3)
    await expect(pin(bob, one, inDays(-1))).rejects.toMatchObject({ code: 'threads.in_the_past' })
    await pin(bob, one, null)
    expect(await onTop(ann, place)).not.toContain(one.id)
    app.clock.forward({ hours: 24 * 5 })
    expect(await onTop(ann, place)).toEqual([])
    expect((await read(ann, two)).standing).toBeUndefined()
  })

  it('that was away stands there again where there is room, and else as any other', async () => {
    const place = await aCommunity(app, { owner: bob, members: [ann] })
    const posts: Post[] = []
    for (let i = 0; i < 3; i++) posts.push(await aPost({ by: ann, in: place }))
    for (const post of posts) await pin(bob, post, inDays(2))
    const [deleted, hidden] = posts as [Post, Post]
    await ann.call(deletePost, { params: params(deleted) })
    await ann.call(undeletePost, { params: params(deleted) })
    expect((await read(ann, deleted)).standing?.pinnedUntil).toBe(inDays(2))
    const { caseId } = await bob.call(openCase, { params: params(hidden), body: {} })
    const found = () => bob.call(readCase, { params: { caseId } })
    await decide(bob, await found(), 'hidden')
    await ann.call(deletePost, { params: params(deleted) })
    for (let i = 0; i < 2; i++) await pin(bob, await aPost({ by: ann, in: place }), inDays(3))
    await ann.call(undeletePost, { params: params(deleted) })
    await decide(bob, await found(), 'restored')
    for (const post of [deleted, hidden]) expect((await read(ann, post)).standing).toBeUndefined()
    expect(await onTop(ann, place)).toHaveLength(3)
  })

  it('is not there for outsiders', async () => {
    const place = await aCommunity(app, { owner: bob, visibility: 'secret', members: [ann] })
    const post = await aPost({ by: ann, in: place })
    await pin(bob, post, inDays(1))
    await expect(onTop(carl, place)).rejects.toMatchObject({ code: 'not_found' })
    await expect(pin(carl, post, null)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a closed thread', () => {
  it('says who closed it and why, and takes no comment until it is open again', async () => {
    const place = await aCommunity(app, { owner: bob, members: [ann, carl] })
    const question = await aPost({ by: ann, in: place, title: 'Quel joint ?' })
    const socket = await carl.socket()
    const heard = socket.next(postChangedHint.name)
    expect((await close(ann, question, 'La pièce est changée.')).standing?.closed).toMatchObject({
      by: { name: 'Ann' },
      reason: 'La pièce est changée.',
    })
    expect(await heard).toMatchObject({ postId: question.id })
    expect((await read(carl, question)).can.comment).toBe(false)
    const answer = () => carl.call(publishComment, { params: params(question), body: { text: 'Et moi ?' } })
    await expect(answer()).rejects.toMatchObject({ code: 'posts.closed', status: 409 })
    await expect(
      bob.call(publishComment, { params: params(question), body: { text: 'Moi non plus' } }),
    ).rejects.toMatchObject({ code: 'posts.closed' })
    await expect(close(carl, question, null)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await close(bob, question, null)).standing).toBeUndefined()
    await answer()
    const talk = await aPost({ by: ann, in: place })
    await expect(close(ann, talk, 'Fini')).rejects.toMatchObject({ code: 'forbidden' })
    await close(bob, talk, 'Hors sujet ici.')
  })
})

describe('a moved thread', () => {
  it('goes with its comments, its files’ audience and its address; feeds, search and rooms follow', async () => {
    const mia = await app.person({ name: 'Mia' })
    const [from, to] = [
      await aCommunity(app, { owner: mia, visibility: 'private', members: [ann, bob], name: 'Départ' }),
      await aCommunity(app, { owner: mia, visibility: 'private', members: [ann, carl], name: 'Arrivée' }),
    ]
    const post = await aPost({ by: ann, in: from, text: 'Le zirconium tient.' })
    await aComment({ by: bob, on: post, text: 'Bien vu.' })
    const [left, there] = [await bob.socket(), await carl.socket()]
    await left.watch('post', post.id)
    const [gone, arrived] = [left.next('live.changed'), there.next(postChangedHint.name)]
    expect((await move(mia, post, to)).community.name).toBe('Arrivée')
    expect(await gone).toEqual({})
    expect(await arrived).toEqual({ postId: post.id, communityId: to.id })
    expect((await read(carl, post)).id).toBe(post.id)
    const thread = await carl.call(listComments, { params: params(post), query: {} })
    expect(thread.items).toHaveLength(1)
    const found = async (by: TestPerson) =>
      (await by.call(search, { query: { q: 'zirconium' } })).items.map((hit) => hit.community.name)
    expect(await found(ann)).toEqual(['Arrivée'])
    expect(await found(bob)).toEqual([])
    const feed = async (by: TestPerson) => (await by.call(readFeed, {})).items.map(({ id }) => id)
    expect(await feed(carl)).toContain(post.id)
    expect(await feed(bob)).not.toContain(post.id)
    const place = await ann.call(readCommunityFeed, { params: { communityId: from.id }, query: {} })
    expect(place.items).toEqual([])
    await expect(read(bob, post)).rejects.toMatchObject({ code: 'not_found' })
    await app.settle()
    const told = (await ann.call(listNotifications, {})).items.filter(({ postId }) => postId === post.id)
    expect(told.map(({ community }) => community?.name)).toEqual(told.map(() => 'Arrivée'))
    expect(await app.events('posts.moved.v1')).toContainEqual(
      expect.objectContaining({ payload: expect.objectContaining({ postId: post.id, communityId: to.id }) }),
    )
  })

  it('takes its pictures and files along, small ones too, its comments’ as well', async () => {
    const [from, to] = [
      await aCommunity(app, { owner: bob, visibility: 'private', members: [ann] }),
      await aCommunity(app, { owner: carl, visibility: 'private', members: [ann] }),
    ]
    const picture = await aFile({ by: ann, name: 'bride.jpg', bytes: await aPhoto() })
    const note = await aFile({ by: ann })
    const said = await aFile({ by: ann, name: 'suite.txt', bytes: Buffer.from('Et à froid.') })
    const shown = (file: { id: string; name: string }) =>
      ({ type: 'file', attrs: { fileId: file.id, name: file.name } }) as const
    const post = await ann.call(publishPost, {
      params: { communityId: from.id },
      body: {
        kind: 'discussion',
        title: '',
        document: {
          type: 'doc',
          content: [
            {
              type: 'image',
              attrs: { fileId: picture.id, alt: 'La bride, montée', width: 640, height: 480 },
            },
            shown(note),
          ],
        },
      },
    })
    await ann.call(publishComment, {
      params: params(post),
      body: { document: { type: 'doc', content: [shown(said)] } },
    })
    await app.settle()
    const seen = async (by: TestPerson) => {
      const replies = await Promise.all([
        ...[picture, note, said].map(({ id }) => by.fetch(readContent, { params: { fileId: id } })),
        by.fetch(readThumbnail, { params: { fileId: picture.id }, query: { width: '320' } }),
      ])
      return replies.map(({ status }) => status)
    }
    const [all, none] = [Array.from({ length: 4 }, () => 200), Array.from({ length: 4 }, () => 404)]
    expect([await seen(bob), await seen(carl)]).toEqual([all, none])
    await move(ann, post, to)
    expect([await seen(bob), await seen(carl), await seen(ann)]).toEqual([none, all, all])
  })

  it('is said to be elsewhere only to those who could read it and may know where', async () => {
    const dora = await app.person({ name: 'Dora' })
    const from = await aCommunity(app, { owner: bob, visibility: 'private', members: [ann, dora] })
    const [known, secret] = [
      await aCommunity(app, { owner: bob, visibility: 'private', members: [ann], name: 'Connue' }),
      await aCommunity(app, { owner: bob, visibility: 'secret', members: [ann], name: 'Cachée' }),
    ]
    const [one, two] = [await aPost({ by: ann, in: from }), await aPost({ by: ann, in: from })]
    await move(ann, one, known)
    await move(ann, two, secret)
    expect((await dora.call(readMove, { params: params(one) })).community.name).toBe('Connue')
    for (const [who, post, code] of [
      [dora, two, 'not_found'],
      [carl, one, 'not_found'],
      [carl, two, 'not_found'],
      [await app.person({ roles: ['communityManager'] }), two, 'not_found'],
      [app.nobody(), one, 'not_signed_in'],
    ] as const)
      await expect(who.call(readMove, { params: params(post) })).rejects.toMatchObject({ code })
    await bob.call(removeMember, { params: { communityId: from.id, personId: dora.id } })
    await expect(dora.call(readMove, { params: params(one) })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is refused with the reason', async () => {
    const from = await aCommunity(app, { owner: bob, visibility: 'private', members: [ann, carl] })
    const open = await aCommunity(app, { owner: carl, members: [ann] })
    const secret = await aCommunity(app, { owner: bob, visibility: 'secret', members: [ann] })
    const post = await aPost({ by: ann, in: from })
    await aComment({ by: carl, on: post })
    await expect(move(ann, post, open)).rejects.toMatchObject({ code: 'threads.others_wrote' })
    await expect(move(ann, post, from)).rejects.toMatchObject({ code: 'threads.already_there' })
    await expect(move(carl, post, open)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(move(carl, post, secret)).rejects.toMatchObject({ code: 'not_found' })
    const hushed = await aPost({ by: ann, in: secret })
    await expect(move(ann, hushed, open)).rejects.toMatchObject({ code: 'threads.stays_secret' })
    await expect(move(carl, hushed, open)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a shared post', () => {
  it('is shown as it is to those who may read it, and to others not even by name', async () => {
    const source = await aCommunity(app, {
      owner: bob,
      visibility: 'private',
      members: [ann],
      name: 'Source',
    })
    const open = await aCommunity(app, { owner: ann, members: [bob, carl] })
    const original = await aPost({
      by: bob,
      in: source,
      title: 'Couple de la bride ?',
      text: 'Trente newtons.',
    })
    const shared = await share(ann, original, open)
    expect(shared.standing?.shared).toMatchObject({
      state: 'open',
      title: 'Couple de la bride ?',
      excerpt: 'Trente newtons.',
      community: { name: 'Source' },
    })
    const raw = JSON.stringify(await read(carl, shared))
    expect(JSON.parse(raw).standing.shared).toEqual({ state: 'closed' })
    for (const trace of [original.id, source.id, 'Couple', 'Source', bob.id]) expect(raw).not.toContain(trace)
    await bob.call(deletePost, { params: params(original) })
    expect((await read(ann, shared)).standing?.shared).toEqual({ state: 'gone' })
    expect((await read(carl, shared)).standing?.shared).toEqual({ state: 'closed' })
  })

  it('is neither a share itself, nor secret, nor out of the sharer’s sight', async () => {
    const open = await aCommunity(app, { owner: ann, members: [bob, carl] })
    const secret = await aCommunity(app, { owner: bob, visibility: 'secret', members: [ann] })
    const hushed = await aPost({ by: bob, in: secret })
    await expect(share(ann, hushed, open)).rejects.toMatchObject({ code: 'threads.not_shareable' })
    await expect(share(carl, hushed, open)).rejects.toMatchObject({ code: 'not_found' })
    const first = await share(bob, await aPost({ by: carl, in: open }), open)
    await expect(share(ann, first, open)).rejects.toMatchObject({ code: 'threads.not_shareable' })
    await expect(share(bob, first, { id: secret.id }, '')).rejects.toBeDefined()
  })
})

describe('whoever wrote it', () => {
  const told = async (who: TestPerson, post: { id: string }) => {
    await app.settle()
    const { items } = await who.call(listNotifications, {})
    return items
      .filter(({ postId }) => postId === post.id)
      .flatMap(({ parts }) => parts.flatMap(({ kind, times }) => Array.from({ length: times }, () => kind)))
      .toSorted()
  }

  it('is told once of each thing that somebody else does with it, and of nothing they do themselves', async () => {
    const dora = await app.person({ name: 'Dora' })
    const place = await aCommunity(app, { owner: bob, members: [dora] })
    const to = await aCommunity(app, { owner: bob, members: [dora] })
    const post = await aPost({ by: dora, in: place })
    await pin(bob, post, inDays(2))
    await pin(bob, post, null)
    await close(bob, post, 'Résolu.')
    await close(bob, post, null)
    await move(bob, post, to)
    expect(await told(dora, post)).toEqual(['thread_closed', 'thread_moved', 'thread_pinned'])
    expect(await told(bob, post)).toEqual([])
    const own = await aPost({ by: dora, in: place, kind: 'question', title: 'Quel joint ?' })
    await close(dora, own, 'Trouvé.')
    await move(dora, own, to)
    expect(await told(dora, own)).toEqual([])
  })
})

describe('sharing', () => {
  it('is as slow as writing, however many posts there are to share', async () => {
    const eager = await app.person({ name: 'Eager' })
    const here = await aCommunity(app, { owner: eager })
    const post = await aPost({ by: eager, in: here })
    const codes = await Promise.all(
      Array.from({ length: 75 }, () =>
        share(eager, post, here).then(
          () => 'done',
          ({ code }) => code as string,
        ),
      ),
    )
    expect(codes).toContain('too_many_requests')
  })
})

import { changeEvent } from '@osmose/shared/gatherings/gatherings.contract'
import { moveThread, closeThread } from '@osmose/shared/threads/threads.contract'
import {
  deleteComment,
  deletePost,
  editComment,
  editPost,
  listComments,
  readCommentHistory,
  readCommentSource,
  readPost,
  readPostHistory,
  readPostSource,
  undeleteComment,
} from '@osmose/shared/posts/posts.contract'
import { readLanguages, removeLanguage, writeLanguage } from '@osmose/shared/languages/languages.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { search } from '@osmose/shared/search/search.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { anEvent, changes, eventOf } from '../../../test/factories/gatherings.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

let app: TestApp
let ann: TestPerson
let bob: TestPerson

beforeAll(async () => {
  app = await TestApp.start()
  ann = await app.person({ name: 'Ann' })
  bob = await app.person({ name: 'Bob' })
})
afterAll(() => app.stop())

const params = ({ id }: { id: string }) => ({ postId: id })

async function untilWaiting(count: number): Promise<void> {
  for (;;) {
    const row = await app.database.one<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (row && row.waiting >= count) return
  }
}

/** Both are asked while somebody holds the post; the first goes on before the second. */
async function oneBehindTheOther(
  post: { id: string },
  ...asked: [() => Promise<unknown>, () => Promise<unknown>]
) {
  const acts: Promise<unknown>[] = []
  await app.database.transaction(async (tx) => {
    await tx.many('select 1 from posts where id = $1 for update', [post.id])
    for (const act of asked) {
      acts.push(act().catch((error: unknown) => error))
      await untilWaiting(acts.length)
    }
  })
  return Promise.all(acts)
}

/** Somebody does something with the post, and Bob's comment arrives while that is not finished yet. */
const overtaken = async (post: { id: string }, act: () => Promise<unknown>) =>
  (await oneBehindTheOther(post, act, () => aComment({ by: bob, on: post, text: 'Et moi ?' })))[1]

const published = async (post: { id: string }) =>
  (await app.events('posts.comment_published.v1')).flatMap(({ payload }) => {
    const { postId, audienceId } = payload as { postId: string; audienceId: string }
    return postId === post.id ? [audienceId] : []
  })

describe('a comment that arrives while', () => {
  it('its thread is closed is not written', async () => {
    const place = await aCommunity(app, { owner: ann, members: [bob] })
    const post = await aPost({ by: ann, in: place })
    const said = await overtaken(post, () =>
      ann.call(closeThread, { params: params(post), body: { reason: 'Résolu.' } }),
    )
    expect(said).toMatchObject({ code: 'posts.closed' })
    expect((await ann.call(listComments, { params: params(post), query: {} })).items).toEqual([])
    expect(await published(post)).toEqual([])
  })

  it('its thread moves out of sight is not written', async () => {
    const place = await aCommunity(app, { owner: ann, members: [bob] })
    const closed = await aCommunity(app, { owner: ann, visibility: 'secret' })
    const post = await aPost({ by: ann, in: place })
    const said = await overtaken(post, () =>
      ann.call(moveThread, { params: params(post), body: { communityId: closed.id } }),
    )
    expect(said).toMatchObject({ code: 'not_found' })
    expect(await ann.call(readPost, { params: params(post) })).toMatchObject({ commentCount: 0 })
    expect(await published(post)).toEqual([])
  })

  it('its thread moves where Bob may write is written there, and told there', async () => {
    const place = await aCommunity(app, { owner: ann, members: [bob] })
    const other = await aCommunity(app, { owner: ann, members: [bob] })
    const post = await aPost({ by: ann, in: place })
    const said = await overtaken(post, () =>
      ann.call(moveThread, { params: params(post), body: { communityId: other.id } }),
    )
    expect(said).toMatchObject({ postId: post.id })
    expect(await ann.call(readPost, { params: params(post) })).toMatchObject({ commentCount: 1 })
    expect(await published(post)).toEqual([other.audienceId])
  })
})

describe('a comment that is brought back while', () => {
  it('its thread moves out of sight is not found where it was', async () => {
    const place = await aCommunity(app, { owner: ann, members: [bob] })
    const closed = await aCommunity(app, { owner: ann, visibility: 'secret' })
    const outsider = await app.person({ name: 'Carl' })
    const post = await aPost({ by: ann, in: place })
    const comment = await aComment({ by: bob, on: post, text: 'Le zirconiumique fuit.' })
    const which = { params: { postId: post.id, commentId: comment.id } }
    await bob.call(deleteComment, which)
    await oneBehindTheOther(
      post,
      () => ann.call(moveThread, { params: params(post), body: { communityId: closed.id } }),
      () => bob.call(undeleteComment, which),
    )
    await app.settle()
    const found = async (who: TestPerson) =>
      (await who.call(search, { query: { q: 'zirconiumique' } })).items.length
    expect(await found(ann)).toBe(1)
    expect(await found(outsider)).toBe(0)
  })
})

describe('words that change while', () => {
  /** The post has changed its place, and the act arrives while that is not finished yet. */
  async function moving(
    post: { id: string },
    to: { id: string; audienceId: string },
    act: () => Promise<unknown>,
  ) {
    const acting = await app.database.transaction(async (tx) => {
      await tx.many('update posts set community_id = $2, audience_id = $3 where id = $1', [
        post.id,
        to.id,
        to.audienceId,
      ])
      const begun = act()
      await untilWaiting(1)
      return { begun }
    })
    await acting.begun
    await app.settle()
  }
  const found = async (q: string) =>
    (await ann.call(search, { query: { q } })).items.map(({ community }) => community.id)

  it('their event moves are found where it stands then, and the former are not', async () => {
    const place = await aCommunity(app, { owner: ann })
    const other = await aCommunity(app, { owner: ann })
    const event = await anEvent({ by: ann, in: place, place: 'Salle Ytterbium' })
    await moving(event, other, () => changes(ann, event, { place: 'Salle Gadolinium' }))
    expect(await found('gadolinium')).toEqual([other.id])
    expect(await found('ytterbium')).toEqual([])
  })

  it('their post has another language go with it, when it came just before', async () => {
    const place = await aCommunity(app, { owner: ann })
    const post = await aPost({ by: ann, in: place, text: 'Le quai ferme à midi.' })
    const document = parseMarkdown('The praseodymium closes at noon.')
    await oneBehindTheOther(
      post,
      () =>
        ann.call(writeLanguage, {
          params: { postId: post.id, lang: 'en' },
          body: { title: '', document },
        }),
      () => ann.call(removeLanguage, { params: params(post) }),
    )
    await app.settle()
    expect(await found('praseodymium')).toEqual([])
    expect(await ann.call(readLanguages, { params: params(post) })).toMatchObject({ approved: null })
  })
})

describe('two at once', () => {
  it('may take away a post and a comment on it', async () => {
    const place = await aCommunity(app, { owner: ann, members: [bob] })
    const post = await aPost({ by: ann, in: place })
    const comment = await aComment({ by: bob, on: post })
    const done = await oneBehindTheOther(
      post,
      () => ann.call(deletePost, { params: params(post) }),
      () => bob.call(deleteComment, { params: { postId: post.id, commentId: comment.id } }),
    )
    expect(done).toEqual([{}, {}])
  })

  it('may not both correct the same version: the second is told, and what the first wrote stays', async () => {
    const place = await aCommunity(app, { owner: ann })
    const post = await aPost({ by: ann, in: place, text: 'Un.' })
    const correct = (text: string) => () =>
      ann.call(editPost, { params: params(post), body: { version: 1, text } })
    const done = await oneBehindTheOther(post, correct('Deux.'), correct('Trois.'))
    expect(done).toMatchObject([
      { id: post.id },
      { code: 'posts.conflict', problem: { data: { version: 2 } } },
    ])
    expect(await ann.call(readPostSource, { params: params(post) })).toMatchObject({
      version: 2,
      text: 'Deux.',
    })
    expect(await ann.call(readPostHistory, { params: params(post) })).toMatchObject({
      version: 2,
      items: [{ version: 1 }],
    })
  })

  it('may not both change an event, whichever way the second comes', async () => {
    const place = await aCommunity(app, { owner: ann })
    const times = { startsAt: '2026-11-27T12:00', endsAt: '2026-11-27T13:00', timeZone: 'Europe/Paris' }
    const post = await anEvent({ by: ann, in: place, place: 'Atelier' })
    const params = { postId: post.id }
    const put = (fields: object) =>
      ann.call(changeEvent, { params, body: { ...times, ...fields, version: 1 } })
    const done = await Promise.allSettled([put({ place: 'Mezzanine' }), put({ capacity: 3 })])
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'posts.conflict', problem: { data: { version: 2 } } },
    })
    const details = { kind: 'event' as const, ...times, place: 'Cour' }
    await expect(ann.call(editPost, { params, body: { version: 1, details } })).rejects.toMatchObject({
      code: 'posts.conflict',
    })
    expect((await eventOf(ann, post)).place).not.toBe('Cour')
    await ann.call(editPost, { params, body: { version: 1, details: { ...details, version: 2 } } })
    expect(await eventOf(ann, post)).toMatchObject({ place: 'Cour', version: 3 })
  })

  it('are the same request when they come under one key: nobody is in the way', async () => {
    const place = await aCommunity(app, { owner: ann })
    const post = await aPost({ by: ann, in: place, text: 'Un.' })
    const comment = await aComment({ by: ann, on: post, text: 'Un.' })
    const body = { version: 1, text: 'Deux.' }
    const again = () => ann.call(editPost, { params: params(post), body, key: 'correct-post' })
    const [first, second] = await oneBehindTheOther(post, again, again)
    expect(first).toMatchObject({ id: post.id })
    expect(second).toEqual(first)
    const which = { postId: post.id, commentId: comment.id }
    const commentAgain = () => ann.call(editComment, { params: which, body, key: 'correct-comment' })
    const [said, repeated] = await oneBehindTheOther(post, commentAgain, commentAgain)
    expect(repeated).toEqual(said)
    expect((await ann.call(readPostHistory, { params: params(post) })).items).toHaveLength(1)
    expect((await ann.call(readCommentHistory, { params: which })).items).toHaveLength(1)
  })

  it('may not both correct one version of a comment', async () => {
    const place = await aCommunity(app, { owner: ann })
    const post = await aPost({ by: ann, in: place })
    const comment = await aComment({ by: ann, on: post, text: 'Un.' })
    const which = { postId: post.id, commentId: comment.id }
    const correct = (text: string) => () =>
      ann.call(editComment, { params: which, body: { version: 1, text } })
    const done = await oneBehindTheOther(post, correct('Deux.'), correct('Trois.'))
    expect(done).toMatchObject([
      { id: comment.id },
      { code: 'posts.conflict', problem: { data: { version: 2 } } },
    ])
    const source = await ann.call(readCommentSource, { params: which })
    expect(source).toMatchObject({ version: 2, text: 'Deux.' })
    const { version } = source
    await ann.call(editComment, { params: which, body: { version, text: 'Deux et trois.' } })
    expect(await ann.call(readCommentHistory, { params: which })).toMatchObject({
      version: 3,
      items: [{ version: 2 }, { version: 1 }],
    })
  })
})

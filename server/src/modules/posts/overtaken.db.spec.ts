import { moveThread, closeThread } from '@osmose/shared/threads/threads.contract'
import { listComments, readPost } from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
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

/** Somebody does something with the post, and Bob's comment arrives while that is not finished yet. */
async function overtaken<T>(post: { id: string }, act: () => Promise<T>) {
  const acts: Promise<unknown>[] = []
  await app.database.transaction(async (tx) => {
    await tx.many('select 1 from posts where id = $1 for update', [post.id])
    acts.push(act())
    await untilWaiting(1)
    acts.push(aComment({ by: bob, on: post, text: 'Et moi ?' }).catch((error: unknown) => error))
    await untilWaiting(2)
  })
  const [, comment] = await Promise.all(acts)
  return comment
}

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

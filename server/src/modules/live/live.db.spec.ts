import { readChanges } from '@osmose/shared/live/live.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import { Seal } from '../../platform/security/seal.js'
import { moveThread } from '@osmose/shared/threads/threads.contract'
import { type TestPerson, TestSocket } from '../../../test/setup/test-person.js'

describe('catching up', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person()
    bob = await app.person()
  })
  afterAll(() => app.stop())

  it('gives what was missed, and nothing of places one is not in', async () => {
    const shared = await aCommunity(app, { owner: ann, members: [bob] })
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret' })
    const { cursor } = await bob.call(readChanges, {})
    const heard = await aPost({ by: ann, in: shared })
    const unheard = await aPost({ by: ann, in: secret })
    const missed = await bob.call(readChanges, { query: { cursor } })
    const told = missed.messages
      .filter(({ name }) => name === 'posts.published')
      .map(({ body }) => body.postId)
    expect(missed.refresh).toBe(false)
    expect(told).toContain(heard.id)
    expect(told).not.toContain(unheard.id)
  })

  it('gives what was missed of a post on screen, also in a place one only reads, and not of one that is hidden from me', async () => {
    const open = await aPost({ by: ann, in: await aCommunity(app, { owner: ann }) })
    const secret = await aPost({ by: ann, in: await aCommunity(app, { owner: ann, visibility: 'secret' }) })
    const { cursor } = await bob.call(readChanges, {})
    const comment = await aComment({ by: ann, on: open })
    await aComment({ by: ann, on: secret })
    const { messages } = await bob.call(readChanges, {
      query: { cursor, watching: `post:${open.id},post:${secret.id}` },
    })
    expect(messages).toContainEqual({
      name: 'posts.comment_changed',
      body: { postId: open.id, commentId: comment.id, authorId: ann.id, kind: 'published' },
    })
    expect(JSON.stringify(messages)).not.toContain(secret.id)
  })

  it('tells of one’s own places however much happened in others; of too much it says to look again', async () => {
    // In a company of its own: what happened here would be more than a cursor of another test looks back over.
    const busy = await TestApp.start()
    const [cleo, dan] = [await busy.person(), await busy.person()]
    const [mine, other] = [await aCommunity(busy, { owner: cleo }), await aCommunity(busy, { owner: dan })]
    const happens = async (count: number, { id, audienceId }: { id: string; audienceId: string }) => {
      const { cursor } = await cleo.call(readChanges, {})
      await busy.database.many(
        `insert into events (name, payload, actor_id, at)
         select 'posts.post_edited.v1', jsonb_build_object('postId', gen_random_uuid(), 'communityId', $2::uuid, 'audienceId', $3::uuid, 'authorId', $4::uuid, 'mentioned', '[]'::jsonb), $4, $5
         from generate_series(1, $1)`,
        [count, id, audienceId, dan.id, busy.clock.now()],
      )
      const heard = await aPost({ by: cleo, in: mine })
      const { refresh, messages } = await cleo.call(readChanges, { query: { cursor } })
      return { refresh, isHeard: messages.some(({ body }) => body.postId === heard.id) }
    }
    expect(await happens(1_500, other)).toEqual({ refresh: false, isHeard: true })
    expect(await happens(400, mine)).toEqual({ refresh: false, isHeard: true })
    expect(await happens(501, mine)).toEqual({ refresh: true, isHeard: false })
    expect(await happens(2_001, other)).toEqual({ refresh: true, isHeard: false })
    await busy.stop()
  })

  it('tells one to look again when what one had on screen or in a list has gone out of sight meanwhile', async () => {
    const [here, away] = [
      await aCommunity(app, { owner: ann, members: [bob] }),
      await aCommunity(app, { owner: ann, visibility: 'secret' }),
    ]
    const carl = await app.person()
    const post = await aPost({ by: ann, in: here })
    const cursorOf = async (who: TestPerson) => (await who.call(readChanges, {})).cursor
    const [member, visitor, other] = [await cursorOf(bob), await cursorOf(carl), await cursorOf(carl)]
    await ann.call(moveThread, { params: { postId: post.id }, body: { communityId: away.id } })
    const missed = await bob.call(readChanges, { query: { cursor: member } })
    expect(missed.refresh).toBe(true)
    expect(JSON.stringify(missed.messages)).not.toContain(away.id)
    expect(
      await carl.call(readChanges, { query: { cursor: visitor, watching: `post:${post.id}` } }),
    ).toMatchObject({ refresh: true, messages: [] })
    // Who had nothing of it on screen is not told that anything moved.
    expect(await carl.call(readChanges, { query: { cursor: other } })).toMatchObject({ refresh: false })
  })

  it('lets a socket go whose places could not be read, so that it comes back', async () => {
    const broken = await TestApp.start()
    const dora = await broken.person()
    await broken.database.many(
      `create or replace function followed_audiences(viewer uuid) returns table (audience_id uuid, community_id uuid) language plpgsql stable as $$ begin raise exception 'away'; end $$`,
    )
    const socket = new TestSocket(broken.origin, dora.token)
    await new Promise((resolve) => socket.io.once('disconnect', resolve))
    expect(socket.heard).toEqual([])
    await broken.stop()
  })

  it('does not take the cursor of another person', async () => {
    const { cursor } = await ann.call(readChanges, {})
    expect(await bob.call(readChanges, { query: { cursor } })).toMatchObject({ refresh: true, messages: [] })
  })

  it('does not tell by the length of a cursor how much has happened', async () => {
    const seal = app.get(Seal)
    const [few, many] = [await seal.seal('changes', ann.id, '9'), await seal.seal('changes', ann.id, '12345')]
    expect(few).toHaveLength(many.length)
    expect(await seal.open('changes', ann.id, few)).toBe('9')
    expect(await seal.open('changes', ann.id, many)).toBe('12345')
  })

  it('lets nobody open a socket without a session, nor name a room', async () => {
    await expect(app.nobody().socket()).rejects.toThrow('not_signed_in')
    const socket = await bob.socket()
    expect(await socket.watch('audience', ann.id)).toEqual({ ok: false })
    expect(await socket.watch('person', ann.id)).toEqual({ ok: false })
  })

  it('lets one hear what one looks at, however quickly one looked away and back', async () => {
    const post = await aPost({ by: ann, in: await aCommunity(app, { owner: ann }) })
    const socket = await bob.socket()
    const about = { kind: 'post', id: post.id }
    for (let i = 0; i < 12; i++) {
      socket.io.emit('live.unwatch', about)
      socket.io.emit('live.watch', about)
    }
    expect(await socket.watch('post', post.id)).toEqual({ ok: true })
    const heard = socket.next('posts.comment_changed')
    const comment = await aComment({ by: ann, on: post })
    expect(await heard).toMatchObject({ commentId: comment.id })
  })

  it('hangs up on a socket that floods, and on no other of the same person', async () => {
    const [flooding, calm] = [await bob.socket(), await bob.socket()]
    const ended = flooding.ended()
    for (let i = 0; i < 3000; i++) flooding.io.emit(i % 2 ? 'live.watch' : 'live.other', {})
    await ended
    expect(calm.io.connected).toBe(true)
  })

  it('answers no to whatever a client may not say', async () => {
    const socket = await bob.socket()
    const answers: unknown[] = []
    for (const name of ['subscribe', 'join', 'posts.comment_changed'])
      answers.push(await socket.io.timeout(5_000).emitWithAck(name, { room: `person:${ann.id}` }))
    expect(answers).toEqual([{ ok: false }, { ok: false }, { ok: false }])
  })

  it('stays alive and serves others when a socket sends nonsense', async () => {
    const odd = await bob.socket()
    odd.io.emit('live.watch', { toString: 'x' })
    odd.io.emit('__proto__', [[[[]]]])
    odd.io.emit('live.watch', 'x'.repeat(10_000))
    for (let i = 0; i < 200; i++) odd.io.emit('live.watch', { kind: 'post', id: bob.id })
    const calm = await ann.socket()
    const place = await aCommunity(app, { owner: ann })
    const post = await aPost({ by: ann, in: place })
    expect(await calm.watch('post', post.id)).toEqual({ ok: true })
  })
})

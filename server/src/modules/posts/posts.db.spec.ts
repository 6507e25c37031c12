import * as feed from '@osmose/shared/feed/feed.contract'
import { openCase, readCase, readDecisions } from '@osmose/shared/moderation/moderation.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import * as posts from '@osmose/shared/posts/posts.contract'
import { randomUUID } from 'node:crypto'
import { aCommunity } from '../../../test/factories/communities.js'
import { decide } from '../../../test/factories/moderation.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('conversation', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let community: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    community = await aCommunity(app, {
      owner: ann,
      name: 'Étanchéité',
      visibility: 'public',
      members: [bob],
    })
  })
  afterAll(() => app.stop())

  it('publishes a question that a colleague finds in their feed', async () => {
    const question = await aPost({
      by: ann,
      in: community,
      title: 'Quel couple de serrage ?',
      text: 'Sur **la bride** de 250.',
    })
    const { items } = await bob.call(feed.readFeed, {})
    expect(items[0]).toMatchObject({
      id: question.id,
      title: 'Quel couple de serrage ?',
      lang: 'fr',
      author: { name: 'Ann' },
      can: { edit: false, comment: true, accept: false },
    })
    expect(await app.events('posts.post_published.v1')).toContainEqual(
      expect.objectContaining({
        actorId: ann.id,
        payload: expect.objectContaining({ postId: question.id, kind: 'question' }),
      }),
    )
  })

  it('asks a question to have a title', async () => {
    await expect(
      ann.call(posts.publishPost, {
        params: { communityId: community.id },
        body: { kind: 'question', text: 'Sans titre' },
      }),
    ).rejects.toMatchObject({ code: 'posts.title_missing' })
  })

  it('does once what is sent twice under the same key, and refuses the key for something else', async () => {
    const key = randomUUID()
    const body = { kind: 'discussion' as const, text: 'Une seule fois' }
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() =>
        ann.call(posts.publishPost, { params: { communityId: community.id }, body, key }),
      ),
    )
    expect(new Set(replies.map((reply) => reply.id)).size).toBe(1)
    await expect(
      ann.call(posts.publishPost, {
        params: { communityId: community.id },
        body: { ...body, text: 'Autre chose' },
        key,
      }),
    ).rejects.toMatchObject({ code: 'idempotency_key_reused' })
  })

  it('keeps comments in order, replies after what they answer, and one level of them', async () => {
    const post = await aPost({ by: ann, in: community })
    const first = await aComment({ by: bob, on: post, text: 'un' })
    app.clock.forward({ seconds: 1 })
    await aComment({ by: ann, on: post, text: 'deux' })
    app.clock.forward({ seconds: 1 })
    const reply = await aComment({ by: ann, on: post, text: 'un a', to: first })
    app.clock.forward({ seconds: 1 })
    const deeper = await aComment({ by: bob, on: post, text: 'un b', to: reply })
    expect(deeper.parentId).toBe(first.id)
    const { items } = await bob.call(posts.listComments, { params: { postId: post.id } })
    expect(items.map((comment) => JSON.stringify(comment.document).match(/"text":"([^"]+)"/)?.[1])).toEqual([
      'un',
      'un a',
      'un b',
      'deux',
    ])
    expect((await bob.call(posts.readPost, { params: { postId: post.id } })).commentCount).toBe(4)
  })

  it('pages a long thread both ways, and opens it around one comment', async () => {
    const post = await aPost({ by: ann, in: community })
    const written: string[] = []
    for (let i = 0; i < 60; i++) {
      app.clock.forward({ seconds: 1 })
      written.push((await aComment({ by: i % 2 ? ann : bob, on: post, text: `commentaire ${i}` })).id)
    }
    const one = await ann.call(posts.listComments, { params: { postId: post.id } })
    const two = await ann.call(posts.listComments, {
      params: { postId: post.id },
      query: { cursor: one.nextCursor ?? '' },
    })
    expect([...one.items, ...two.items].map((item) => item.id)).toEqual(written)
    expect(two.nextCursor).toBeNull()
    const around = await ann.call(posts.listComments, {
      params: { postId: post.id },
      query: { around: written[30] },
    })
    expect(around.items.some((item) => item.id === written[30])).toBe(true)
    const back = await ann.call(posts.listComments, {
      params: { postId: post.id },
      query: { cursor: around.previousCursor ?? '' },
    })
    expect(back.items.at(-1)?.id).toBe(written[written.indexOf(around.items[0]?.id ?? '') - 1])
  })

  it('keeps the last word of many fast reactions, counters equal to rows', async () => {
    const post = await aPost({ by: ann, in: community })
    const kinds = Array.from({ length: 20 }, (_, i) => (i % 2 ? null : ('useful' as const)))
    await Promise.all(
      kinds.map((kind) => bob.call(posts.react, { params: { postId: post.id }, body: { kind } })),
    )
    await bob.call(posts.react, { params: { postId: post.id }, body: { kind: 'thanks' } })
    const read = await bob.call(posts.readPost, { params: { postId: post.id } })
    expect(read).toMatchObject({ reactions: { thanks: 1 }, myReaction: 'thanks' })
    expect((await ann.call(posts.listReactions, { params: { postId: post.id } })).items).toHaveLength(1)
  })

  it('keeps an answer, which only the author or a moderator may choose', async () => {
    const carl = await app.person()
    const place = await aCommunity(app, {
      owner: ann,
      name: 'Soudure',
      visibility: 'public',
      members: [bob, carl],
    })
    const question = await aPost({ by: bob, in: place, title: 'Peut-on braser ?' })
    const answer = await aComment({ by: carl, on: question })
    await expect(
      carl.call(posts.acceptAnswer, { params: { postId: question.id }, body: { commentId: answer.id } }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    expect(
      await bob.call(posts.acceptAnswer, { params: { postId: question.id }, body: { commentId: answer.id } }),
    ).toMatchObject({ answer: { commentId: answer.id, author: { id: carl.id } } })
  })

  it('keeps earlier versions of a text', async () => {
    const post = await aPost({ by: ann, in: community, text: 'Premier jet' })
    await ann.call(posts.editPost, { params: { postId: post.id }, body: { version: 1, text: 'Second jet' } })
    const { items } = await bob.call(posts.readPostHistory, { params: { postId: post.id } })
    expect(items.map((version) => version.version)).toEqual([1])
    expect(JSON.stringify(items[0]?.document)).toContain('Premier jet')
    expect((await ann.call(posts.readPostSource, { params: { postId: post.id } })).text).toBe('Second jet')
    await expect(
      bob.call(posts.editPost, { params: { postId: post.id }, body: { version: 1, text: 'Pas le mien' } }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('undoes a deletion for a while, for the one who deleted', async () => {
    const post = await aPost({ by: bob, in: community })
    await bob.call(posts.deletePost, { params: { postId: post.id } })
    await expect(ann.call(posts.readPost, { params: { postId: post.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(ann.call(posts.undeletePost, { params: { postId: post.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await bob.call(posts.undeletePost, { params: { postId: post.id } })
    await bob.call(posts.deletePost, { params: { postId: post.id } })
    app.clock.forward({ minutes: 11 })
    await expect(bob.call(posts.undeletePost, { params: { postId: post.id } })).rejects.toMatchObject({
      code: 'posts.too_late_to_undo',
    })
  })

  it('is taken away by its author alone: whoever moderates hides the words of others, with a reason that reaches them', async () => {
    const post = await aPost({ by: bob, in: community })
    const comment = await aComment({ by: bob, on: post, text: 'trop vif' })
    const seen = await ann.call(posts.readPost, { params: { postId: post.id } })
    const { items } = await ann.call(posts.listComments, { params: { postId: post.id } })
    expect([seen.can, items[0]?.can]).toMatchObject([{ moderate: true, delete: false }, { delete: false }])
    for (const act of [
      () => ann.call(posts.deletePost, { params: { postId: post.id } }),
      () => ann.call(posts.deleteComment, { params: { postId: post.id, commentId: comment.id } }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'forbidden' })
    const params = { postId: post.id }
    const { caseId } = await ann.call(openCase, { params, body: {} })
    await decide(ann, await ann.call(readCase, { params: { caseId } }), 'hidden', 'Le ton blesse.')
    await app.settle()
    expect((await bob.call(listNotifications, { query: {} })).items).toContainEqual(
      expect.objectContaining({ kind: 'moderation_decided', postId: post.id }),
    )
    expect((await bob.call(readDecisions, { params, query: {} })).items).toMatchObject([
      { outcome: 'hidden', reason: 'Le ton blesse.' },
    ])
    await bob.call(posts.deletePost, { params })
  })

  it('keeps the place of a comment that was taken away while somebody answers it', async () => {
    const post = await aPost({ by: ann, in: community })
    const comment = await aComment({ by: bob, on: post, text: 'à reprendre' })
    await bob.call(posts.deleteComment, { params: { postId: post.id, commentId: comment.id } })
    expect((await ann.call(posts.listComments, { params: { postId: post.id } })).items).toEqual([])
    await bob.call(posts.undeleteComment, { params: { postId: post.id, commentId: comment.id } })
    await aComment({ by: ann, on: post, to: comment })
    await bob.call(posts.deleteComment, { params: { postId: post.id, commentId: comment.id } })
    const { items } = await ann.call(posts.listComments, { params: { postId: post.id } })
    expect(items).toMatchObject([
      { id: comment.id, deleted: true, author: null, document: { content: [{ type: 'paragraph' }] } },
      { parentId: comment.id },
    ])
    expect(JSON.stringify(items)).not.toContain('à reprendre')
    expect((await ann.call(posts.readPost, { params: { postId: post.id } })).commentCount).toBe(1)
  })

  it('lets a hostile text cost no more than another', async () => {
    const post = await aPost({ by: ann, in: community, text: '_a'.repeat(9_999) })
    const [plan] = await app.database.many<{ words: number }>(
      'select length(search) as words from posts p join texts t on t.id = p.text_id where p.id = $1',
      [post.id],
    )
    expect(plan?.words).toBeGreaterThan(0)
    expect(
      (
        await ann.fetch(posts.listComments, {
          params: { postId: post.id },
          query: { cursor: Buffer.from(`a${'-'.repeat(36)}`).toString('base64url') },
        })
      ).status,
    ).toBe(400)
  })

  it('slows down who floods', async () => {
    const place = await aCommunity(app, { owner: ann })
    const flood = await app.person()
    await app.database.many(
      `insert into memberships (community_id, person_id, joined_at) values ($1, $2, now())`,
      [place.id, flood.id],
    )
    const statuses = await Promise.all(
      Array.from({ length: 70 }, () =>
        flood
          .fetch(posts.publishPost, {
            params: { communityId: place.id },
            body: { kind: 'discussion', text: 'encore' },
          })
          .then((reply) => reply.status),
      ),
    )
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
  })

  it('names people by their own name, whatever the text pretends', async () => {
    const post = await aPost({ by: ann, in: community, text: `Merci @[Le Patron](person:${bob.id})` })
    expect(JSON.stringify(post.document)).toContain('"label":"Bob"')
    expect(JSON.stringify(post.document)).not.toContain('Le Patron')
  })

  it('tells open screens: the feed of members, and whoever looks at the post', async () => {
    const reader = await app.person()
    const member = await bob.socket()
    const published = member.next('posts.published')
    const post = await aPost({ by: ann, in: community })
    expect(await published).toMatchObject({ postId: post.id, communityId: community.id })
    const watcher = await reader.socket()
    expect(await watcher.watch('post', post.id)).toEqual({ ok: true })
    const told = watcher.next('posts.comment_changed')
    const comment = await aComment({ by: bob, on: post })
    expect(await told).toEqual({
      postId: post.id,
      commentId: comment.id,
      authorId: bob.id,
      kind: 'published',
    })
  })

  describe('in a secret place', () => {
    const readers = {
      outsider: () => app.person(),
      'community manager': () => app.person({ roles: ['communityManager'] }),
      administrator: () => app.person({ roles: ['admin'] }),
      nobody: async () => app.nobody(),
    }

    it.each(Object.keys(readers) as (keyof typeof readers)[])(
      'answers %s as if nothing were there',
      async (who) => {
        const secret = await aCommunity(app, {
          owner: ann,
          name: `Secret ${who}`,
          visibility: 'secret',
          members: [bob],
        })
        const post = await aPost({ by: ann, in: secret, text: 'confidentiel' })
        const comment = await aComment({ by: bob, on: post })
        const reader = await readers[who]()
        const params = { postId: post.id, commentId: comment.id, communityId: secret.id }
        const elsewhere = { postId: randomUUID(), commentId: randomUUID(), communityId: randomUUID() }
        const routes = [
          posts.readPost,
          posts.readPostSource,
          posts.readPostHistory,
          posts.readCommentHistory,
          posts.readCommentSource,
          posts.listComments,
          posts.listReactions,
          feed.readCommunityFeed,
        ]
        for (const route of routes) {
          const [there, nowhere] = await Promise.all(
            [params, elsewhere].map(async (ids) => {
              const reply = await reader.fetch(route, { params: ids })
              const { requestId: _, ...body } = (await reply.json()) as Record<string, unknown>
              return { status: reply.status, body }
            }),
          )
          expect(there).toEqual(nowhere)
          expect(there?.status).toBe(who === 'nobody' ? 401 : 404)
        }
        const acts = [
          () => reader.call(posts.react, { params: { postId: post.id }, body: { kind: 'like' } }),
          () => reader.call(posts.publishComment, { params: { postId: post.id }, body: { text: 'x' } }),
          () =>
            reader.call(posts.publishPost, {
              params: { communityId: secret.id },
              body: { kind: 'discussion', text: 'x' },
            }),
          () => reader.call(posts.deletePost, { params: { postId: post.id } }),
          () => reader.call(posts.recordView, { params: { postId: post.id } }),
        ]
        for (const act of acts)
          await expect(act()).rejects.toMatchObject({
            code: who === 'nobody' ? 'not_signed_in' : 'not_found',
          })
        if (who !== 'nobody')
          expect(await (await reader.socket()).watch('post', post.id)).toEqual({ ok: false })
      },
    )
  })
})

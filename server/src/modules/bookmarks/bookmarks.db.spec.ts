import {
  changeBookmark,
  keepBookmark,
  listBookmarks,
  readBookmark,
  removeBookmark,
  restoreBookmark,
} from '@osmose/shared/bookmarks/bookmarks.contract'
import { removeMember } from '@osmose/shared/communities/communities.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { deletePost } from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

let app: TestApp
let ann: TestPerson
let bob: TestPerson
let place: { id: string }

beforeAll(async () => {
  app = await TestApp.start()
  ann = await app.person({ name: 'Ann' })
  bob = await app.person({ name: 'Bob' })
  place = await aCommunity(app, { owner: bob, visibility: 'secret', members: [ann], name: 'Étanchéité' })
})
afterAll(() => app.stop())

const keep = (by: TestPerson, on: { id: string }, body: Parameters<typeof bodyOf>[0] = {}) =>
  by.call(keepBookmark, { params: { postId: on.id }, body: bodyOf(body) })
const bodyOf = (body: { commentId?: string; note?: string; remindAt?: string | null }) => body
const mine = async (by: TestPerson, query: { q?: string; due?: 'true' } = {}) =>
  (await by.call(listBookmarks, { query })).items
const inHours = (hours: number) => new Date(app.clock.now().getTime() + hours * 3_600_000).toISOString()

/** The queue reads the clock of the database: what is due by ours is made due by its. */
const pass = async (hours: number) => {
  app.clock.forward({ hours })
  await app.database.many(
    `update graphile_worker._private_jobs set run_at = now() where key like 'bookmark:%' and run_at <= $1`,
    [app.clock.now()],
  )
  await app.settle()
}

describe('a bookmark', () => {
  it('keeps a post or a comment with a note, once, however often one presses', async () => {
    const post = await aPost({ by: bob, in: place, title: 'Joint DN 50 ?' })
    const comment = await aComment({ by: bob, on: post, text: 'Serrez à froid.' })
    const [one] = await Promise.all([keep(ann, post), keep(ann, post)])
    const noted = await keep(ann, post, { note: 'Pour la révision d’été' })
    expect(noted).toMatchObject({
      id: one.id,
      note: 'Pour la révision d’été',
      due: false,
      about: { title: 'Joint DN 50 ?', author: { name: 'Bob' }, community: { name: 'Étanchéité' } },
    })
    expect((await keep(ann, post)).note).toBe('Pour la révision d’été')
    await keep(ann, post, { commentId: comment.id })
    expect((await mine(ann)).map(({ commentId }) => commentId)).toEqual([comment.id, null])
    expect((await mine(ann))[0]?.about?.excerpt).toBe('Serrez à froid.')
    const found = await ann.call(readBookmark, {
      params: { postId: post.id },
      query: { comment: comment.id },
    })
    expect(found.bookmark?.commentId).toBe(comment.id)
  })

  it('is found by the words of one’s own note, accents and case aside, and by nothing else', async () => {
    const post = await aPost({ by: bob, in: place, text: 'Pompe du quai 4' })
    await keep(ann, post, { note: 'Demander à Émilie 100 %' })
    expect((await mine(ann, { q: 'emilie 100 %' })).map(({ postId }) => postId)).toEqual([post.id])
    expect(await mine(ann, { q: '_milie' })).toEqual([])
    expect(await mine(ann, { q: 'pompe' })).toEqual([])
  })

  it('reminds at its time, in the app, once; and later if one says so', async () => {
    const post = await aPost({ by: bob, in: place, text: 'À relire' })
    const told = async () =>
      (await ann.call(listNotifications, {})).items.filter(({ postId }) => postId === post.id)
    const { id } = await keep(ann, post, { remindAt: inHours(2) })
    await app.settle()
    expect(await told()).toEqual([])
    await pass(3)
    expect(await told()).toMatchObject([{ kind: 'bookmark_due', people: [], count: 1 }])
    expect(await mine(ann, { due: 'true' })).toMatchObject([{ id, due: true }])
    const params = { bookmarkId: id }
    const later = await ann.call(changeBookmark, { params, body: { remindAt: inHours(24) } })
    expect(later.due).toBe(false)
    await pass(25)
    expect(await mine(ann, { due: 'true' })).toMatchObject([{ id, due: true }])
    await ann.call(changeBookmark, { params, body: { remindAt: null } })
    expect(await mine(ann, { due: 'true' })).toEqual([])
    await expect(keep(ann, post, { remindAt: inHours(-1) })).rejects.toMatchObject({
      code: 'bookmarks.in_the_past',
    })
    await expect(keep(ann, post, { remindAt: inHours(24 * 400) })).rejects.toMatchObject({
      code: 'bookmarks.too_far_ahead',
    })
  })

  it('is brought back for a day after it was taken away', async () => {
    const post = await aPost({ by: bob, in: place })
    const { id } = await keep(ann, post, { note: 'Garder' })
    const params = { bookmarkId: id }
    await ann.call(removeBookmark, { params })
    expect((await ann.call(readBookmark, { params: { postId: post.id }, query: {} })).bookmark).toBeNull()
    expect(await ann.call(restoreBookmark, { params })).toMatchObject({ id, note: 'Garder' })
    await ann.call(removeBookmark, { params })
    expect((await keep(ann, post)).note).toBe('')
  })

  it('of what can no longer be read keeps the note and nothing of the text', async () => {
    const removed = await app.person({ name: 'Removed' })
    const secret = await aCommunity(app, { owner: bob, visibility: 'secret', members: [removed] })
    const [post, gone] = [
      await aPost({ by: bob, in: secret, text: 'Discret' }),
      await aPost({ by: bob, in: secret, text: 'Effacé' }),
    ]
    await keep(removed, post, { note: 'Ma note', remindAt: inHours(1) })
    await keep(removed, gone)
    await bob.call(deletePost, { params: { postId: gone.id } })
    await bob.call(removeMember, { params: { communityId: secret.id, personId: removed.id } })
    await pass(2)
    expect(await mine(removed)).toMatchObject([
      { postId: gone.id, about: null },
      { postId: post.id, about: null, note: 'Ma note' },
    ])
    expect((await removed.call(listNotifications, {})).items).toEqual([])
    await expect(keep(removed, post)).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      removed.call(readBookmark, { params: { postId: post.id }, query: {} }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('belongs to one person: neither its author nor any role learns of it or touches it', async () => {
    const post = await aPost({ by: bob, in: place })
    const { id } = await keep(ann, post, { note: 'À moi' })
    for (const [who, code] of [
      [bob, 'not_found'],
      [await app.person({ roles: ['admin', 'communityManager', 'hr'] }), 'not_found'],
      [app.nobody(), 'not_signed_in'],
    ] as const) {
      const params = { bookmarkId: id }
      await expect(who.call(changeBookmark, { params, body: { note: 'x' } })).rejects.toMatchObject({ code })
      await expect(who.call(removeBookmark, { params })).rejects.toMatchObject({ code })
      await expect(who.call(restoreBookmark, { params })).rejects.toMatchObject({ code })
    }
    expect(await mine(bob)).toEqual([])
    expect((await mine(ann))[0]?.note).toBe('À moi')
  })
})

import { leaveCommunity, removeMember } from '@osmose/shared/communities/communities.contract'
import { telling } from '@osmose/shared/search/telling'
import {
  describeFiles,
  type FileInfo,
  listVersions,
  readContent,
  readFile,
  readThumbnail,
  renameFile,
  startUpload,
} from '@osmose/shared/files/files.contract'
import {
  deletePost,
  editPost,
  deleteComment,
  type Post,
  publishComment,
  publishPost,
  undeletePost,
} from '@osmose/shared/posts/posts.contract'
import { randomUUID } from 'node:crypto'
import { aCommunity } from '../../../test/factories/communities.js'
import { aFile, aPhoto } from '../../../test/factories/files.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { Posts } from '../posts/posts.public.js'
import { pdf } from '../demo/files/packages.js'
import { FilesKeeping } from './files.keeping.js'
import { Files } from './files.public.js'

const withFiles = (...files: FileInfo[]) => ({
  type: 'doc' as const,
  content: [
    { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Voici.' }] },
    ...files.map((file) =>
      file.image
        ? { type: 'image' as const, attrs: { fileId: file.id, alt: '', ...file.image } }
        : { type: 'file' as const, attrs: { fileId: file.id, name: file.name } },
    ),
  ],
})

describe('who sees a file', () => {
  let app: TestApp
  let ann: TestPerson
  let ben: TestPerson
  let eve: TestPerson
  let boss: TestPerson
  let secret: { id: string; audienceId: string }
  let open: { id: string; audienceId: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    ben = await app.person({ name: 'Ben' })
    eve = await app.person({ name: 'Eve' })
    boss = await app.person({ name: 'Boss', roles: ['communityManager', 'admin'] })
    secret = await aCommunity(app, { owner: ann, visibility: 'secret', members: [ben] })
    open = await aCommunity(app, { owner: ann, members: [ben, eve] })
  })
  afterAll(() => app.stop())

  const post = (by: TestPerson, where: { id: string }, ...files: FileInfo[]): Promise<Post> =>
    by.call(publishPost, {
      params: { communityId: where.id },
      body: { kind: 'discussion', title: '', document: withFiles(...files) },
    })
  const status = async (by: TestPerson, { id }: { id: string }) =>
    (await by.fetch(readContent, { params: { fileId: id } })).status
  /** Every way to a file, each answering as for one that does not exist. */
  const seesNothing = async (by: TestPerson, { id }: { id: string }) => {
    for (const endpoint of [readFile, listVersions, readContent, readThumbnail]) {
      const query = endpoint === readThumbnail ? { width: '320' } : {}
      const [asked, random] = await Promise.all(
        [id, randomUUID()].map(async (fileId) => {
          const reply = await by.fetch(endpoint, { params: { fileId }, query })
          const { requestId: _, ...problem } = (await reply.json()) as Record<string, unknown>
          const headers = [...reply.headers.entries()].filter(
            ([name]) => name !== 'date' && name !== 'content-length',
          )
          return { status: reply.status, problem, headers }
        }),
      )
      expect(asked).toEqual(random)
      expect(asked?.status).toBe(404)
    }
    expect((await by.call(describeFiles, { query: { ids: id } })).items).toEqual([])
    await expect(by.call(renameFile, { params: { fileId: id }, body: { name: 'x' } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(by.call(startUpload, { body: { name: 'x', bytes: 1, replaces: id } })).rejects.toMatchObject(
      { code: 'not_found' },
    )
  }

  it('is nobody but whoever brought it, until something shows it', async () => {
    const file = await aFile({ by: ann, bytes: await aPhoto() })
    expect(await status(ann, file)).toBe(200)
    for (const other of [ben, eve, boss]) await seesNothing(other, file)
    expect(await status(app.nobody(), file)).toBe(401)
  })

  it('is everybody who reads the post, and nobody else', async () => {
    const file = await aFile({ by: ann })
    await post(ann, secret, file)
    expect(await status(ann, file)).toBe(200)
    expect(await status(ben, file)).toBe(200)
    for (const other of [eve, boss]) await seesNothing(other, file)
  })

  it('does not keep seeing it after leaving or being removed, whoever brought it', async () => {
    const place = await aCommunity(app, { owner: ann, visibility: 'private', members: [ben, eve] })
    const [hers, his] = [await aFile({ by: eve }), await aFile({ by: ben })]
    await post(eve, place, hers)
    await post(ben, place, his)
    await ann.call(removeMember, { params: { communityId: place.id, personId: eve.id } })
    await ben.call(leaveCommunity, { params: { communityId: place.id } })
    for (const file of [hers, his]) {
      expect(await status(ann, file)).toBe(200)
      await seesNothing(eve, file)
      await seesNothing(ben, file)
    }
  })

  it('is nobody at once when the post is deleted, and everybody again when that is undone', async () => {
    const file = await aFile({ by: ann })
    const { id: postId } = await post(ann, open, file)
    expect(await status(eve, file)).toBe(200)
    await ann.call(deletePost, { params: { postId } })
    await seesNothing(eve, file)
    await ann.call(undeletePost, { params: { postId } })
    expect(await status(eve, file)).toBe(200)
  })

  it('is its author and moderation when the post is hidden', async () => {
    const file = await aFile({ by: ben })
    const { id: postId } = await post(ben, open, file)
    await app.database.transaction((tx) => app.get(Posts).hide(tx, { postId, commentId: null }, ann.id))
    await seesNothing(eve, file)
    for (const reader of [ben, ann, boss]) expect(await status(reader, file)).toBe(200)
  })

  it('is whoever reads the comment, until comment or post go', async () => {
    const where = await post(ann, open)
    const [first, second] = [await aFile({ by: ben }), await aFile({ by: ben })]
    const comments = []
    for (const file of [first, second])
      comments.push(
        await ben.call(publishComment, { params: { postId: where.id }, body: { document: withFiles(file) } }),
      )
    expect(await status(eve, first)).toBe(200)
    await ben.call(deleteComment, { params: { postId: where.id, commentId: comments[0]?.id ?? '' } })
    await seesNothing(eve, first)
    expect(await status(eve, second)).toBe(200)
    await ann.call(deletePost, { params: { postId: where.id } })
    await seesNothing(eve, second)
  })

  it('stays with the history of a text that shows it no longer', async () => {
    const [before, after] = [await aFile({ by: ann }), await aFile({ by: ann })]
    const { id: postId } = await post(ann, open, before)
    await ann.call(editPost, { params: { postId }, body: { version: 1, document: withFiles(after) } })
    expect(await status(eve, before)).toBe(200)
    expect(await status(eve, after)).toBe(200)
  })

  it('cannot be made to see one by naming it in a text of one’s own', async () => {
    const file = await aFile({ by: ann })
    await post(ann, secret, file)
    const mine = await aFile({ by: eve })
    for (const files of [[file], [mine, file], [{ ...file, id: randomUUID() }]])
      await expect(post(eve, open, ...files)).rejects.toMatchObject({ code: 'not_found' })
    const { id: postId } = await post(eve, open)
    await expect(
      eve.call(editPost, { params: { postId }, body: { version: 1, document: withFiles(file) } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      eve.call(publishComment, { params: { postId }, body: { document: withFiles(file) } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await seesNothing(eve, file)
    expect(await status(eve, mine)).toBe(200)
    // Somebody who reads it may show it elsewhere, as they could send it again.
    await post(ben, open, file)
    expect(await status(eve, file)).toBe(200)
  })

  it('finds it by its words where it is seen, and nowhere else', async () => {
    const bytes = pdf('Fiche', ['La bride en quartzalite se serre à froid.'])
    const file = await aFile({ by: ann, name: 'couple-brides_v2.pdf', bytes })
    await app.settle()
    await post(ann, secret, file)
    const find = async (by: TestPerson, q: string) =>
      (await app.get(Files).find(by.id, { words: telling(q), typed: q, limit: 10 })).map((one) => one.file.id)
    for (const q of [
      'quartzalite',
      'Quartzalité',
      'bride serrer',
      '"serre à froid"',
      'couple brides',
      'brides v2',
    ])
      expect({ q, found: await find(ben, q) }).toEqual({ q, found: [file.id] })
    for (const other of [eve, boss]) expect(await find(other, 'quartzalite')).toEqual([])
    const elsewhere = { words: 'quartzalite', typed: 'quartzalite', limit: 10, community: open.id }
    expect(await app.get(Files).find(ben.id, elsewhere)).toEqual([])
    expect(await find(ben, "%' or 1=1 --")).toEqual([])
  })

  it('is not told to the database either where its author stays unknown', async () => {
    const file = await aFile({ by: eve })
    await app.database.transaction((tx) =>
      app
        .get(Files)
        .attach(tx, eve.id, { kind: 'library', id: open.id, audienceId: open.audienceId }, [file.id], {
          anonymous: true,
        }),
    )
    await app.settle()
    const rows = await app.database.many<{ all: string }>(
      `select row_to_json(f)::text || row_to_json(v)::text || coalesce(row_to_json(a)::text, '') as "all"
       from files f join file_versions v on v.file_id = f.id left join attachments a on a.file_id = f.id where f.id = $1`,
      [file.id],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.all).not.toContain(eve.id)
    const replies = await app.database.many<{ reply: unknown }>(
      'select reply from idempotency_keys where person_id = $1',
      [eve.id],
    )
    expect(JSON.stringify(replies)).not.toContain(file.id)
    const upload = JSON.stringify(replies)
      .match(/"uploadId":"([^"]+)"/g)
      ?.at(-1)
      ?.slice(12, -1)
    expect(rows[0]?.all).not.toContain(upload)
  })

  it('forgets what nothing has shown for thirty days, and its bytes thirty days later', async () => {
    const [left, gone, shown] = [await aFile({ by: ann }), await aFile({ by: ann }), await aFile({ by: ann })]
    const { id: postId } = await post(ann, open, gone)
    await post(ann, open, shown)
    await ann.call(deletePost, { params: { postId } })
    const rows = async () =>
      await app.database.many<{ id: string; gone: boolean }>(
        'select id, deleted_at is not null as gone from files where id = any($1) order by id',
        [[left.id, gone.id, shown.id]],
      )
    const aDay = async () => {
      for (let hour = 0; hour < 24; hour++) {
        await app.get(FilesKeeping).forget()
        app.clock.forward({ hours: 1 })
      }
    }
    app.clock.forward({ days: 29 })
    await app.get(FilesKeeping).forget()
    expect((await rows()).map((row) => row.gone)).toEqual([false, false, false])
    app.clock.forward({ days: 1, minutes: 1 })
    await aDay()
    expect((await rows()).filter((row) => row.gone).map(({ id }) => id)).toEqual(
      [left.id, gone.id].toSorted(),
    )
    app.clock.forward({ days: 31 })
    await aDay()
    expect((await rows()).map(({ id }) => id)).toEqual([shown.id])
    // Sessions of two months ago are over.
    expect(await status(await app.person(), shown)).toBe(200)
  })
})

import { removeMember } from '@osmose/shared/communities/communities.contract'
import { deleteDraft, readDraft, saveDraft, scheduleDraft } from '@osmose/shared/drafts/drafts.contract'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { type FileInfo, readContent } from '@osmose/shared/files/files.contract'
import { deletePost, publishPost } from '@osmose/shared/posts/posts.contract'
import { emptyDocument } from '@osmose/shared/text/document'
import { randomUUID } from 'node:crypto'
import { aCommunity } from '../../../test/factories/communities.js'
import { aFile, aPhoto, inLibrary } from '../../../test/factories/files.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { FilesKeeping } from '../files/files.keeping.js'

let app: TestApp
let ann: TestPerson
let ben: TestPerson
let boss: TestPerson
let place: { id: string }

beforeAll(async () => {
  app = await TestApp.start()
  ann = await app.person({ name: 'Ann' })
  ben = await app.person({ name: 'Ben' })
  boss = await app.person({ name: 'Boss', roles: ['communityManager', 'admin', 'hr'] })
  place = await aCommunity(app, { owner: ben, members: [ann] })
})
afterAll(() => app.stop())

const showing = (...files: FileInfo[]) => ({
  type: 'doc' as const,
  content: files.map(({ id, name }) => ({ type: 'file' as const, attrs: { fileId: id, name } })),
})
const keep = (by: TestPerson, key: string, ...files: FileInfo[]) =>
  by.call(saveDraft, {
    params: { key },
    body: {
      base: 0,
      writer: key,
      content: {
        kind: 'discussion',
        communityId: place.id,
        title: 'Avec un plan',
        document: showing(...files),
        lang: null,
        details: {},
      },
    },
  })
const aCover = async () => aFile({ by: ann, name: 'cuves.jpg', bytes: await aPhoto() })
const keepArticle = (by: TestPerson, key: string, cover: object | null) =>
  by.call(saveDraft, {
    params: { key },
    body: {
      base: 0,
      writer: key,
      content: {
        kind: 'article',
        communityId: place.id,
        title: 'Avec une couverture',
        document: emptyDocument,
        lang: null,
        details: { article: { summary: '', cover } },
      },
    },
  })
const status = async (by: TestPerson, { id }: { id: string }) =>
  (await by.fetch(readContent, { params: { fileId: id } })).status
const gone = async ({ id }: { id: string }) =>
  (
    await app.database.many<{ gone: boolean }>(
      'select deleted_at is not null as gone from files where id = $1',
      [id],
    )
  )[0]?.gone ?? true
const aDay = async () => {
  for (let hour = 0; hour < 24; hour++) {
    await app.get(FilesKeeping).forget()
    app.clock.forward({ hours: 1 })
  }
}

describe('the files of a draft', () => {
  it('are seen by whoever writes it and by nobody else, also under the same key', async () => {
    const key = randomUUID()
    const file = await aFile({ by: ann })
    await keep(ann, key, file)
    await keep(ben, key, file)
    expect(await status(ann, file)).toBe(200)
    for (const other of [ben, boss]) expect(await status(other, file)).toBe(404)
  })

  it('that others brought are not held on to by it: they go with the place that showed them', async () => {
    const secret = await aCommunity(app, { owner: boss, visibility: 'secret', members: [ann] })
    const file = await inLibrary(boss, secret, { name: 'prototype.txt' })
    expect(await status(ann, file)).toBe(200)
    await keep(ann, randomUUID(), file)
    await boss.call(removeMember, { params: { communityId: secret.id, personId: ann.id } })
    expect(await status(ann, file)).toBe(404)
    expect(await status(boss, file)).toBe(200)
  })

  it('are seen by all readers once it is published, and stay so when the draft is thrown away', async () => {
    const key = randomUUID()
    const file = await aFile({ by: ann })
    await keep(ann, key, file)
    await ann.call(publishPost, {
      params: { communityId: place.id },
      body: { kind: 'discussion', title: '', document: showing(file) },
    })
    await ann.call(deleteDraft, { params: { key } })
    expect(await status(ben, file)).toBe(200)
  })

  it('go out with it when its hour has come', async () => {
    const key = randomUUID()
    const file = await aFile({ by: ann, name: 'heure.txt' })
    await keep(ann, key, file)
    await ann.call(scheduleDraft, {
      params: { key },
      body: { at: new Date(app.clock.now().getTime() + 3_600_000).toISOString() },
    })
    app.clock.forward({ hours: 1, minutes: 1 })
    await app.database.many(
      `update graphile_worker._private_jobs set run_at = now() where key like 'draft:%' and run_at <= $1`,
      [app.clock.now()],
    )
    await app.settle()
    expect((await ben.call(readFeed, {})).items[0]).toMatchObject({ document: showing(file) })
    expect(await status(ben, file)).toBe(200)
  })

  it('may be those of a post that is deleted meanwhile: the draft keeps what its author brought', async () => {
    for (const [by, seen] of [
      [ann, 200],
      [ben, 404],
    ] as const) {
      const file = await aFile({ by })
      const { id: postId } = await by.call(publishPost, {
        params: { communityId: place.id },
        body: { kind: 'discussion', title: '', document: showing(file) },
      })
      await keep(ann, randomUUID(), file)
      await by.call(deletePost, { params: { postId } })
      expect(await status(ann, file)).toBe(seen)
    }
  })

  it('include the cover of an article, which another device finds', async () => {
    const key = randomUUID()
    const cover = await aCover()
    await keepArticle(ann, key, { fileId: cover.id })
    await keepArticle(ben, key, { fileId: cover.id, alt: 'Quatre cuves' })
    expect([await status(ann, cover), await status(ben, cover)]).toEqual([200, 404])
    const { content } = await ann.call(readDraft, { params: { key } })
    expect(content.details).toMatchObject({ article: { cover: { fileId: cover.id } } })
    // Nobody has said what it shows yet.
    const at = new Date(app.clock.now().getTime() + 3_600_000).toISOString()
    await expect(ann.call(scheduleDraft, { params: { key }, body: { at } })).rejects.toMatchObject({
      code: 'drafts.incomplete',
    })
  })

  it('stay for as long as it lives; what was taken out of it or thrown away with it goes after thirty days', async () => {
    const [kept, taken, thrown] = [
      await aFile({ by: ann }),
      await aFile({ by: ann }),
      await aFile({ by: ann }),
    ]
    const [cover, former] = [await aCover(), await aCover()]
    const [living, dying, article, bare] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
    await keep(ann, living, kept, taken)
    await keep(ann, living, kept)
    await keep(ann, dying, thrown)
    await keepArticle(ann, article, { fileId: cover.id })
    await keepArticle(ann, bare, { fileId: former.id })
    await keepArticle(ann, bare, null)
    await ann.call(deleteDraft, { params: { key: dying } })
    app.clock.forward({ days: 31 })
    await aDay()
    expect([await gone(kept), await gone(taken), await gone(thrown)]).toEqual([false, true, true])
    expect([await gone(cover), await gone(former)]).toEqual([false, true])
  })
})

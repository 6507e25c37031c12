import { removeMember } from '@osmose/shared/communities/communities.contract'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { type FileInfo, readContent, readThumbnail } from '@osmose/shared/files/files.contract'
import { deactivate } from '@osmose/shared/identity/identity.contract'
import { giveMandate, publishFor } from '@osmose/shared/mandates/mandates.contract'
import { deletePost, editPost, publishPost, readPost } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { moveThread } from '@osmose/shared/threads/threads.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aFile, aPhoto } from '../../../test/factories/files.js'
import { rewrite } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('articles', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    place = await aCommunity(app, { owner: ann, name: 'Chantiers', members: [bob] })
  })
  afterAll(() => app.stop())

  const anArticle = (details: object | undefined, title = 'À Porto, quatre cuves en neuf jours') =>
    ann.call(publishPost, {
      params: { communityId: place.id },
      body: { kind: 'article', title, text: 'mot '.repeat(500), details: details as never },
    })

  it('is read with its summary and the time it asks for, in the feed and on its page', async () => {
    const { id } = await anArticle({ kind: 'article', summary: 'Ce qui nous manquait : un palan.' })
    const details = {
      kind: 'article',
      summary: 'Ce qui nous manquait : un palan.',
      cover: null,
      readingMinutes: 3,
    }
    expect((await bob.call(readPost, { params: { postId: id } })).details).toEqual(details)
    expect((await bob.call(readFeed, {})).items.find((item) => item.id === id)?.details).toEqual(details)
  })

  it('needs a title and its own details', async () => {
    await expect(anArticle({ kind: 'article' }, '')).rejects.toMatchObject({ code: 'posts.title_missing' })
    await expect(anArticle(undefined)).rejects.toMatchObject({ code: 'posts.details_missing' })
    await expect(anArticle({ kind: 'article', summary: 'x'.repeat(301) })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it('gives a discussion no details, and takes none for it', async () => {
    const body = { kind: 'discussion' as const, text: 'Bonjour' }
    const plain = await ann.call(publishPost, { params: { communityId: place.id }, body })
    expect(plain.details).toBeNull()
    await expect(
      ann.call(publishPost, {
        params: { communityId: place.id },
        body: { ...body, details: { kind: 'article', summary: '' } },
      }),
    ).rejects.toMatchObject({ code: 'posts.details_missing' })
    await expect(
      ann.call(publishPost, { params: { communityId: place.id }, body: { ...body, text: ' ' } }),
    ).rejects.toMatchObject({ code: 'posts.text_missing' })
  })

  it('is found by the words of its summary, also once they were rewritten', async () => {
    const { id } = await anArticle({ kind: 'article', summary: 'Le palanquage de Matosinhos' })
    const found = async (q: string) =>
      (await bob.call(search, { query: { q } })).items.map((hit) => hit.postId)
    expect(await found('matosinhos')).toContain(id)
    await ann.call(editPost, {
      params: { postId: id },
      body: { version: 1, details: { kind: 'article', summary: 'Le levage de Setubal' } },
    })
    expect(await found('matosinhos')).not.toContain(id)
    expect(await found('setubal')).toContain(id)
    await ann.call(editPost, { params: { postId: id }, body: { version: 2, text: 'Un autre texte' } })
    expect(await found('setubal')).toContain(id)
  })
  describe('with a cover', () => {
    const alt = 'Quatre cuves sous un palan'
    const aCover = async (by: TestPerson) => aFile({ by, name: 'cuves.jpg', bytes: await aPhoto() })
    const withCover = (cover: unknown, summary = '') => ({ kind: 'article', summary, cover })
    const coverOf = async (postId: string, reader = bob) => {
      const { details } = await reader.call(readPost, { params: { postId } })
      return details?.kind === 'article' ? details.cover : undefined
    }
    const status = async (reader: TestPerson, { id }: { id: string }) =>
      (await reader.fetch(readContent, { params: { fileId: id } })).status
    const picture = ({ id, image }: FileInfo): TextDocument => ({
      type: 'doc',
      content: [
        { type: 'image', attrs: { fileId: id, alt: 'Un palan', ...(image ?? { width: 1, height: 1 }) } },
      ],
    })

    it('shows it to its readers, with its size and what is to be seen on it', async () => {
      const file = await aCover(ann)
      const { id } = await anArticle(withCover({ fileId: file.id, alt }))
      const cover = { fileId: file.id, alt, width: 480, height: 640 }
      expect(await coverOf(id)).toEqual(cover)
      expect((await bob.call(readFeed, {})).items.find((item) => item.id === id)?.details).toMatchObject({
        cover,
      })
      expect(await status(bob, file)).toBe(200)
      const small = { params: { fileId: file.id }, query: { width: '1280' as const } }
      expect((await bob.fetch(readThumbnail, small)).status).toBe(200)
    })

    it('gives an outsider neither the article nor the bytes of its cover', async () => {
      const [gone, away] = [await app.person({ name: 'Gone' }), await app.person({ name: 'Away' })]
      const boss = await app.person({ name: 'Boss', roles: ['communityManager', 'admin', 'hr'] })
      const secret = await aCommunity(app, { owner: ann, visibility: 'secret', members: [gone, away] })
      const file = await aCover(ann)
      const { id } = await ann.call(publishPost, {
        params: { communityId: secret.id },
        body: {
          kind: 'article',
          title: 'À Porto',
          text: 'Neuf jours.',
          details: { kind: 'article', summary: '', cover: { fileId: file.id, alt } },
        },
      })
      expect(await status(gone, file)).toBe(200)
      await ann.call(removeMember, { params: { communityId: secret.id, personId: gone.id } })
      await boss.call(deactivate, { params: { personId: away.id }, body: {} })
      for (const outsider of [bob, gone, boss]) {
        await expect(outsider.call(readPost, { params: { postId: id } })).rejects.toMatchObject({
          code: 'not_found',
        })
        expect(await status(outsider, file)).toBe(404)
      }
      expect(await status(away, file)).toBe(401)
    })

    it('refuses what is no picture, a file of somebody else, and a picture of which nothing is said', async () => {
      const [note, theirs, mine] = [await aFile({ by: ann }), await aCover(bob), await aCover(ann)]
      await expect(anArticle(withCover({ fileId: note.id, alt }))).rejects.toMatchObject({
        code: 'invalid_input',
        problem: { fields: { 'details.cover': 'wrong' } },
      })
      await expect(anArticle(withCover({ fileId: theirs.id, alt }))).rejects.toMatchObject({
        code: 'not_found',
      })
      await expect(anArticle(withCover({ fileId: mine.id }))).rejects.toMatchObject({
        code: 'invalid_input',
        problem: { fields: { 'details.cover.alt': expect.any(String) } },
      })
      expect(await status(bob, mine)).toBe(404)
      const { id } = await anArticle(withCover({ fileId: mine.id, alt: '' }))
      await expect(
        rewrite(ann, { id }, { details: withCover({ fileId: theirs.id, alt }) }),
      ).rejects.toMatchObject({
        code: 'not_found',
      })
      expect(await coverOf(id)).toMatchObject({ fileId: mine.id, alt: '' })
    })

    it('keeps it while the rest is rewritten, gives another in its place, or none', async () => {
      const [first, second] = [await aCover(ann), await aCover(ann)]
      const { id } = await anArticle(withCover({ fileId: first.id, alt }, 'Neuf jours.'))
      await rewrite(ann, { id }, { text: 'Un autre texte' })
      await rewrite(ann, { id }, { details: { kind: 'article', summary: 'Dix jours.' } })
      expect(await coverOf(id)).toMatchObject({ fileId: first.id, alt })
      await rewrite(
        ann,
        { id },
        { details: withCover({ fileId: second.id, alt: 'Un portail' }, 'Dix jours.') },
      )
      expect(await coverOf(id)).toMatchObject({ fileId: second.id, alt: 'Un portail' })
      expect([await status(bob, first), await status(bob, second)]).toEqual([404, 200])
      await rewrite(ann, { id }, { details: withCover(null, 'Dix jours.') })
      expect(await coverOf(id)).toBeNull()
      expect([await status(bob, second), await status(ann, second)]).toEqual([404, 200])
    })

    it('leaves the pictures of its text alone, also one that was its cover', async () => {
      const file = await aCover(ann)
      const { id } = await anArticle(withCover({ fileId: file.id, alt }))
      await rewrite(ann, { id }, { document: picture(file), details: withCover(null) })
      expect(await status(bob, file)).toBe(200)
      const other = await aCover(ann)
      const rewritten = await rewrite(ann, { id }, { details: withCover({ fileId: other.id, alt }) })
      expect(rewritten).toMatchObject({ document: picture(file), details: { cover: { fileId: other.id } } })
      await rewrite(ann, { id }, { details: withCover({ fileId: file.id, alt }) })
      await rewrite(ann, { id }, { text: 'Sans image.', details: withCover(null) })
      // A former version shows it still.
      expect(await status(bob, file)).toBe(200)
    })

    it('is found by what is to be seen on it', async () => {
      const file = await aCover(ann)
      const { id } = await anArticle(withCover({ fileId: file.id, alt: 'Le treuil de Sesimbra' }))
      const found = async () =>
        (await bob.call(search, { query: { q: 'sesimbra' } })).items.map((hit) => hit.postId)
      expect(await found()).toContain(id)
      await rewrite(ann, { id }, { text: 'Un autre texte' })
      expect(await found()).toContain(id)
      await rewrite(ann, { id }, { details: withCover(null) })
      expect(await found()).not.toContain(id)
    })

    it('takes it along where it is moved, and away when it is deleted', async () => {
      const carl = await app.person({ name: 'Carl' })
      const there = await aCommunity(app, { owner: ann, visibility: 'private', members: [carl] })
      const file = await aCover(ann)
      const { id } = await anArticle(withCover({ fileId: file.id, alt }))
      await ann.call(moveThread, { params: { postId: id }, body: { communityId: there.id } })
      expect([await status(bob, file), await status(carl, file)]).toEqual([404, 200])
      await ann.call(deletePost, { params: { postId: id } })
      expect(await status(carl, file)).toBe(404)
    })

    it('may be brought by whoever publishes in its author’s name, and kept by the author', async () => {
      const until = new Date(app.clock.now().getTime() + 86_400_000).toISOString()
      await ann.call(giveMandate, { body: { toId: bob.id, kinds: ['article'], until } })
      const file = await aCover(bob)
      const { id } = await bob.call(publishFor, {
        params: { communityId: place.id, personId: ann.id },
        body: {
          kind: 'article',
          title: 'La ligne 4',
          text: 'Six mois.',
          details: { kind: 'article', summary: '', cover: { fileId: file.id, alt } },
        },
      })
      await rewrite(ann, { id }, { document: picture(file), details: withCover(null) })
      expect(await status(ann, file)).toBe(200)
    })
  })
})

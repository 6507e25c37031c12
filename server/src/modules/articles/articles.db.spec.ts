import { editPost, publishPost, readPost } from '@osmose/shared/posts/posts.contract'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { search } from '@osmose/shared/search/search.contract'
import { aCommunity } from '../../../test/factories/communities.js'
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
      body: { details: { kind: 'article', summary: 'Le levage de Setubal' } },
    })
    expect(await found('matosinhos')).not.toContain(id)
    expect(await found('setubal')).toContain(id)
    await ann.call(editPost, { params: { postId: id }, body: { text: 'Un autre texte' } })
    expect(await found('setubal')).toContain(id)
  })
})

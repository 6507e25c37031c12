import { search } from '@osmose/shared/search/search.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aConversation, says } from '../../../test/factories/messages.js'
import { aPage } from '../../../test/factories/pages.js'
import { aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

const SOME = 120

describe('what comes after the first page of a search', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    place = await aCommunity(app, { owner: ann, name: 'Atelier', members: [bob] })
  })
  afterAll(() => app.stop())

  const find = (person: TestPerson, q: string, cursor?: string) =>
    person.call(search, { query: { q, cursor } })
  type Found = Awaited<ReturnType<typeof find>>

  /** Everything that is found, page after page; `between`: what happens meanwhile. */
  async function read(q: string, ids: (page: Found) => string[], between = async () => {}, by = ann) {
    const found: string[] = []
    let pages = 0
    let cursor: string | undefined
    do {
      const page = await find(by, q, cursor)
      found.push(...ids(page))
      cursor = page.nextCursor ?? undefined
      pages++
      await between()
    } while (cursor)
    expect(new Set(found).size).toBe(found.length)
    return { found, pages }
  }

  const people = (page: Found) => page.people.map(({ id }) => id)
  const communities = (page: Found) => page.communities.map(({ id }) => id)
  const wiki = (page: Found) => page.pages.map((found) => found.page.id)
  const files = (page: Found) => page.files.map(({ file }) => file.id)
  const messages = (page: Found) => page.messages.map(({ messageId }) => messageId)
  const posts = (page: Found) => page.items.map(({ postId }) => postId)

  it('are all people of a name, and all communities', async () => {
    await app.database.many(
      `insert into people (id, name, email, time_zone, created_at)
       select gen_random_uuid(), 'Melchior ' || chr(65 + n % 26) || n, 'm' || n || '@example.org', 'Europe/Paris', now() from generate_series(1, ${SOME}) n`,
    )
    await app.database.many(
      `with made as (insert into communities (id, slug, name, visibility, created_at)
         select gen_random_uuid(), 'melchior-' || n, 'Les Melchior ' || n, 'public', now() from generate_series(1, ${SOME}) n returning id)
       insert into audiences (id, community_id) select gen_random_uuid(), id from made`,
    )
    const some = await read('genre:personne melchior', people)
    expect([some.found.length, some.pages]).toEqual([SOME, 3])
    expect((await read('genre:communauté melchior', communities)).found).toHaveLength(SOME)
    expect((await find(ann, 'melchior')).people).toHaveLength(5)
  })

  it('are all pages, files and messages, and nothing twice though more are written meanwhile', async () => {
    const conversation = await aConversation(ann, [bob])
    for (let n = 0; n < 51; n++) {
      await aPage({ by: ann, in: place, title: `Cintreuse ${n}`, text: 'cintreuse '.repeat(1 + (n % 7)) })
      await says(bob, conversation, 'cintreuse '.repeat(1 + (n % 5)))
    }
    await app.database.many(
      `insert into files (id, name, uploader_id, created_at) select gen_random_uuid(), 'Cintreuse ' || n || '.pdf', $1, now() from generate_series(1, ${SOME}) n`,
      [ann.id],
    )
    await app.database.many(
      `insert into file_versions (file_id, version, upload_id, storage_key, bytes, sha256, kind, media_type, uploaded_by, uploaded_at, name)
       select id, 1, gen_random_uuid(), 'none/' || id, 10, repeat('0', 64), 'other', 'application/pdf', $1, now(), name from files where uploader_id = $1`,
      [ann.id],
    )
    const another = async () => {
      await aPage({ by: ann, in: place, title: 'Cintreuse encore', text: 'cintreuse '.repeat(9) })
    }
    const oneMore = async () => {
      await says(bob, conversation, 'cintreuse '.repeat(9))
    }
    const some = await Promise.all([
      read('genre:page cintreuse', wiki, another),
      read('genre:message cintreuse', messages, oneMore),
      read('genre:page cintreuse', wiki, undefined, bob),
    ])
    for (const { found, pages } of some) {
      expect(found.length).toBeGreaterThanOrEqual(51)
      expect(pages).toBe(2)
    }
    expect((await read('genre:fichier cintreuse', files)).found).toHaveLength(SOME)
    expect((await read('genre:fichier cintreuse', files, undefined, bob)).found).toEqual([])
  })

  it('is what was there when the first was read: what is published since waits for the next search', async () => {
    for (let n = 0; n < 45; n++) await aPost({ by: ann, in: place, text: `Un mors usé, le ${n}e` })
    const late: string[] = []
    const meanwhile = async () => {
      app.clock.forward({ seconds: 1 })
      late.push((await aPost({ by: bob, in: place, text: 'Un mors. '.repeat(1 + late.length) })).id)
    }
    app.clock.forward({ seconds: 1 })
    const { found } = await read('mors', posts, meanwhile)
    expect(found).toHaveLength(45)
    expect(found.filter((id) => late.includes(id))).toEqual([])
    expect((await read('mors', posts)).found).toHaveLength(45 + late.length)
  })

  it('goes on with the words that were only begun', async () => {
    for (let n = 0; n < 45; n++) await aPost({ by: bob, in: place, text: 'Une clavetteuse grippée.' })
    expect((await read('clavett', posts)).found).toHaveLength(45)
  })

  it('refuses a place that it did not make', async () => {
    const cursors = ['x', 'W10', btoa('[1,2]'), btoa(`[0.5,"'","00000000-0000-7000-8000-000000000000"]`)]
    for (const q of ['mors', 'genre:page mors', 'genre:message mors'])
      for (const cursor of cursors)
        await expect(find(ann, q, cursor)).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

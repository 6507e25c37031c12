import { readLanguages, removeLanguage, writeLanguage } from '@osmose/shared/languages/languages.contract'
import { type FileInfo, readContent } from '@osmose/shared/files/files.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { editPost, readPost } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { aCommunity } from '../../../test/factories/communities.js'
import { aFile } from '../../../test/factories/files.js'
import { aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { Posts } from '../posts/posts.public.js'

let app: TestApp
let ann: TestPerson
let mod: TestPerson
let emma: TestPerson
let place: { id: string }

beforeAll(async () => {
  app = await TestApp.start()
  ann = await app.person({ name: 'Ann' })
  mod = await app.person({ name: 'Mod' })
  emma = await app.person({ name: 'Emma' })
  await app.database.many(`update people set locale = 'en' where id = $1`, [emma.id])
  place = await aCommunity(app, { owner: mod, visibility: 'secret', members: [ann, emma] })
})
afterAll(() => app.stop())

const french = () =>
  aPost({ by: ann, in: place, title: 'Comment serrer la bride ?', text: 'Toujours en croix, et à froid.' })
const versionOf = async (by: TestPerson, { id }: { id: string }) =>
  (await by.call(readLanguages, { params: { postId: id } })).version
const write = async (
  by: TestPerson,
  post: { id: string },
  title = 'How to tighten the flange?',
  lang: 'fr' | 'en' = 'en',
) =>
  by.call(writeLanguage, {
    params: { postId: post.id, lang },
    body: {
      title,
      document: parseMarkdown('Always crosswise, and cold.'),
      version: await versionOf(by, post),
    },
  })
const read = (by: TestPerson, { id }: { id: string }) => by.call(readPost, { params: { postId: id } })

describe('a post in two languages', () => {
  it('leaves nothing behind of what was proposed, replaced or taken away', async () => {
    const post = await french()
    const texts = async () =>
      (await app.database.one<{ count: number }>('select count(*)::int as count from texts'))?.count ?? 0
    const before = await texts()
    for (let time = 0; time < 5; time++) await write(mod, post, `Proposed ${time}?`)
    expect(await texts()).toBe(before + 1)
    for (let time = 0; time < 5; time++) await write(ann, post, `Approved ${time}?`)
    expect(await texts()).toBe(before + 1)
    await ann.call(removeLanguage, { params: { postId: post.id } })
    expect(await texts()).toBe(before)
  })

  it('does not lose what another window wrote in the other language meanwhile', async () => {
    const post = await french()
    const began = await versionOf(ann, post)
    const put = (by: TestPerson, title: string, version: string) =>
      by.call(writeLanguage, {
        params: { postId: post.id, lang: 'en' },
        body: { title, document: parseMarkdown('Crosswise.'), version },
      })
    const [one, other] = await Promise.allSettled([put(ann, 'One?', began), put(ann, 'Other?', began)])
    const kept = one.status === 'fulfilled' ? 'One?' : 'Other?'
    expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    const read = await ann.call(readLanguages, { params: { postId: post.id } })
    expect(read.approved?.title).toBe(kept)
    await expect(put(mod, 'Mine?', began)).rejects.toMatchObject({ code: 'posts.conflict' })
    await put(mod, 'Mine?', read.version)
    await expect(put(ann, 'Blind?', read.version)).rejects.toMatchObject({ code: 'posts.conflict' })
    await put(ann, 'Seen?', await versionOf(ann, post))
  })

  it('is not written faster than anybody writes', async () => {
    const eager = await app.person({ name: 'Eager' })
    const here = await aCommunity(app, { owner: eager })
    const post = await aPost({ by: eager, in: here, title: 'Une bride ?', text: 'En croix.' })
    const codes = await Promise.all(
      Array.from({ length: 65 }, () =>
        write(eager, post).then(
          () => 'done',
          ({ code }) => code as string,
        ),
      ),
    )
    expect(codes).toContain('too_many_requests')
  })

  it('is read in one’s own first, and found by both', async () => {
    const post = await french()
    await write(ann, post)
    expect(await read(emma, post)).toMatchObject({
      lang: 'en',
      title: 'How to tighten the flange?',
      standing: { other: { lang: 'fr', title: 'Comment serrer la bride ?', original: true, stale: false } },
    })
    expect(await read(ann, post)).toMatchObject({
      lang: 'fr',
      standing: { other: { lang: 'en', original: false } },
    })
    const found = async (q: string) =>
      (await ann.call(search, { query: { q } })).items.map((hit) => hit.postId)
    expect(await found('crosswise')).toContain(post.id)
    expect(await found('bride')).toContain(post.id)
    const hit = async (q: string) => {
      const { items } = await ann.call(search, { query: { q } })
      const one = items.find(({ postId }) => postId === post.id)
      return [one?.title, one?.excerpt.map(({ text, found }) => (found ? `[${text}]` : text)).join('')]
    }
    expect(await hit('crosswise')).toEqual(['How to tighten the flange?', 'Always [crosswise], and cold.'])
    expect(await hit('flange')).toEqual(['How to tighten the flange?', 'Always crosswise, and cold.'])
    expect(await hit('froid')).toEqual(['Comment serrer la bride ?', 'Toujours en croix, et à [froid].'])
    await ann.call(removeLanguage, { params: { postId: post.id } })
    expect((await read(emma, post)).lang).toBe('fr')
    expect(await found('crosswise')).not.toContain(post.id)
  })

  it('is to be looked at again once the original was rewritten, until its author approves', async () => {
    const post = await french()
    await write(ann, post)
    await ann.call(editPost, { params: { postId: post.id }, body: { version: 1, text: 'Toujours à chaud.' } })
    expect(await read(emma, post)).toMatchObject({
      lang: 'fr',
      standing: { other: { lang: 'en', stale: true } },
    })
    expect((await ann.call(search, { query: { q: 'crosswise' } })).items).not.toEqual([])
    await write(ann, post)
    expect((await read(emma, post)).lang).toBe('en')
    await expect(
      ann.call(editPost, {
        params: { postId: post.id },
        body: { version: 2, text: 'Now in English.', lang: 'en' },
      }),
    ).rejects.toMatchObject({ code: 'languages.same' })
  })

  it('may be proposed by a moderator, and appears when its author approves it', async () => {
    const post = await french()
    expect(await write(mod, post)).toMatchObject({
      approved: null,
      proposed: { by: { name: 'Mod' } },
      mine: false,
    })
    expect((await read(emma, post)).standing).toBeUndefined()
    await app.settle()
    const { items } = await ann.call(listNotifications, {})
    expect(items.filter(({ postId }) => postId === post.id)).toMatchObject([
      { kind: 'translation_proposed', people: [{ name: 'Mod' }], count: 1 },
    ])
    expect((await ann.call(readLanguages, { params: { postId: post.id } })).proposed?.title).toBe(
      'How to tighten the flange?',
    )
    expect(await write(ann, post)).toMatchObject({ approved: { by: { name: 'Ann' } }, proposed: null })
    expect((await read(emma, post)).lang).toBe('en')
  })

  describe('with files, while it is only proposed', () => {
    let eve: TestPerson
    let hers: TestPerson
    let here: { id: string; audienceId: string }

    beforeAll(async () => {
      eve = await app.person({ name: 'Eve' })
      hers = await app.person({ name: 'Her colleague' })
      here = await aCommunity(app, { owner: hers, moderators: [mod], members: [ann] })
    })

    const propose = async (by: TestPerson, post: { id: string }, ...files: FileInfo[]) =>
      by.call(writeLanguage, {
        params: { postId: post.id, lang: 'en' },
        body: {
          title: 'How to tighten the flange?',
          version: await versionOf(by, post),
          document: {
            type: 'doc',
            content: [
              { type: 'paragraph', content: [{ type: 'text', text: 'Always crosswise.' }] },
              ...files.map(({ id, name }) => ({ type: 'file' as const, attrs: { fileId: id, name } })),
            ],
          },
        },
      })
    const asked = () => aPost({ by: ann, in: here, title: 'Comment serrer la bride ?', text: 'En croix.' })
    const opens = async (file: FileInfo) => {
      const names = []
      for (const [name, who] of Object.entries({ mod, ann, hers, eve }))
        if ((await who.fetch(readContent, { params: { fileId: file.id } })).status === 200) names.push(name)
      return names
    }

    it('shows them to whoever proposed it, its author and those who look after the place, then to all', async () => {
      const post = await asked()
      const file = await aFile({ by: mod })
      await propose(mod, post, file)
      expect(await opens(file)).toEqual(['mod', 'ann', 'hers'])
      await propose(ann, post, file)
      expect(await opens(file)).toEqual(['mod', 'ann', 'hers', 'eve'])
    })

    it('gives back to whoever brought them those that are not approved or proposed no longer', async () => {
      const post = await asked()
      const [first, second] = [await aFile({ by: mod }), await aFile({ by: mod })]
      await propose(mod, post, first, second)
      await propose(hers, post, second)
      expect([await opens(first), await opens(second)]).toEqual([['mod'], ['mod', 'ann', 'hers']])
      await propose(ann, post)
      expect(await opens(second)).toEqual(['mod'])
    })

    it('holds for what an import brings', async () => {
      const [shown, waiting] = [await aFile({ by: mod }), await aFile({ by: mod })]
      const show = ({ id, name }: FileInfo) => `[${name}](file:${id})`
      const at = app.clock.now()
      await app.database.transaction((tx) =>
        app.get(Posts).bring(tx, {
          system: 'osmose',
          defaultLang: 'fr',
          posts: [
            {
              sourceId: 'brought',
              communityId: here.id,
              audienceId: here.audienceId,
              authorId: ann.id,
              kind: 'discussion',
              title: 'Une bride',
              text: show(shown),
              lang: 'fr',
              at,
              fileIds: [shown.id, waiting.id],
              placed: new Map(
                [shown, waiting].map(({ id, name }) => [
                  id,
                  { type: 'file' as const, attrs: { fileId: id, name } },
                ]),
              ),
              translations: [
                {
                  lang: 'en',
                  title: 'A flange',
                  text: [shown, waiting].map(show).join('\n\n'),
                  approved: false,
                  byId: mod.id,
                  at,
                  outdated: false,
                },
              ],
            },
          ],
        }),
      )
      expect(await opens(shown)).toEqual(['mod', 'ann', 'hers', 'eve'])
      expect(await opens(waiting)).toEqual(['mod', 'ann', 'hers'])
    })

    it('shows those of the post itself to its readers all the same', async () => {
      const post = await asked()
      const file = await aFile({ by: ann })
      const text = { type: 'file' as const, attrs: { fileId: file.id, name: file.name } }
      await ann.call(editPost, {
        params: { postId: post.id },
        body: { version: 1, document: { type: 'doc', content: [text] } },
      })
      await propose(mod, post, file)
      await ann.call(removeLanguage, { params: { postId: post.id } })
      expect(await opens(file)).toEqual(['mod', 'ann', 'hers', 'eve'])
    })
  })

  it('is refused where it would be no other language, or say less', async () => {
    const post = await french()
    await expect(write(ann, post, 'Serrage', 'fr')).rejects.toMatchObject({ code: 'languages.same' })
    await expect(write(ann, post, '')).rejects.toMatchObject({ code: 'languages.title_missing' })
    await expect(write(emma, post)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(mod.call(removeLanguage, { params: { postId: post.id } })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('is not there for outsiders, in no language', async () => {
    const post = await french()
    await write(ann, post)
    for (const [who, code] of [
      [await app.person(), 'not_found'],
      [await app.person({ roles: ['admin', 'communityManager'] }), 'not_found'],
      [app.nobody(), 'not_signed_in'],
    ] as const) {
      const params = { postId: post.id }
      await expect(who.call(readLanguages, { params })).rejects.toMatchObject({ code })
      await expect(who.call(removeLanguage, { params })).rejects.toMatchObject({ code })
      await expect(write(who, post)).rejects.toMatchObject({ code })
    }
  })
})

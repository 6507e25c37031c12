import { deletePost } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('references, numbers and apostrophes', () => {
  let app: TestApp
  let ann: TestPerson
  let workshop: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    workshop = await aCommunity(app, { owner: ann })
  })
  afterAll(() => app.stop())

  const ids = async (q: string) =>
    (await ann.call(search, { query: { q } })).items.map(({ postId }) => postId)

  it.each([
    ['Une vanne DN-50 au sous-sol', ['DN-50', 'dn50', 'DN 50', 'dn\u201150', 'DN–50', '"DN-50"', 'DN-50.']],
    ['Une vanne DN 65 au sous-sol', ['DN-65', 'dn65', 'DN 65']],
    ['Une vanne DN80 au sous-sol', ['DN-80', 'dn80', 'DN 80', '80']],
    ['Au repère A-12 du plan', ['A-12', 'a12', 'A 12', '"repère A-12"']],
    ['Au repère B34 du plan', ['B-34', 'b34', 'B 34']],
    ['Au repère C 56 du plan', ['C-56', 'c56', 'c 56']],
    ['La norme ISO 9001 change', ['ISO 9001', 'iso-9001', 'ISO9001', 'norme 9001']],
    ['Commander la réf. 4711-B demain', ['réf. 4711-B', '4711b', '4711 B', 'ref 4711', '"réf. 4711-B"']],
    ['Le relevé 2026-10 manque', ['2026-10', '2026 10', 'relevés 2026-10']],
    ['La cuve de 400 L est pleine', ['400 L', '400L', '400-l']],
    ['Le joint F-112-B fuit', ['F-112', '112-B', 'f-112-b', 'F112']],
    [
      'Dans l’atelier, un T-shirt',
      ["l'atelier", 'l’atelier', 'lʼatelier', '"l’atelier"', '« l’atelier »', 't-shirt'],
    ],
  ])('%s: the same however it is typed', async (written, typed) => {
    const [french, english] = [
      await aPost({ by: ann, in: workshop, text: `${written}, et nous ne savons pas encore pourquoi.` }),
      await aPost({
        by: ann,
        in: workshop,
        text: `${written}: what should we do with it? Thank you for your help.`,
      }),
    ]
    expect([french.lang, english.lang]).toEqual(['fr', 'en'])
    for (const q of typed) expect([q, (await ids(q)).sort()]).toEqual([q, [french.id, english.id].sort()])
    for (const { id } of [french, english]) await ann.call(deletePost, { params: { postId: id } })
  })

  it('takes a reference as a whole: neither half of it, nor an hour, is found for it', async () => {
    for (const text of [
      'On ferme à 12 h.',
      'Le plan A, page 12.',
      'DN, puis 50.',
      '-50 °C',
      'Le 10 mai 2026.',
    ])
      await aPost({ by: ann, in: workshop, text })
    for (const q of ['A-12', 'DN-50', 'DN50', '2026-10', '"A-12"']) expect([q, await ids(q)]).toEqual([q, []])
    expect(await ids('50 -DN')).toHaveLength(1)
  })
})

import { listLibrary } from '@osmose/shared/files/library.contract'
import { findMessages } from '@osmose/shared/messages/messages.contract'
import { findPages } from '@osmose/shared/pages/pages.contract'
import { acceptAnswer } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import fc from 'fast-check'
import { aCommunity } from '../../../test/factories/communities.js'
import { aFile } from '../../../test/factories/files.js'
import { aConversation, says } from '../../../test/factories/messages.js'
import { aPage } from '../../../test/factories/pages.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { SearchService } from './search.service.js'

describe('search', () => {
  let app: TestApp
  let ann: TestPerson
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    place = await aCommunity(app, { owner: ann, name: 'Étanchéité et soudure' })
  })
  afterAll(() => app.stop())

  const find = (person: TestPerson, q: string) => person.call(search, { query: { q } })

  it('finds a word whatever its accents, case and ending, in posts and comments, in both languages', async () => {
    const post = await aPost({
      by: ann,
      in: place,
      title: 'Les étanchéités de la bride',
      text: 'Le joint PTFE suinte.',
    })
    const comment = await aComment({ by: ann, on: post, text: 'Tightening the flanges cold helps.' })
    expect((await find(ann, 'ETANCHEITE')).items.map((hit) => hit.postId)).toContain(post.id)
    expect((await find(ann, 'JOINTS')).items.map((hit) => hit.postId)).toContain(post.id)
    expect((await find(ann, 'flange')).items[0]).toMatchObject({ postId: post.id, commentId: comment.id })
  })

  it('finds whole words of any script', async () => {
    const words = 'أهلا مُحَمَّد Καλημέρα ΰψος Ёлка Йод 你好世界 한국어 ガラス हिन्दी ทดสอบ עברית'.split(' ')
    const post = await aPost({ by: ann, in: place, text: `Le mot du jour : ${words.join(', ')}.` })
    for (const word of words)
      expect([word, (await find(ann, word)).items.map((hit) => hit.postId)]).toEqual([word, [post.id]])
  })

  it('puts a title with all the words before older questions, single letters too', async () => {
    const asked = async (title: string) => {
      const question = await aPost({ by: ann, in: place, kind: 'question', title, text: 'Quelle taule ?' })
      const answer = await aComment({ by: ann, on: question, text: 'Elle est bleue.' })
      await ann.call(acceptAnswer, { params: { postId: question.id }, body: { commentId: answer.id } })
      return question
    }
    const old = await asked('La taule de la taule C, où est la taule ?')
    const older = await aPost({ by: ann, in: place, title: 'Taule B ouverte', text: 'Entrez.' })
    const today = await aPost({ by: ann, in: place, title: 'Taule B fermée mercredi', text: 'Sortez.' })
    expect((await find(ann, 'la taule B')).items.map((hit) => hit.postId)).toEqual([
      today.id,
      older.id,
      old.id,
    ])
    expect((await find(ann, 'taule')).items[0]?.postId).toBe(old.id)
  })

  it('finds an exact quote, and nothing for its words in another order', async () => {
    const post = await aPost({ by: ann, in: place, text: 'La purge à l’argon avant la passe de fond.' })
    expect((await find(ann, '"passe de fond"')).items.map((hit) => hit.postId)).toContain(post.id)
    expect((await find(ann, '"fond de passe"')).items).toEqual([])
  })

  it('finds the word before a sign that French sets apart, typed with its no-break space or not', async () => {
    const post = await aPost({ by: ann, in: place, title: 'Peut-on souder en position verticale\u202f?' })
    for (const asked of ['verticale', 'verticale\u202f?', 'position\u00a0verticale'])
      expect((await find(ann, asked)).items.map((hit) => hit.postId)).toContain(post.id)
  })

  it('finds a word by its beginning while it is typed, and on the page where nothing else has it', async () => {
    const post = await aPost({ by: ann, in: place, text: 'La galvanisation de la cornière.' })
    const page = await aPage({
      by: ann,
      in: place,
      title: 'Zingage',
      text: 'Après la galvanisation, on rince.',
    })
    const typing = (person: TestPerson, q: string) => person.call(search, { query: { q, typing: 'true' } })
    for (const noted of [false, true]) {
      if (noted) await app.get(SearchService).noteWords()
      for (const q of ['galva', 'GALVANI', 'cornière galvan'])
        for (const found of [await typing(ann, q), await find(ann, q)])
          expect(found.items.map(({ postId }) => postId)).toEqual([post.id])
    }
    expect((await typing(ann, 'galvan')).pages.map((found) => found.page.id)).toEqual([page.id])
    expect((await find(ann, 'galvani')).items[0]?.excerpt).toContainEqual({
      text: 'galvanisation',
      found: true,
    })

    const whole = await aPost({ by: ann, in: place, text: 'Un galva neuf.' })
    expect((await find(ann, 'galva')).items.map(({ postId }) => postId)).toEqual([whole.id])
    expect((await typing(ann, 'galva')).items).toHaveLength(2)
  })

  it('begins no word that stands only where the reader may not look', async () => {
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret' })
    await aPost({ by: ann, in: secret, text: 'Le projet Quetzalcoatl avance.' })
    const bob = await app.person({})
    for (const noted of [false, true]) {
      if (noted) await app.get(SearchService).noteWords()
      expect((await find(ann, 'quetzal')).items).toHaveLength(1)
      expect((await find(bob, 'quetzal')).items).toEqual([])
      expect((await find(bob, 'quetzal')).suggestion).toBeNull()
    }
  })

  it('says in which language each title and passage is', async () => {
    const post = await aPost({
      by: ann,
      in: place,
      title: 'Où est la cisaille ?',
      text: 'Elle n’est plus là.',
    })
    await aComment({ by: ann, on: post, text: 'We have moved the cisaille to the other workshop.' })
    const { items } = await find(ann, 'cisaille')
    expect(items.map(({ titleLang, lang }) => [titleLang, lang]).sort()).toEqual([
      ['fr', 'en'],
      ['fr', 'fr'],
    ])
  })

  it('finds people and places, with a typing mistake', async () => {
    await app.person({ name: 'Oluwaseun Adeyemi' })
    expect((await find(ann, 'oluwasen')).people.map((person) => person.name)).toContain('Oluwaseun Adeyemi')
    expect((await find(ann, 'etancheite')).communities.map((community) => community.name)).toContain(
      'Étanchéité et soudure',
    )
  })

  it('finds pages, files and messages, each for those who may read it', async () => {
    const team = await aCommunity(app, { owner: ann, visibility: 'private' })
    const bob = await app.person({ name: 'Bob' })
    const page = await aPage({ by: ann, in: team, title: 'Le brasage', text: 'Tungstène et patience.' })
    const file = await aFile({
      by: ann,
      name: 'tungstene.txt',
      bytes: Buffer.from('Une nuance de tungstène par poste.'),
    })
    const conversation = await aConversation(ann, [bob])
    const message = await says(ann, conversation, 'Le tungstène est livré.')
    await app.settle()
    const found = await find(ann, 'tungstène')
    expect(found.pages).toMatchObject([{ page: { id: page.id } }])
    expect(found.files).toMatchObject([{ file: { id: file.id } }])
    expect(found.messages).toMatchObject([{ messageId: message.id }])
    expect(found.pages[0]?.excerpt.filter(({ found: marked }) => marked)).toHaveLength(1)
    const toBob = await find(bob, 'tungstène')
    expect([toBob.pages, toBob.files, toBob.messages.length]).toEqual([[], [], 1])
    const toOthers = await find(await app.person({ roles: ['admin'] }), 'tungstène')
    expect([toOthers.pages, toOthers.files, toOthers.messages]).toEqual([[], [], []])
  })

  it('says nothing of a secret place to those outside it: no hit, no community, no difference', async () => {
    const secret = await aCommunity(app, { owner: ann, name: 'Zirconium', visibility: 'secret' })
    await aPost({ by: ann, in: secret, text: 'zirconiumique' })
    expect((await find(ann, 'zirconiumique')).items).toHaveLength(1)
    for (const roles of [[], ['communityManager'], ['admin'], ['hr']] as const) {
      const outsider = await app.person({ roles: [...roles] })
      expect(await find(outsider, 'zirconiumique')).toEqual({
        misread: [],
        suggestion: null,
        people: [],
        communities: [],
        pages: [],
        files: [],
        messages: [],
        items: [],
        nextCursor: null,
      })
      expect((await find(outsider, 'Zirconium')).communities).toEqual([])
    }
  })

  it('lives through what is no word', async () => {
    for (const q of ['"', "'", '& | !', '((((', '%_%', '🙂', 'a'.repeat(200)])
      expect((await ann.fetch(search, { query: { q } })).status).toBe(200)
  })

  it.each([
    '-'.repeat(50),
    '-'.repeat(200),
    '- '.repeat(90),
    `a ${'-!'.repeat(90)}`,
    `a${'!-'.repeat(90)}b`,
    '-"'.repeat(90),
    '‐–—'.repeat(60),
    '('.repeat(200),
    'a or '.repeat(40),
  ])('answers to %s wherever words are looked for', async (q) => {
    for (const asked of [
      ann.fetch(search, { query: { q } }),
      ann.fetch(findPages, { query: { q } }),
      ann.fetch(findMessages, { query: { q } }),
      ann.fetch(listLibrary, { params: { communityId: place.id }, query: { q } }),
    ])
      expect((await asked).status).toBe(200)
  })

  it('finds nothing worse than nothing, whatever is typed', async () => {
    const sign = fc.constantFrom(...'--"!&|()<>:*\\\'‐–«！ａ a1é.', ' or ', 'de:', 'dans:', 'avant:')
    const typed = fc.oneof(
      fc.string({ maxLength: 200, unit: sign }),
      fc.string({ maxLength: 200, unit: 'grapheme' }),
    )
    await fc.assert(
      fc.asyncProperty(typed, async (q) => {
        expect((await ann.fetch(search, { query: { q } })).status).toBeLessThan(500)
        const [read] = await app.database.many('select asked_words($1) is not null as yes', [
          q.replaceAll('\0', ''),
        ])
        expect(read).toEqual({ yes: true })
      }),
      { numRuns: 300 },
    )
  })
})

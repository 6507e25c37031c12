import { acceptAnswer, deletePost, editPost } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aFile } from '../../../test/factories/files.js'
import { aPage } from '../../../test/factories/pages.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { noteStatements } from '../../../test/setup/statements.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { SearchService } from './search.service.js'

describe('a search narrowed by filters', () => {
  let app: TestApp
  let soline: TestPerson
  let rosa: TestPerson
  let workshop: { id: string; slug: string }
  let quality: { id: string; slug: string }

  beforeAll(async () => {
    app = await TestApp.start()
    soline = await app.person({ name: 'Soline Abgrall' })
    rosa = await app.person({ name: 'Rosa Ferreira' })
    workshop = await aCommunity(app, { owner: soline, name: 'Atelier de Nantes', members: [rosa] })
    quality = await aCommunity(app, { owner: rosa, name: 'Qualité', members: [soline] })
  })
  afterAll(() => app.stop())

  const find = (person: TestPerson, q: string, cursor?: string) =>
    person.call(search, { query: { q, cursor } })
  const ids = async (person: TestPerson, q: string) =>
    (await find(person, q)).items.map(({ postId, commentId }) => commentId ?? postId)

  it('keeps to a person by any beginning of their name, in both languages, or to oneself', async () => {
    const hers = await aPost({ by: soline, in: workshop, text: 'Le mandrin chauffe.' })
    const other = await aPost({ by: rosa, in: workshop, text: 'Le mandrin grince.' })
    for (const q of ['de:soline mandrin', 'from:Abgrall mandrin', 'mandrin de:"soline ab"'])
      expect(await ids(rosa, q)).toEqual([hers.id])
    expect(await ids(rosa, 'de:rosa mandrin')).toEqual([other.id])
  })

  it('keeps to a community by its address or the beginning of a word of its name', async () => {
    const here = await aPost({ by: soline, in: workshop, text: 'La meule est neuve.' })
    const there = await aPost({ by: rosa, in: quality, text: 'La meule est usée.' })
    for (const q of ['dans:atelier meule', 'in:nantes meule', `dans:${workshop.slug} meule`])
      expect(await ids(rosa, q)).toEqual([here.id])
    expect(await ids(soline, 'dans:QUALITE meule')).toEqual([there.id])
  })

  it('keeps to a kind: of post, answers alone, or pages alone', async () => {
    const question = await aPost({ by: soline, in: workshop, title: 'Quel foret ?', text: 'Pour l’inox.' })
    const answer = await aComment({ by: rosa, on: question, text: 'Un foret au cobalt.' })
    const talk = await aPost({ by: rosa, in: workshop, text: 'Un foret cassé.' })
    const page = await aPage({ by: soline, in: workshop, title: 'Foret : choisir', text: 'Au cobalt.' })
    expect(await ids(rosa, 'genre:question foret')).toEqual([question.id])
    expect(await ids(rosa, 'kind:answer foret')).toEqual([answer.id])
    expect((await ids(rosa, 'genre:publication foret')).sort()).toEqual([question.id, talk.id].sort())
    const pages = await find(rosa, 'genre:page foret')
    expect([pages.items, pages.pages.map((found) => found.page.id)]).toEqual([[], [page.id]])
  })

  it('keeps to a time', async () => {
    const old = await aPost({ by: soline, in: workshop, text: 'Une clavette perdue.' })
    const published = (days: number) =>
      app.database.many(
        `update posts set published_at = timestamptz '2026-11-23T09:00Z' - $2 * interval '1 day' where id = $1`,
        [old.id, days],
      )
    const recent = await aPost({ by: soline, in: workshop, text: 'Une clavette trouvée.' })
    for (const days of [30, 400, 4000]) {
      await published(days)
      expect(await ids(rosa, 'clavette avant:2026-11-01')).toEqual([old.id])
      expect(await ids(rosa, 'clavette after:2026-11-01')).toEqual([recent.id])
      expect(await ids(rosa, 'clavette')).toEqual([recent.id, old.id])
    }
    expect(await ids(rosa, 'clavette avant:2000')).toEqual([])
  })

  it('keeps to what carries a file, and to what has its answer', async () => {
    const file = await aFile({ by: soline, name: 'schema.txt' })
    const shown = await aPost({ by: soline, in: workshop, text: `Le palan.\n\n[schema](file:${file.id})` })
    const question = await aPost({ by: soline, in: workshop, title: 'Quel palan ?', text: 'Pour 2 t.' })
    const answer = await aComment({ by: rosa, on: question, text: 'Le palan bleu.' })
    await soline.call(acceptAnswer, { params: { postId: question.id }, body: { commentId: answer.id } })
    expect((await ids(rosa, 'est:résolue palan')).sort()).toEqual([answer.id, question.id].sort())
    expect((await ids(rosa, 'palan'))[0]).toBe(answer.id)
    expect(await ids(rosa, 'has:file palan')).toEqual([shown.id])
  })

  it('lists the latest where there are filters and no words, page after page, nothing twice', async () => {
    const place = await aCommunity(app, { owner: soline, name: 'Longue liste' })
    const written: string[] = []
    for (let n = 0; n < 45; n++)
      written.push((await aPost({ by: soline, in: place, text: `Numéro ${n} du journal` })).id)
    const read = async (q: string) => {
      const found: string[] = []
      let cursor: string | undefined
      do {
        const page = await find(rosa, q, cursor)
        found.push(...page.items.map(({ postId }) => postId))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      return found
    }
    expect(await read('dans:longue')).toEqual([...written].reverse())
    expect((await read('dans:longue journal')).sort()).toEqual([...written].sort())
  })

  it('says kindly what it does not understand, and narrows to nothing where nobody is meant', async () => {
    await aPost({ by: soline, in: workshop, text: 'Une équerre.' })
    expect((await find(rosa, 'genre:licorne équerre')).misread).toEqual([{ name: 'kind', value: 'licorne' }])
    const nobody = await find(rosa, 'de:personnedecenom équerre')
    expect([nobody.misread, nobody.items]).toEqual([[{ name: 'author', value: 'personnedecenom' }], []])
    for (const q of ['dans:', 'de:"', 'avant:', '-', 'genre: équerre'])
      expect((await find(rosa, q)).misread).toEqual([])
  })

  it('follows what happens to a text: changed, accepted no more, deleted', async () => {
    const post = await aPost({ by: soline, in: workshop, title: 'Le trusquin', text: 'Il est tordu.' })
    await soline.call(editPost, {
      params: { postId: post.id },
      body: { version: 1, title: 'Le réglet', text: 'Il est droit.' },
    })
    expect([await ids(rosa, 'trusquin'), await ids(rosa, 'réglet')]).toEqual([[], [post.id]])
    await aComment({ by: rosa, on: post, text: 'Mon réglet aussi.' })
    expect(await ids(rosa, 'réglet')).toHaveLength(2)
    await soline.call(deletePost, { params: { postId: post.id } })
    expect(await ids(rosa, 'réglet')).toEqual([])
  })

  it('puts a word in the title before a word in the text, and of equals the latest first', async () => {
    const body = await aPost({
      by: soline,
      in: workshop,
      title: 'Autre chose',
      text: 'Le tas de la presse plieuse.',
    })
    const title = await aPost({ by: soline, in: workshop, title: 'La presse plieuse', text: 'Elle est là.' })
    const later = await aPost({
      by: rosa,
      in: workshop,
      title: 'Encore autre',
      text: 'Le tas de la presse plieuse.',
    })
    expect(await ids(rosa, 'presse plieuse')).toEqual([title.id, later.id, body.id])
  })

  it('reads words as a French reader writes them', async () => {
    const post = await aPost({ by: soline, in: workshop, text: 'Le nœud d’amarrage de l’œillet, ex æquo.' })
    for (const q of ['noeud', 'NŒUD', 'l’œillet', "l'oeillet", 'les noeuds d’amarrages', 'aequo'])
      expect(await ids(rosa, q)).toEqual([post.id])
  })

  it('asks the database a fixed number of questions, however much it finds', async () => {
    const statements = noteStatements(app.database)
    const count = async (q: string) => {
      await find(rosa, q)
      statements.since()
      await find(rosa, q)
      return statements.since().length
    }
    expect(await count('journal')).toBe(6)
    // Where little is found a slip is looked for, which asks once more, and once again when there is one.
    expect(await count('mandrin')).toBe(8)
    await app.get(SearchService).noteWords()
    // Where nothing is, a beginning: the words that begin so, and once more what can hold them.
    expect(await count('mandr')).toBe(11)
    expect(await count('dans:longue journal')).toBe(4)
  })
})

import { listUnfound, search } from '@osmose/shared/search/search.contract'
import { deletePost } from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { inLibrary } from '../../../test/factories/files.js'
import { anEvent, changes } from '../../../test/factories/gatherings.js'
import { aPage } from '../../../test/factories/pages.js'
import { aPost } from '../../../test/factories/posts.js'
import { Posts } from '../posts/posts.public.js'
import { moveThread } from '@osmose/shared/threads/threads.contract'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { SearchService } from './search.service.js'
import { SuggestionsQuery } from './suggestions.query.js'

describe('typing mistakes and what nobody finds', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    place = await aCommunity(app, { owner: ann, name: 'Étanchéité' })
  })
  afterAll(() => app.stop())

  const find = (person: TestPerson, q: string, meant?: 'true') => person.call(search, { query: { q, meant } })
  const noted = () => app.get(SearchService).noteWords()

  it.each([
    ['brdie', 'bride'],
    ['brie', 'bride'],
    ['brride', 'bride'],
    ['etancheitte', 'étanchéité'],
    ['genre:question brdie "cuve 400"', 'genre:question bride "cuve 400"'],
    ['joint brdie', 'joint bride'],
  ])('%s was meant to be %s', async (typed, meant) => {
    await aPost({
      by: ann,
      in: place,
      title: 'L’étanchéité de la bride',
      text: 'Le joint suinte sur la cuve 400 L.',
    })
    await noted()
    expect((await find(bob, typed)).suggestion).toBe(meant)
  })

  it('proposes nothing for a word that is known, or that would find nothing', async () => {
    await aPost({ by: ann, in: place, text: 'Un taraud et un tarot.' })
    const gone = await aPost({ by: ann, in: place, text: 'Le vilebrequin tourne.' })
    await noted()
    expect((await find(bob, 'vilbrequin')).suggestion).toBe('vilebrequin')
    await ann.call(deletePost, { params: { postId: gone.id } })
    expect((await find(bob, 'vilbrequin')).suggestion).toBeNull()
    expect((await find(bob, 'taraud')).suggestion).toBeNull()
    expect((await find(bob, 'taraud vilbrequin')).suggestion).toBeNull()
  })

  it('keeps no word of what was moved away, hidden or deleted, not even in the place of a next page', async () => {
    const words = ['licencement', 'licenciable', 'licencieux']
    const [moved, hidden, deleted] = await Promise.all(
      words.map((word) => aPost({ by: ann, in: place, text: `Le projet ${word}.` })),
    )
    for (let n = 0; n < 25; n++)
      await aPost({ by: ann, in: place, text: `Une licence de soudage, projet ${n}.` })
    await noted()
    const read = async () => {
      const { nextCursor } = await bob.call(search, { query: { q: 'licenc', typing: 'true' } })
      return Buffer.from(nextCursor ?? '', 'base64url').toString()
    }
    for (const word of words) expect(await read()).toContain(word)
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret' })
    await ann.call(moveThread, { params: { postId: moved?.id ?? '' }, body: { communityId: secret.id } })
    const target = { postId: hidden?.id ?? '', commentId: null }
    await app.database.transaction((tx) => app.get(Posts).hide(tx, target, ann.id))
    await ann.call(deletePost, { params: { postId: deleted?.id ?? '' } })
    const after = [await read(), (await noted(), await read())]
    for (const cursor of after) for (const word of words) expect(cursor).not.toContain(word)
    expect(after[1]).toContain('licence')
    expect((await find(bob, 'prjoet')).suggestion).toBe('projet')
  })

  it('keeps no word of where an event no longer is, nor of a text that went while its words were being noted', async () => {
    const event = await anEvent({ by: ann, in: place, place: 'Salle Wolframite' })
    await noted()
    expect((await find(bob, 'wolframit')).suggestion).toBe('wolframite')
    await changes(ann, event, { place: 'Salle Loire' })
    expect((await find(bob, 'wolframit')).suggestion).toBeNull()
    const gone = await aPost({ by: ann, in: place, text: 'Le cinabre est rouge.' })
    const moved = await anEvent({ by: ann, in: place, place: 'Salle Malachite' })
    // What is changed in its place waits until the noting is kept; what goes does not.
    const [changing] = await app.database.transaction(async (tx) => {
      await app.get(SuggestionsQuery).note(tx)
      await ann.call(deletePost, { params: { postId: gone.id } })
      return [changes(ann, moved, { place: 'Salle Rhône' })]
    })
    await changing
    await noted()
    for (const typed of ['cinabr', 'malachit']) expect((await find(bob, typed)).suggestion).toBeNull()
    expect((await find(bob, 'rhon')).suggestion).toBe('rhône')
    const kept = await app.database.many<{ word: string }>('select word from search_words')
    for (const word of ['wolframite', 'cinabre', 'malachite'])
      expect(kept.map((row) => row.word)).not.toContain(word)
  })

  it('knows names too: of people, communities, pages and files, each as far as the reader may', async () => {
    const guest = await app.person({ kind: 'guest' })
    await app.person({ name: 'Wilhelmine Kowalczyk' })
    const team = await aCommunity(app, { owner: ann, name: 'Chaudronnerie', visibility: 'secret' })
    await aPage({ by: ann, in: team, title: 'Le chanfreinage', text: 'À la meule.' })
    await inLibrary(ann, team, { name: 'emboutissage-2026.txt' })
    await app.settle()
    const asked = [
      ['wilhelmien kowalcyk', 'wilhelmine kowalczyk', bob],
      ['genre:communauté chaudronerie', 'genre:communauté chaudronnerie', ann],
      ['chanfrienage', 'chanfreinage', ann],
      ['emboutisage', 'emboutissage', ann],
    ] as const
    for (const [typed, meant, reader] of asked)
      expect([typed, (await find(reader, typed)).suggestion]).toEqual([typed, meant])
    for (const [typed, , reader] of asked)
      for (const outsider of reader === ann ? [bob, guest] : [guest])
        expect([typed, (await find(outsider, typed)).suggestion]).toEqual([typed, null])
  })

  it('gives those outside a secret place the same bytes with and without it', async () => {
    const guest = await app.person({ kind: 'guest' })
    const outsiders = [
      bob,
      guest,
      ...(await Promise.all(
        (['admin', 'communityManager', 'hr'] as const).map((role) => app.person({ roles: [role] })),
      )),
    ]
    await aPost({ by: ann, in: place, text: 'La rondelle de hafnium.' })
    await noted()
    const asked = [
      'zirconum',
      'zirconium',
      'hafnum',
      'hafnium',
      'dans:secrete hafnium',
      'dans:"Place secrète"',
      'de:ann zirconium',
      'genre:message zirconium',
      'avant:2030 zirconium',
      'est:résolue',
      'avec:fichier',
    ]
    const everything = async () => {
      const bytes: string[] = []
      for (const outsider of outsiders)
        for (const q of asked) bytes.push(await (await outsider.fetch(search, { query: { q } })).text())
      return bytes
    }
    const before = await everything()
    const secret = await aCommunity(app, { owner: ann, name: 'Place secrète', visibility: 'secret' })
    for (const text of ['Le zirconium arrive.', 'Du hafniom et du hafnim, hafnium.'])
      await aPost({ by: ann, in: secret, text })
    await noted()
    expect((await find(ann, 'zirconum')).suggestion).toBe('zirconium')
    expect(await everything()).toEqual(before)
  })

  it('counts what nobody finds without the person, and shows it once five people asked', async () => {
    const manager = await app.person({ roles: ['communityManager'] })
    const people = await Promise.all(Array.from({ length: 40 }, () => app.person({})))
    for (let n = 0; n < 9; n++) await find(ann, 'trottinette cargo', 'true')
    expect((await manager.call(listUnfound, {})).items).toEqual([])
    expect(await app.database.many('select words from search_misses')).toEqual([{ words: null }])
    for (const person of people) await find(person, 'Trottinette cargo', 'true')
    expect((await manager.call(listUnfound, {})).items).toEqual([{ words: 'trottinette cargo', times: 45 }])
    const kept = JSON.stringify(await app.database.many('select * from search_misses'))
    for (const person of [ann, ...people]) expect(kept).not.toContain(person.id)
  })

  it('counts neither what was only typed, nor numbers and addresses, nor what is old', async () => {
    const manager = await app.person({ roles: ['communityManager'] })
    const people = await Promise.all(Array.from({ length: 40 }, () => app.person({})))
    for (const person of people) {
      await find(person, 'licorne')
      await find(person, 'matricule 48213', 'true')
      await find(person, 'ann@example.org', 'true')
    }
    expect((await manager.call(listUnfound, {})).items.map(({ words }) => words)).toEqual([
      'trottinette cargo',
    ])
    await expect(bob.call(listUnfound, {})).rejects.toMatchObject({ status: 403 })
    app.clock.forward({ days: 70 })
    await noted()
    expect(await app.database.many('select 1 from search_misses')).toEqual([])
  })
})

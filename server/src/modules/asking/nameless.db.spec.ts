import { allowNameless, askNameless, drawTokens, readNameless } from '@osmose/shared/asking/nameless.contract'
import {
  archiveCommunity,
  joinCommunity,
  removeMember,
  reviveCommunity,
} from '@osmose/shared/communities/communities.contract'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { deactivate } from '@osmose/shared/identity/identity.contract'
import { deletePost, readPost } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import { closeThread } from '@osmose/shared/threads/threads.contract'
import { aSession, questionsOf } from '../../../test/factories/asking.js'
import { aCommunity } from '../../../test/factories/communities.js'
import { askFor, draw, type Token } from '../../../test/factories/nameless.js'
import { everyRow, naming } from '../../../test/setup/every-row.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { NamelessService } from './nameless.service.js'

describe('a question without a name', () => {
  let app: TestApp
  let ann: TestPerson
  let members: TestPerson[]
  let nobody: TestPerson
  let place: { id: string }
  const nth = (at: number) => members[at] as TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    members = []
    for (let at = 0; at < 12; at++) members.push(await app.person({ name: `Member ${at}` }))
    place = await aCommunity(app, { owner: ann, name: 'Toute la maison', members })
    nobody = app.nobody()
    await allow(ann, place)
    for (const member of members.slice(0, 9)) await draw(member, place)
  })
  afterAll(() => app.stop())

  const allow = (who: TestPerson, where: { id: string }, allowed = true) =>
    who.call(allowNameless, { params: { communityId: where.id }, body: { allowed } })
  const joins = async () => {
    const person = await app.person({})
    await person.call(joinCommunity, { params: { communityId: place.id } })
    return person
  }
  /** The end of the span in which one asked. */
  const appear = async () => {
    app.clock.forward({ minutes: 15 })
    await app.get(NamelessService).release()
    await app.settle()
  }
  const found = (text: string) =>
    app.database.one<{ id: string }>(
      `select p.id from posts p join texts t on t.id = p.text_id where t.title = $1`,
      [text],
    )
  it('waits until ten people hold tokens, and the token is not lost by it', async () => {
    const [token] = (await draw(nth(9), place)) as [Token]
    // Nine held one before; the tenth makes ten.
    await app.database.many('delete from nameless_draws where person_id = $1', [nth(0).id])
    await expect(askFor(nobody, token, 'Trop tôt ?')).rejects.toMatchObject({ code: 'asking.too_few_yet' })
    await draw(nth(0), place)
    await askFor(nobody, token, 'Assez nombreux ?')
    await appear()
    expect(await found('Assez nombreux ?')).toBeDefined()
  })

  it('appears at the end of its span, is read and found by members, and has no author', async () => {
    const [token] = (await draw(nth(1), place)) as [Token]
    await askFor(nobody, token, 'Pourquoi la prime a-t-elle changé ?', {
      text: 'On en parle\n\nà voix basse.',
    })
    expect(await found('Pourquoi la prime a-t-elle changé ?')).toBeUndefined()
    await appear()
    const { id } = (await found('Pourquoi la prime a-t-elle changé ?')) as { id: string }
    const post = await nth(2).call(readPost, { params: { postId: id } })
    expect(post).toMatchObject({ kind: 'question', author: null, nameless: true, can: { edit: false } })
    const feed = await nth(3).call(readFeed, { query: {} })
    expect(feed.items.map((item) => item.id)).toContain(id)
    const hits = await nth(3).call(search, { query: { q: 'prime' } })
    expect(hits.items.map(({ postId }) => postId)).toContain(id)
    // Who looks after the place may hide it, and learns no more than anybody.
    const seen = await ann.call(readPost, { params: { postId: id } })
    expect(seen).toMatchObject({ author: null, can: { moderate: true, delete: false } })
    await expect(ann.call(deletePost, { params: { postId: id } })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('leaves a database in which nothing leads from what appeared to whoever asked', async () => {
    const author = nth(4)
    const [token] = (await draw(author, place)) as [Token]
    const post = await aSession({ by: ann, in: place, leaders: [ann], now: app.clock.now() })
    const [other] = (await draw(author, place)) as [Token]
    await app.settle()
    app.clock.forward({ minutes: 7 })
    const asked = app.clock.now().toISOString().slice(0, 16)
    const before = await everyRow(app)
    await askFor(nobody, token, 'Une question bien à moi ?', { text: 'Avec ses mots.' })
    await askFor(nobody, other, 'Une question de séance bien à moi ?', { sessionId: post.id })
    const during = await everyRow(app)
    expect(naming(during, author)).toEqual(naming(before, author))
    await appear()
    const after = await everyRow(app)

    // Rows that name the person are, to the letter, those that named them before.
    expect(naming(after, author)).toEqual(naming(before, author))
    // No row that came or changed names them, nor any row written by the same transactions.
    const known = new Set(before.map(({ table, row, version }) => `${table} ${version} ${row}`))
    const fresh = after.filter(({ table, row, version }) => !known.has(`${table} ${version} ${row}`))
    expect(fresh.some(({ row }) => row.includes('Une question bien à moi'))).toBe(true)
    const written = new Set(fresh.map(({ version }) => version))
    expect(after.filter(({ row, version }) => written.has(version) && row.includes(author.id))).toEqual([])
    // Nor does any of them keep the minute in which it was asked, the token or its signature.
    for (const { row } of fresh) {
      expect(row).not.toContain(asked)
      expect(row).not.toContain(token.token)
      expect(row).not.toContain(token.signature)
    }
    // Ids of what appeared begin with no time.
    const { id } = (await found('Une question bien à moi ?')) as { id: string }
    const [question] = await questionsOf(nth(5), post)
    expect(question).toMatchObject({ nameless: true, author: null, mine: false })
    expect([id, question?.id].map((one) => one?.[14])).toEqual(['4', '4'])
    expect((await questionsOf(author, post))[0]).toMatchObject({ mine: false })
    const said = await app.database.many<{ actorId: string | null }>(
      `select actor_id as "actorId" from events where payload ->> 'postId' = $1 or payload ->> 'questionId' = $2`,
      [id, question?.id],
    )
    expect(said.map(({ actorId }) => actorId)).toEqual([null, null])
    expect(
      await app.database.many('select 1 from idempotency_keys where reply::text like $1', [`%${id}%`]),
    ).toEqual([])
  })

  it('keeps of a draw that somebody did and how many, and not what', async () => {
    const [token] = (await draw(nth(6), place)) as [Token]
    const rows = (await everyRow(app)).filter(
      ({ row }) => row.includes(token.token) || row.includes(token.signature),
    )
    expect(rows).toEqual([])
    const drawn = await app.database.many<{ row: object }>(
      'select to_jsonb(d) as row from nameless_draws d where person_id = $1',
      [nth(6).id],
    )
    expect(Object.keys(drawn[0]?.row ?? {}).toSorted()).toEqual([
      'community_id',
      'person_id',
      'tokens',
      'week',
    ])
  })

  it('takes a token once, however fast it comes twice, also after it appeared', async () => {
    const [token] = (await draw(nth(7), place)) as [Token]
    const both = await Promise.allSettled([
      askFor(nobody, token, 'Une fois ?'),
      askFor(nobody, token, 'Deux fois ?'),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(askFor(nobody, token, 'Trois fois ?')).rejects.toMatchObject({ code: 'asking.token_spent' })
    await appear()
    await expect(askFor(nobody, token, 'Quatre fois ?')).rejects.toMatchObject({ code: 'asking.token_spent' })
  })

  it('is not asked in a session whose thread is closed, and does not appear in one that closed meanwhile', async () => {
    const [early, late] = (await draw(await joins(), place, 2)) as [Token, Token]
    const session = await aSession({ by: ann, in: place, leaders: [ann], now: app.clock.now() })
    await askFor(nobody, early, 'Avant la fin ?', { sessionId: session.id })
    await ann.call(closeThread, { params: { postId: session.id }, body: { reason: 'On s’arrête là.' } })
    await expect(askFor(nobody, late, 'Après la fin ?', { sessionId: session.id })).rejects.toMatchObject({
      code: 'asking.not_gathering',
    })
    await appear()
    expect(await questionsOf(ann, session)).toEqual([])
  })

  it('does not appear any more where its owner forbids such questions or the place is archived', async () => {
    const session = await aSession({ by: ann, in: place, leaders: [ann], now: app.clock.now() })
    const [one, two, three] = (await draw(await joins(), place, 3)) as [Token, Token, Token]
    await askFor(nobody, one, 'En séance, attendue ?', { sessionId: session.id })
    await askFor(nobody, two, 'Attendue ?')
    await allow(ann, place, false)
    await appear()
    await allow(ann, place)
    expect(await questionsOf(ann, session)).toEqual([])
    expect(await found('Attendue ?')).toBeUndefined()
    await askFor(nobody, three, 'Au dernier moment ?')
    await ann.call(archiveCommunity, { params: { communityId: place.id } })
    await appear()
    expect(await found('Au dernier moment ?')).toBeUndefined()
    await ann.call(reviveCommunity, { params: { communityId: place.id } })
  })

  it('waits when those who hold tokens with its author have left the company', async () => {
    const crowd: TestPerson[] = []
    for (let at = 0; at < 10; at++) crowd.push(await app.person({}))
    const small = await aCommunity(app, { owner: ann, members: crowd })
    await allow(ann, small)
    const drawn = await Promise.all(crowd.map((person) => draw(person, small)))
    const admin = await app.person({ roles: ['admin'] })
    await admin.call(deactivate, { params: { personId: crowd[0]!.id }, body: {} })
    await expect(askFor(nobody, drawn[9]![0]!, 'Seule ?')).rejects.toMatchObject({
      code: 'asking.too_few_yet',
    })
  })

  it('refuses what is forged, of another place, of another week, or comes with a name', async () => {
    const [token] = (await draw(nth(8), place)) as [Token]
    const elsewhere = await aCommunity(app, { owner: ann, members })
    await allow(ann, elsewhere)
    for (const forged of [
      { ...token, token: 'ab'.repeat(32) },
      { ...token, signature: `${token.signature.slice(0, -2)}00` },
      { ...token, communityId: elsewhere.id },
      { ...token, communityId: '0f0e0d0c-0b0a-4908-8706-050403020100' },
      { ...token, week: '2026-11-16' },
    ])
      await expect(askFor(nobody, forged, 'Vraiment ?')).rejects.toMatchObject({
        code: 'asking.token_refused',
      })
    const named = nth(8).call(askNameless, { body: { ...token, title: 'C’est moi ?' } })
    await expect(named).rejects.toMatchObject({
      code: 'asking.come_without_name',
    })
    const post = await aSession({ by: ann, in: elsewhere, leaders: [ann], now: app.clock.now() })
    await expect(askFor(nobody, token, 'Là-bas ?', { sessionId: post.id })).rejects.toMatchObject({
      code: 'asking.not_gathering',
    })
  })

  it('gives three tokens a week, and new ones with a new key the week after', async () => {
    const who = nth(10)
    const tokens = await draw(who, place, 3)
    const params = { communityId: place.id }
    const { key, week, left } = await who.call(readNameless, { params })
    expect(left).toBe(0)
    await expect(draw(who, place)).rejects.toMatchObject({ code: 'asking.no_tokens_left' })
    app.clock.forward({ hours: 7 * 24 })
    const next = await who.call(readNameless, { params })
    expect([next.left, next.week === week, next.key?.n === key?.n]).toEqual([3, false, false])
    await expect(askFor(nobody, tokens[0] as Token, 'Trop tard ?')).rejects.toMatchObject({
      code: 'asking.token_refused',
    })
    await expect(
      who.call(drawTokens, { params, body: { week, blinded: ['1'.repeat(512)] } }),
    ).rejects.toMatchObject({ code: 'asking.week_over' })
  })

  it('is allowed by owners only, where there are ten members, and may be closed again', async () => {
    const small = await aCommunity(app, { owner: ann, members: members.slice(0, 5) })
    await expect(allow(ann, small)).rejects.toMatchObject({ code: 'asking.too_few_members' })
    await expect(allow(nth(0), place, false)).rejects.toMatchObject({ code: 'forbidden' })
    const big = await aCommunity(app, { owner: ann, members })
    await expect(draw(nth(0), big)).rejects.toThrow('No tokens')
    expect(await allow(ann, big)).toMatchObject({ allowed: true, enough: true })
    const [token] = (await draw(nth(0), big)) as [Token]
    await allow(ann, big, false)
    await expect(askFor(nobody, token, 'Encore ?')).rejects.toMatchObject({ code: 'asking.token_refused' })
    expect((await app.events('asking.nameless_allowed.v1')).at(-1)).toMatchObject({
      actorId: ann.id,
      payload: { communityId: big.id, allowed: false },
    })
  })

  it('is not there for outsiders: not to be read of, allowed or drawn for', async () => {
    const removed = nth(11)
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret', members })
    await allow(ann, secret)
    await ann.call(removeMember, { params: { communityId: secret.id, personId: removed.id } })
    const params = { communityId: secret.id }
    for (const [who, code] of [
      [removed, 'not_found'],
      [await app.person(), 'not_found'],
      [await app.person({ roles: ['communityManager'] }), 'not_found'],
      [nobody, 'not_signed_in'],
    ] as const)
      for (const attempt of [
        () => who.call(readNameless, { params }),
        () => allow(who, secret),
        () => who.call(drawTokens, { params, body: { week: '2026-11-23', blinded: ['1'.repeat(512)] } }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code })
  })
})

import { allowNameless } from '@osmose/shared/asking/nameless.contract'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import * as moderation from '@osmose/shared/moderation/moderation.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { readPost } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { caseOf, decide, flag } from '../../../test/factories/moderation.js'
import { askFor, draw, type Token } from '../../../test/factories/nameless.js'
import { everyRow, naming } from '../../../test/setup/every-row.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { NamelessService } from './nameless.service.js'

describe('a question without a name before moderation', () => {
  let app: TestApp
  let owner: TestPerson
  let helene: TestPerson
  let asker: TestPerson
  let claire: TestPerson
  let members: TestPerson[]
  let postId: string

  const kindsTold = async (person: TestPerson) => {
    await app.settle()
    return (await person.call(listNotifications, {})).items.map(({ kind }) => kind)
  }
  const readers = async (q = 'prime') => {
    const { items } = await claire.call(readFeed, { query: {} })
    const found = await claire.call(search, { query: { q } })
    return [items.some(({ id }) => id === postId), found.items.some((hit) => hit.postId === postId)]
  }

  beforeAll(async () => {
    app = await TestApp.start()
    owner = await app.person({ name: 'Rosa' })
    helene = await app.person({ name: 'Hélène', roles: ['communityManager'] })
    members = []
    for (let at = 0; at < 11; at++) members.push(await app.person({ name: `Member ${at}` }))
    ;[asker, claire] = members as [TestPerson, TestPerson]
    const place = await aCommunity(app, { owner, name: 'Toute la maison', members })
    await owner.call(allowNameless, { params: { communityId: place.id }, body: { allowed: true } })
    const drawn: Token[][] = []
    for (const member of members) drawn.push(await draw(member, place))
    await askFor(app.nobody(), drawn[0]?.[0] as Token, 'Pourquoi la prime a-t-elle changé ?')
    app.clock.forward({ minutes: 15 })
    await app.get(NamelessService).release()
    await app.settle()
    const post = await app.database.one<{ id: string }>('select id from posts where nameless')
    postId = post?.id ?? ''
  })
  afterAll(() => app.stop())

  it('is flagged, hidden and restored as any other, and no row of the database comes to name whoever asked', async () => {
    const before = naming(await everyRow(app), asker)
    const told = new Map<string, number>()
    for (const person of members.slice(2)) told.set(person.id, (await kindsTold(person)).length)

    await flag({ by: claire, postId, note: 'Cela vise quelqu’un.' })
    const waiting = (await caseOf(helene, { postId }))!
    expect(waiting).toMatchObject({
      author: null,
      thread: [{ author: null, nameless: true, flagged: true }],
      can: { hide: true, dismiss: true },
    })
    app.clock.forward({ minutes: 1 })
    await expect(decide(helene, waiting, 'hidden', '')).rejects.toMatchObject({
      code: 'moderation.reason_missing',
    })
    await decide(helene, waiting, 'hidden', 'Cela vise quelqu’un.')
    expect(await kindsTold(claire)).toContain('flag_decided')
    await expect(claire.call(readPost, { params: { postId } })).rejects.toMatchObject({ code: 'not_found' })
    expect(await readers()).toEqual([false, false])

    app.clock.forward({ minutes: 1 })
    const restored = await decide(
      owner,
      (await caseOf(owner, { postId }, 'decided'))!,
      'restored',
      'On peut le lire autrement.',
    )
    expect(restored.log.map(({ kind, by }) => [kind, by?.name ?? null])).toEqual([
      ['flagged', null],
      ['hidden', 'Hélène'],
      ['restored', 'Rosa'],
    ])
    await app.settle()
    expect(await claire.call(readPost, { params: { postId } })).toMatchObject({
      author: null,
      nameless: true,
    })
    expect(await readers()).toEqual([true, true])

    // Nobody was told a reason: there is nobody to tell.
    const decisions = await app.events('moderation.decided.v1')
    expect(decisions.map(({ payload }) => payload.authorId)).toEqual([null, null])
    for (const person of members.slice(2))
      expect(await kindsTold(person)).toHaveLength(told.get(person.id) ?? 0)
    expect(naming(await everyRow(app), asker)).toEqual(before)
  })

  it('gives its reasons to those who moderate, and to whoever asked no more than to anybody', async () => {
    const read = (person: TestPerson) => person.call(moderation.readDecisions, { params: { postId } })
    expect((await read(owner)).items.map(({ outcome }) => outcome)).toEqual(['restored', 'hidden'])
    const decisionId = (await read(owner)).items[1]?.id ?? ''
    for (const person of [asker, claire]) {
      await expect(read(person)).rejects.toMatchObject({ code: 'not_found' })
      const appeal = person.call(moderation.appealDecision, {
        params: { postId },
        body: { decisionId, text: 'Ce n’était pas contre quelqu’un.' },
      })
      await expect(appeal).rejects.toMatchObject({ code: 'not_found' })
    }
    expect(await kindsTold(asker)).not.toContain('moderation_decided')
  })

  it('may be flagged by whoever asked it too: to refuse would tell who that is', async () => {
    app.clock.forward({ minutes: 1 })
    await flag({ by: asker, postId })
    expect((await caseOf(helene, { postId }))?.flags).toBe(1)
  })
})

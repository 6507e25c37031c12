import { removeMember } from '@osmose/shared/communities/communities.contract'
import { listThanks, listValues, showThanks, writeValues } from '@osmose/shared/kudos/thanks.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { publishPost, readPost } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { rewrite } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('kudos', () => {
  let app: TestApp
  let admin: TestPerson
  let ann: TestPerson
  let bob: TestPerson
  let carl: TestPerson
  let place: { id: string }
  let valueId: string

  beforeAll(async () => {
    app = await TestApp.start()
    admin = await app.person({ name: 'Ewa', roles: ['admin'] })
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    carl = await app.person({ name: 'Carl' })
    place = await aCommunity(app, { owner: ann, name: 'Quais', members: [bob, carl] })
    const { items } = await admin.call(writeValues, {
      body: { items: [{ name: 'Le client dort tranquille', meaning: 'On finit ce qu’on a promis.' }] },
    })
    valueId = items[0]?.id ?? ''
  })
  afterAll(() => app.stop())

  const thanks = (by: TestPerson, to: TestPerson[], more: object = { valueId }, within = place) =>
    by.call(publishPost, {
      params: { communityId: within.id },
      body: {
        kind: 'kudos',
        text: 'La laiterie a retrouvé sa cuve avant midi.',
        details: { kind: 'kudos', personIds: to.map(({ id }) => id), ...more },
      },
    })
  const received = async (reader: TestPerson, of: TestPerson) =>
    (await reader.call(listThanks, { params: { personId: of.id } })).items.map(({ id }) => id)

  it('name several people and a value, and those people are told', async () => {
    const post = await thanks(ann, [carl, bob])
    expect((await bob.call(readPost, { params: { postId: post.id } })).details).toMatchObject({
      kind: 'kudos',
      people: [{ name: 'Carl' }, { name: 'Bob' }],
      value: { name: 'Le client dort tranquille' },
    })
    await app.settle()
    for (const person of [bob, carl])
      expect((await person.call(listNotifications, {})).items[0]).toMatchObject({
        kind: 'kudos',
        postId: post.id,
      })
    expect(
      (await ann.call(search, { query: { q: 'dort tranquille' } })).items.map((hit) => hit.postId),
    ).toContain(post.id)
  })

  it.each([
    ['nobody', () => thanks(ann, []), 'invalid_input'],
    ['the same person twice', () => thanks(ann, [bob, bob]), 'invalid_input'],
    [
      'eleven people',
      () =>
        thanks(
          ann,
          Array.from({ length: 11 }, () => bob),
        ),
      'invalid_input',
    ],
    ['oneself', () => thanks(ann, [bob, ann]), 'kudos.to_oneself'],
    ['in the name of nothing', () => thanks(ann, [bob], { valueId: ann.id }), 'kudos.value_unknown'],
  ])('cannot be given to %s', async (_, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ code })
  })

  it('cannot be given before people who could not read them', async () => {
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret', members: [bob] })
    await expect(thanks(ann, [bob, carl], {}, secret)).rejects.toMatchObject({
      code: 'kudos.out_of_sight',
      problem: { data: { names: ['Carl'] } },
    })
    expect((await thanks(ann, [bob], {}, secret)).details).toMatchObject({ value: null })
  })

  it('stand on the page of who received them, for those who may see them', async () => {
    const dina = await app.person({ name: 'Dina' })
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret', members: [dina, bob] })
    const open = await thanks(ann, [carl])
    await app.database.transaction((tx) =>
      tx.many('insert into memberships (community_id, person_id, joined_at) values ($1, $2, now())', [
        place.id,
        dina.id,
      ]),
    )
    const here = await thanks(ann, [dina])
    const hushed = await thanks(ann, [dina], {}, secret)
    expect(await received(bob, dina)).toEqual(expect.arrayContaining([here.id, hushed.id]))
    expect(await received(carl, dina)).toEqual([here.id])
    expect(await received(dina, carl)).toContain(open.id)
    await ann.call(removeMember, { params: { communityId: secret.id, personId: bob.id } })
    expect(await received(bob, dina)).toEqual([here.id])
  })

  it('are hidden from the page of who prefers it, for everybody else', async () => {
    const post = await thanks(ann, [bob])
    await bob.call(showThanks, { body: { shown: false } })
    expect(await received(carl, bob)).toEqual([])
    expect(await bob.call(listThanks, { params: { personId: bob.id } })).toMatchObject({ shown: false })
    expect(await received(bob, bob)).toContain(post.id)
    const seen = await carl.call(listThanks, { params: { personId: bob.id } })
    expect(seen).toEqual({ items: [], nextCursor: null, shown: true })
    await bob.call(showThanks, { body: { shown: true } })
    expect(await received(carl, bob)).toContain(post.id)
  })

  it('are counted nowhere: no reply holds a number of thanks', async () => {
    const seen = await carl.call(listThanks, { params: { personId: bob.id } })
    expect(Object.keys(seen).toSorted()).toEqual(['items', 'nextCursor', 'shown'])
    const profile = await fetch(`${app.origin}/api/people/${bob.id}`, {
      headers: { cookie: `osmose=${carl.token}` },
    })
    expect(await profile.text()).not.toMatch(/kudos|thanks/i)
  })

  it('keep those who were thanked; the words may be put better', async () => {
    const post = await thanks(ann, [bob])
    const edit = (body: object) => rewrite(ann, post, body)
    await expect(edit({ details: { kind: 'kudos', personIds: [carl.id] } })).rejects.toMatchObject({
      code: 'kudos.people_fixed',
    })
    expect((await edit({ text: 'Avant midi, et un samedi.' })).details).toMatchObject({
      people: [{ name: 'Bob' }],
    })
  })

  it('have values that only an administrator writes; a retired one stays where it stood', async () => {
    const post = await thanks(ann, [bob])
    await expect(ann.call(writeValues, { body: { items: [] } })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      admin.call(writeValues, { body: { items: [{ id: ann.id, name: 'Autre' }] } }),
    ).rejects.toMatchObject({ code: 'kudos.value_unknown' })
    const { items } = await admin.call(writeValues, {
      body: { items: [{ name: 'Dire ce qui ne va pas' }, { id: valueId, name: 'Le client dort' }] },
    })
    expect((await ann.call(listValues, {})).items).toEqual(items)
    await admin.call(writeValues, { body: { items: items.slice(0, 1) } })
    expect((await ann.call(readPost, { params: { postId: post.id } })).details).toMatchObject({
      value: { name: 'Le client dort' },
    })
    await expect(thanks(ann, [bob])).rejects.toMatchObject({ code: 'kudos.value_unknown' })
  })
})

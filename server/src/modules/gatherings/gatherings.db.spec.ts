import { removeMember } from '@osmose/shared/communities/communities.contract'
import {
  answerEvent,
  cancelEvent,
  changeEvent,
  listEventAnswers,
  listEvents,
  readEventFile,
  readNextEvent,
} from '@osmose/shared/gatherings/gatherings.contract'
import { deactivate } from '@osmose/shared/identity/identity.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { writeLanguage } from '@osmose/shared/languages/languages.contract'
import { deletePost, editPost, readPost, undeletePost } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { aCommunity } from '../../../test/factories/communities.js'
import { anEvent, changes, eventOf, says } from '../../../test/factories/gatherings.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('events', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let carl: TestPerson
  let dina: TestPerson
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    carl = await app.person({ name: 'Carl' })
    dina = await app.person({ name: 'Dina' })
    place = await aCommunity(app, { owner: ann, name: 'Ateliers', members: [bob, carl, dina] })
  })
  afterAll(() => app.stop())

  const told = async (person: TestPerson, post: { id: string }) => {
    await app.settle()
    const { items } = await person.call(listNotifications, {})
    return items.filter((item) => item.postId === post.id).map(({ kind, detail }) => [kind, detail])
  }
  /** As the queue does when the hour has come. */
  const strike = async (post: { id: string }, which: 'day' | 'hour') => {
    await app.database.many(`update graphile_worker._private_jobs set run_at = now() where key = $1`, [
      `gatherings.remind:${post.id}:${which}`,
    ])
    await app.settle()
  }

  it('do not move to and fro before those who come: twenty changes of time or place an hour', async () => {
    const eager = await app.person({ name: 'Eager' })
    const post = await anEvent({ by: eager, in: await aCommunity(app, { owner: eager }) })
    for (let room = 1; room <= 20; room++) await changes(eager, post, { place: `Salle ${room}` })
    await expect(changes(eager, post, { place: 'Salle 21' })).rejects.toMatchObject({
      code: 'too_many_requests',
    })
    expect(await changes(eager, post, { place: 'Salle 20', capacity: 12 })).toMatchObject({ capacity: 12 })
  })

  it('happens at an hour of its own zone', async () => {
    const post = await anEvent({ by: ann, in: place, timeZone: 'Pacific/Noumea' })
    expect(await eventOf(bob, post)).toMatchObject({
      startsAt: '2026-11-25T01:00:00.000Z',
      endsAt: '2026-11-25T02:00:00.000Z',
      timeZone: 'Pacific/Noumea',
      mine: null,
      free: null,
      over: false,
      can: { come: true, change: false },
    })
  })

  it.each([
    ['in the past', { startsAt: '2026-11-22T12:00', endsAt: '2026-11-22T13:00' }, 'startsAt'],
    ['that ends before it begins', { endsAt: '2026-11-25T11:00' }, 'endsAt'],
    ['of three weeks', { endsAt: '2026-12-20T12:00' }, 'endsAt'],
    ['answered after its end', { answerBy: '2026-11-25T14:00' }, 'answerBy'],
  ])('is not published %s', async (_, fields, wrong) => {
    await expect(anEvent({ by: ann, in: place, ...fields })).rejects.toMatchObject({
      code: 'gatherings.time_wrong',
      problem: { fields: { [`details.${wrong}`]: 'wrong' } },
    })
  })

  it('gives the last seat to exactly one of those who ask at the same moment, and lines the others up', async () => {
    const crowd = await Promise.all(
      Array.from({ length: 8 }, (_, at) => app.person({ name: `Person ${at}` })),
    )
    const post = await anEvent({ by: ann, in: place, capacity: 3 })
    await says(bob, post, 'yes')
    await says(carl, post, 'yes')
    const answers = await Promise.all(crowd.map((person) => says(person, post, 'yes')))
    expect(answers.filter(({ queue }) => queue === null)).toHaveLength(1)
    expect(await eventOf(ann, post)).toMatchObject({ yes: 3, waiting: 7, free: 0 })
    const line = (await Promise.all(crowd.map((person) => eventOf(person, post)))).map(({ queue }) => queue)
    expect(line.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, null])
  })

  it('gives a freed seat to the first who waits, tells them, and nobody else', async () => {
    const post = await anEvent({ by: ann, in: place, capacity: 1 })
    await says(bob, post, 'yes')
    expect(await says(carl, post, 'yes')).toMatchObject({ mine: 'yes', queue: 1 })
    expect(await says(dina, post, 'yes')).toMatchObject({ queue: 2 })
    expect(await says(carl, post, 'yes')).toMatchObject({ queue: 1, waiting: 2 })
    const socket = await dina.socket()
    const changed = socket.next('posts.changed')
    await says(bob, post, 'no')
    await changed
    expect(await eventOf(carl, post)).toMatchObject({ mine: 'yes', queue: null, yes: 1, waiting: 1 })
    expect(await eventOf(dina, post)).toMatchObject({ queue: 1 })
    expect(await told(carl, post)).toEqual([['event_promoted', null]])
    expect(await told(dina, post)).toEqual([])
  })

  it('tells open agendas that one was announced, is at another hour or called off, and nobody who cannot see it', async () => {
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret', members: [bob] })
    const [inside, outside] = [await bob.socket(), await carl.socket()]
    const heard = () => inside.next('gatherings.agenda_changed')
    let next = heard()
    const post = await anEvent({ by: ann, in: secret })
    expect(await next).toEqual({ communityId: secret.id })
    next = heard()
    await changes(ann, post, { startsAt: '2026-11-26T12:00', endsAt: '2026-11-26T13:00' })
    await next
    next = heard()
    await ann.call(cancelEvent, { params: { postId: post.id }, body: { reason: 'Neige.' } })
    await next
    const heardOutside = outside.next('gatherings.agenda_changed')
    const elsewhere = await anEvent({ by: ann, in: place })
    expect(await heardOutside).toEqual({ communityId: elsewhere.community.id })
    expect(JSON.stringify(outside.heard)).not.toContain(secret.id)
  })

  it('lets more in when seats are added, and throws nobody out when they are taken away', async () => {
    const post = await anEvent({ by: ann, in: place, capacity: 1 })
    for (const person of [bob, carl, dina]) await says(person, post, 'yes')
    expect(await changes(ann, post, { capacity: 2 })).toMatchObject({ yes: 2, waiting: 1, free: 0 })
    expect(await told(carl, post)).toEqual([['event_promoted', null]])
    expect(await changes(ann, post, { capacity: 1 })).toMatchObject({ yes: 2, waiting: 1, free: 0 })
    await says(bob, post, null)
    expect(await eventOf(dina, post)).toMatchObject({ yes: 1, waiting: 1, queue: 1 })
    expect(await changes(ann, post, { capacity: null })).toMatchObject({ yes: 2, waiting: 0, free: null })
    expect(await told(bob, post)).toEqual([])
  })

  it('takes answers until the day that was named, and lets people withdraw after it', async () => {
    const post = await anEvent({ by: ann, in: place, capacity: 1, answerBy: '2026-11-23T11:00' })
    await says(bob, post, 'yes')
    await says(carl, post, 'yes')
    app.clock.forward({ hours: 2 })
    await expect(says(dina, post, 'yes')).rejects.toMatchObject({ code: 'gatherings.answers_closed' })
    expect(await says(bob, post, 'no')).toMatchObject({
      mine: 'no',
      yes: 1,
      can: { come: false, answer: true },
    })
    expect(await eventOf(carl, post)).toMatchObject({ queue: null })
  })

  it('shows who comes to all who see it, and who waits to those who look after it', async () => {
    const post = await anEvent({ by: bob, in: place, capacity: 1 })
    await says(carl, post, 'yes')
    await says(dina, post, 'yes')
    await says(ann, post, 'maybe')
    const names = async (reader: TestPerson, of: 'yes' | 'maybe' | 'waiting') =>
      (await reader.call(listEventAnswers, { params: { postId: post.id }, query: { of } })).items.map(
        ({ name }) => name,
      )
    expect(await names(dina, 'yes')).toEqual(['Carl'])
    expect(await names(dina, 'maybe')).toEqual(['Ann'])
    expect(await names(bob, 'waiting')).toEqual(['Dina'])
    expect(await names(ann, 'waiting')).toEqual(['Dina'])
    await expect(names(carl, 'waiting')).rejects.toMatchObject({ code: 'forbidden' })
    expect((await eventOf(dina, post)).people.map(({ name }) => name)).toEqual(['Carl'])
  })

  it('tells those who come of another hour or place, and not of more seats', async () => {
    const post = await anEvent({ by: bob, in: place })
    await says(carl, post, 'yes')
    await says(dina, post, 'no')
    await changes(bob, post, { capacity: 20 })
    expect(await told(carl, post)).toEqual([])
    await changes(bob, post, { capacity: 20, startsAt: '2026-11-26T12:00', endsAt: '2026-11-26T13:00' })
    expect(await told(carl, post)).toEqual([['event_changed', 'time']])
    expect(await told(dina, post)).toEqual([])
    expect(await told(bob, post)).toEqual([])
    await changes(ann, post, {
      startsAt: '2026-11-26T12:00',
      endsAt: '2026-11-26T13:00',
      place: 'Salle Loire',
    })
    expect(await told(carl, post)).toEqual([
      ['event_changed', 'place'],
      ['event_changed', 'time'],
    ])
    await expect(changes(carl, post, {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is rewritten by its author like any post, its hour with it, and found by its place', async () => {
    const post = await anEvent({ by: ann, in: place, place: 'Hangar' })
    await says(carl, post, 'yes')
    const details = { startsAt: '2026-11-27T12:00', endsAt: '2026-11-27T13:00', timeZone: 'Europe/Paris' }
    const rewritten = await ann.call(editPost, {
      params: { postId: post.id },
      body: {
        version: 1,
        text: 'Apportez un plan.',
        details: { kind: 'event', ...details, place: 'Mezzanine' },
      },
    })
    expect(rewritten.details).toMatchObject({
      startsAt: '2026-11-27T11:00:00.000Z',
      place: 'Mezzanine',
      yes: 1,
    })
    const found = await carl.call(search, { query: { q: 'mezzanine' } })
    expect(found.items.map((hit) => hit.postId)).toContain(post.id)
    await ann.call(editPost, {
      params: { postId: post.id },
      body: { version: 2, title: 'Lire un plan, encore' },
    })
    expect(await eventOf(ann, post)).toMatchObject({ place: 'Mezzanine' })
  })

  it('is found by the place it was moved to in its own dialog, and no longer by the former one', async () => {
    const post = await anEvent({ by: ann, in: place, place: 'Refectoire' })
    await ann.call(writeLanguage, {
      params: { postId: post.id, lang: 'en' },
      body: { title: 'Reading a weld plan', document: parseMarkdown('Bring a crocodile clip.') },
    })
    await changes(ann, post, { place: 'Belvedere' })
    const found = async (q: string) =>
      (await carl.call(search, { query: { q } })).items.some((hit) => hit.postId === post.id)
    expect([await found('Belvedere'), await found('Refectoire'), await found('crocodile')]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('is taken away and those who come hear of it, unless it is brought back in time', async () => {
    const removedFor = async (person: TestPerson) => {
      await app.settle()
      const { items } = await person.call(listNotifications, {})
      return items
        .filter(({ kind }) => kind === 'event_cancelled')
        .map(({ detail, about }) => [detail, about])
    }
    const undone = async (post: { id: string }) => {
      await app.settle()
      await app.database.many(`update graphile_worker._private_jobs set run_at = now() where key = $1`, [
        `gatherings.tell_removed:${post.id}`,
      ])
      await app.settle()
    }
    const here = await aCommunity(app, { owner: ann, name: 'Salles', members: [bob, carl, dina] })
    const post = await anEvent({ by: bob, in: here, title: 'Secret de fabrique' })
    await says(carl, post, 'yes')
    await says(dina, post, 'no')
    const before = await removedFor(carl)
    await bob.call(deletePost, { params: { postId: post.id } })
    expect(await removedFor(carl)).toEqual(before)
    await bob.call(undeletePost, { params: { postId: post.id } })
    await undone(post)
    expect(await removedFor(carl)).toEqual(before)
    await bob.call(deletePost, { params: { postId: post.id } })
    await undone(post)
    expect(await removedFor(carl)).toEqual([['2026-11-25T11:00:00.000Z', ''], ...before])
    expect(await removedFor(dina)).toEqual([])
    expect(await removedFor(bob)).toEqual([])
  })

  it('is called off with a reason, which those who come are told of', async () => {
    const post = await anEvent({ by: bob, in: place })
    await says(carl, post, 'maybe')
    await says(dina, post, 'no')
    const params = { postId: post.id }
    const body = { reason: 'La salle est prise.' }
    await expect(carl.call(cancelEvent, { params, body })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await ann.call(cancelEvent, { params, body })).details).toMatchObject({ cancelled: body.reason })
    await expect(ann.call(cancelEvent, { params, body })).rejects.toMatchObject({
      code: 'gatherings.cancelled',
    })
    await expect(says(carl, post, 'yes')).rejects.toMatchObject({ code: 'gatherings.cancelled' })
    expect(await told(carl, post)).toEqual([['event_cancelled', null]])
    expect(await told(dina, post)).toEqual([])
  })

  it('reminds those who come a day and an hour before, once each, and not those who said no or left', async () => {
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret', members: [bob, carl, dina] })
    const post = await anEvent({ by: ann, in: secret })
    await says(bob, post, 'yes')
    await says(carl, post, 'no')
    await says(dina, post, 'maybe')
    await strike(post, 'day')
    expect(await told(bob, post)).toEqual([])
    await anEvent({ by: ann, in: secret })
    app.clock.set('2026-11-24T11:00:00.000Z')
    const early = await anEvent({ by: ann, in: secret })
    expect(
      await app.database.many('select key from graphile_worker._private_jobs where key like $1', [
        `gatherings.remind:${early.id}:%`,
      ]),
    ).toEqual([{ key: `gatherings.remind:${early.id}:hour` }])
    await changes(ann, post, { startsAt: '2026-11-25T12:30', endsAt: '2026-11-25T13:30' })
    app.clock.set('2026-11-24T11:30:00.000Z')
    await strike(post, 'day')
    await strike(post, 'day')
    expect(await told(bob, post)).toEqual([
      ['event_reminder', 'day'],
      ['event_changed', 'time'],
    ])
    expect(await told(dina, post)).toContainEqual(['event_reminder', 'day'])
    expect(await told(carl, post)).toEqual([])
    await ann.call(removeMember, { params: { communityId: secret.id, personId: dina.id } })
    await app.settle()
    app.clock.set('2026-11-25T10:30:00.000Z')
    await strike(post, 'hour')
    expect(await told(bob, post)).toContainEqual(['event_reminder', 'hour'])
    expect(await app.events('gatherings.reminder_due.v1')).toMatchObject([
      { payload: { which: 'day' } },
      { payload: { which: 'hour' } },
    ])
  })

  it('gives the seat of whoever can no longer see it to the next', async () => {
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret', members: [bob, carl, dina] })
    const times = { startsAt: '2026-11-30T12:00', endsAt: '2026-11-30T13:00' }
    const post = await anEvent({ by: ann, in: secret, capacity: 1, ...times })
    for (const person of [bob, carl, dina]) await says(person, post, 'yes')
    await ann.call(removeMember, { params: { communityId: secret.id, personId: bob.id } })
    expect(await told(carl, post)).toEqual([['event_promoted', null]])
    expect(await eventOf(dina, post)).toMatchObject({ yes: 1, waiting: 1, queue: 1 })
  })

  it('stands in the agenda of members and of those who go, the next first, and among the past ones later', async () => {
    const own = await aCommunity(app, { owner: ann, name: 'Quais', members: [bob] })
    const later = await anEvent({
      by: ann,
      in: own,
      startsAt: '2026-12-02T12:00',
      endsAt: '2026-12-02T13:00',
    })
    const sooner = await anEvent({
      by: ann,
      in: own,
      startsAt: '2026-12-01T12:00',
      endsAt: '2026-12-01T13:00',
    })
    const list = async (
      person: TestPerson,
      query: Parameters<typeof bob.call<typeof listEvents>>[1]['query'],
    ) =>
      (await person.call(listEvents, { query })).items
        .map(({ id }) => id)
        .filter((id) => id === later.id || id === sooner.id)
    expect(await list(bob, {})).toEqual([sooner.id, later.id])
    expect(await list(bob, { mine: 'true' })).toEqual([])
    expect(await list(carl, {})).toEqual([])
    expect(await list(carl, { community: own.id })).toEqual([sooner.id, later.id])
    await says(carl, later, 'maybe')
    expect(await list(carl, {})).toEqual([later.id])
    expect(await list(carl, { mine: 'true' })).toEqual([later.id])
    const next = () => carl.call(readNextEvent, { params: { communityId: own.id } })
    expect((await next()).post?.id).toBe(sooner.id)
    await ann.call(cancelEvent, { params: { postId: sooner.id }, body: { reason: 'Neige.' } })
    expect((await next()).post?.id).toBe(later.id)
    expect(await list(bob, {})).toEqual([later.id])
    app.clock.set('2026-12-02T12:00:00.000Z')
    expect(await list(bob, {})).toEqual([])
    expect(await list(bob, { when: 'past' })).toEqual([later.id])
    expect((await next()).post).toBeNull()
    await expect(says(carl, later, 'yes')).rejects.toMatchObject({ code: 'gatherings.over' })
  })

  it('is not there for outsiders: not to be read, answered, changed, called off, listed, nor its file', async () => {
    const removed = await app.person({ name: 'Removed' })
    const deactivated = await app.person({ name: 'Deactivated' })
    const secret = await aCommunity(app, {
      owner: ann,
      visibility: 'secret',
      members: [bob, removed, deactivated],
    })
    const times = { startsAt: '2026-12-10T12:00', endsAt: '2026-12-10T13:00', timeZone: 'Europe/Paris' }
    const post = await anEvent({ by: ann, in: secret, ...times })
    for (const person of [bob, removed, deactivated]) await says(person, post, 'yes')
    await ann.call(removeMember, { params: { communityId: secret.id, personId: removed.id } })
    const admin = await app.person({ roles: ['admin'] })
    await admin.call(deactivate, { params: { personId: deactivated.id }, body: {} })
    await app.settle()
    const params = { postId: post.id }
    const manager = await app.person({ roles: ['communityManager'] })
    for (const [who, code] of [
      [await app.person({ name: 'Zoé' }), 'not_found'],
      [removed, 'not_found'],
      [manager, 'not_found'],
      [deactivated, 'not_signed_in'],
      [app.nobody(), 'not_signed_in'],
    ] as const) {
      for (const attempt of [
        () => who.call(readPost, { params }),
        () => who.call(answerEvent, { params, body: { answer: 'yes' } }),
        () => who.call(changeEvent, { params, body: { ...times, version: 1 } }),
        () => who.call(cancelEvent, { params, body: { reason: 'x' } }),
        () => who.call(listEventAnswers, { params, query: { of: 'yes' } }),
        () => who.call(readEventFile, { params }),
        () => who.call(readNextEvent, { params: { communityId: secret.id } }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code })
      if (code === 'not_found')
        for (const community of [undefined, secret.id])
          expect(JSON.stringify(await who.call(listEvents, { query: { community } }))).not.toContain(post.id)
    }
    expect(await eventOf(ann, post)).toMatchObject({ yes: 1 })
    await ann.call(deletePost, { params })
    expect((await bob.call(listEvents, {})).items.map(({ id }) => id)).not.toContain(post.id)
  })
})

import { removeMember } from '@osmose/shared/communities/communities.contract'
import { deactivate } from '@osmose/shared/identity/identity.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { answerPoll, closePoll, concludePoll, listAnswers } from '@osmose/shared/polls/polls.contract'
import { readPost } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { answer, aPoll, pollOf } from '../../../test/factories/polls.js'
import { rewrite } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('polls', () => {
  let app: TestApp
  let ann: TestPerson
  let six: TestPerson[]
  let place: { id: string }
  const nth = (at: number) => six[at] as TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    six = []
    for (const name of ['Bob', 'Carl', 'Dina', 'Emil', 'Fay', 'Gus']) six.push(await app.person({ name }))
    place = await aCommunity(app, { owner: ann, name: 'Ateliers', members: six })
  })
  afterAll(() => app.stop())

  const counts = ({ options }: { options: { count: number | null }[] }) => options.map(({ count }) => count)

  it('shows nothing below five answers, to its author neither, then everything to those who answered', async () => {
    const poll = await aPoll({ by: ann, in: place })
    for (const person of six.slice(0, 4)) await answer(person, poll, 0)
    expect(await pollOf(ann, poll)).toMatchObject({ hidden: 'too_few', answers: null, answered: false })
    expect(counts(await pollOf(nth(0), poll))).toEqual([null, null, null])
    expect(counts(await answer(nth(4), poll, 2))).toEqual([4, 0, 1])
    expect(await pollOf(ann, poll)).toMatchObject({ hidden: null, answers: 5 })
    expect(await pollOf(nth(5), poll)).toMatchObject({ hidden: 'not_answered', answers: null, mine: [] })
    expect(await pollOf(nth(4), poll)).toMatchObject({ answered: true, mine: [2] })
  })

  it('lets an open answer be changed and taken back, counters equal to rows', async () => {
    const poll = await aPoll({ by: ann, in: place, method: 'multiple' })
    for (const person of six) await answer(person, poll, 0, 1)
    await Promise.all([answer(nth(0), poll, 2), answer(nth(1), poll), answer(nth(2), poll, 0, 2)])
    const details = await pollOf(ann, poll)
    expect(counts(details)).toEqual([4, 3, 2])
    expect(details.answers).toBe(5)
  })

  it('names those who chose an option of an open poll, once results are shown', async () => {
    const poll = await aPoll({ by: ann, in: place })
    const names = (reader: TestPerson, option: number) =>
      reader.call(listAnswers, { params: { postId: poll.id }, query: { option } })
    for (const person of six.slice(0, 4)) await answer(person, poll, 1)
    await expect(names(ann, 1)).rejects.toMatchObject({ code: 'polls.names_hidden' })
    await answer(nth(4), poll, 0)
    expect((await names(ann, 1)).items.map(({ name }) => name)).toEqual(['Bob', 'Carl', 'Dina', 'Emil'])
    await expect(names(nth(5), 1)).rejects.toMatchObject({ code: 'polls.names_hidden' })
  })

  it('ranks options by the count of Borda', async () => {
    const poll = await aPoll({ by: ann, in: place, method: 'ranked' })
    for (const person of six.slice(0, 3)) await answer(person, poll, 0, 1, 2)
    for (const person of six.slice(3)) await answer(person, poll, 1, 2)
    expect(counts(await pollOf(ann, poll))).toEqual([9, 15, 9])
    const first = await ann.call(listAnswers, { params: { postId: poll.id }, query: { option: 1 } })
    expect(first.items.map(({ name }) => name)).toEqual(['Emil', 'Fay', 'Gus'])
  })

  it.each([
    ['two choices where there is one', 'single', [0, 1]],
    ['a choice that is not there', 'multiple', [3]],
    ['the same twice', 'ranked', [0, 0]],
  ] as const)('refuses %s', async (_, method, choice) => {
    const poll = await aPoll({ by: ann, in: place, method })
    await expect(answer(nth(0), poll, ...choice)).rejects.toMatchObject({ code: 'polls.choice_wrong' })
  })

  it.each([
    ['one option', { options: ['Seule'] }],
    ['eleven options', { options: Array.from({ length: 11 }, (_, at) => `n° ${at}`) }],
    ['the same option twice', { options: ['Oui', 'oui'] }],
    ['an option of 81 signs', { options: ['x'.repeat(81), 'y'] }],
  ])('is not published with %s', async (_, seed) => {
    await expect(aPoll({ by: ann, in: place, ...seed })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('is not published with a deadline that is past', async () => {
    await expect(
      aPoll({ by: ann, in: place, closesAt: app.clock.now().toISOString() }),
    ).rejects.toMatchObject({ code: 'polls.deadline_wrong' })
  })

  it('keeps question and options as they were asked; the text around may change, and options are still found', async () => {
    const poll = await aPoll({ by: ann, in: place, options: ['Trémie', 'Convoyeur'] })
    const edit = (body: object) => rewrite(ann, poll, body)
    await expect(edit({ title: 'Autre chose ?' })).rejects.toMatchObject({ code: 'polls.question_fixed' })
    await expect(edit({ details: { kind: 'poll', options: ['Un', 'Deux'] } })).rejects.toMatchObject({
      code: 'polls.question_fixed',
    })
    await edit({ text: 'Réponse avant jeudi.' })
    const found = await nth(0).call(search, { query: { q: 'trémie' } })
    expect(found.items.map((hit) => hit.postId)).toContain(poll.id)
  })

  it('closes at its deadline by itself, tells its author, and then shows everybody what came', async () => {
    const closesAt = new Date(app.clock.now().getTime() + 3_600_000).toISOString()
    const poll = await aPoll({ by: ann, in: place, closesAt, resultsWhen: 'closed' })
    for (const person of six) await answer(person, poll, 1)
    expect(await pollOf(ann, poll)).toMatchObject({ hidden: 'not_closed', answers: null })
    const socket = await nth(0).socket()
    const changed = socket.next('posts.changed')
    app.clock.forward({ hours: 1 })
    expect(await pollOf(nth(0), poll)).toMatchObject({ closed: true, hidden: null, answers: 6 })
    await expect(answer(nth(0), poll, 0)).rejects.toMatchObject({ code: 'polls.closed' })
    await app.database.many(`update graphile_worker._private_jobs set run_at = now() where key = $1`, [
      `polls.close:${poll.id}`,
    ])
    await app.settle()
    await changed
    const { items } = await ann.call(listNotifications, {})
    expect(items.filter((item) => item.postId === poll.id).map((item) => item.kind)).toEqual(['poll_closed'])
    const told = (await nth(3).call(listNotifications, {})).items.filter((item) => item.postId === poll.id)
    expect(told.map((item) => item.kind)).toEqual(['poll_over'])
  })

  it('is closed early by its author or a moderator only, and concluded by its author only', async () => {
    const poll = await aPoll({ by: nth(0), in: place })
    const params = { postId: poll.id }
    await expect(nth(1).call(closePoll, { params })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await ann.call(closePoll, { params })).details).toMatchObject({ closed: true })
    await expect(nth(0).call(closePoll, { params })).rejects.toMatchObject({ code: 'polls.closed' })
    const body = { text: 'Ce sera le matin.' }
    await expect(ann.call(concludePoll, { params, body })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await nth(0).call(concludePoll, { params, body })).details).toMatchObject({
      conclusion: body.text,
    })
  })

  it('concluded from two windows keeps what was saved first: the second is refused, and goes on from it', async () => {
    const author = nth(0)
    const poll = await aPoll({ by: author, in: place })
    const says = async (text: string, before?: string) =>
      author.call(concludePoll, { params: { postId: poll.id }, body: { text, before } })
    await says('Le matin.')
    await expect(says('Le soir.')).rejects.toMatchObject({ code: 'posts.conflict', status: 409 })
    expect((await pollOf(author, poll)).conclusion).toBe('Le matin.')
    // What is said already is no conflict.
    await says('Le matin.')
    await says('Le soir.', 'Le matin.')
    expect((await pollOf(author, poll)).conclusion).toBe('Le soir.')
  })

  it('is not there for outsiders: not to be read, answered, closed, concluded, nor its names', async () => {
    const removed = await app.person({ name: 'Removed' })
    const deactivated = await app.person({ name: 'Deactivated' })
    const secret = await aCommunity(app, {
      owner: ann,
      visibility: 'secret',
      members: [...six, removed, deactivated],
    })
    const poll = await aPoll({ by: ann, in: secret })
    for (const person of six) await answer(person, poll, 0)
    await ann.call(removeMember, { params: { communityId: secret.id, personId: removed.id } })
    const admin = await app.person({ roles: ['admin'] })
    await admin.call(deactivate, { params: { personId: deactivated.id }, body: {} })
    const params = { postId: poll.id }
    const manager = await app.person({ roles: ['communityManager'] })
    for (const [who, code] of [
      [await app.person({ name: 'Zoé' }), 'not_found'],
      [removed, 'not_found'],
      [manager, 'not_found'],
      [deactivated, 'not_signed_in'],
      [app.nobody(), 'not_signed_in'],
    ] as const)
      for (const attempt of [
        () => who.call(readPost, { params }),
        () => who.call(answerPoll, { params, body: { choice: [0] } }),
        () => who.call(closePoll, { params }),
        () => who.call(concludePoll, { params, body: { text: 'x' } }),
        () => who.call(listAnswers, { params, query: { option: 0 } }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code })
    expect(counts(await pollOf(ann, poll))).toEqual([6, 0, 0])
  })
})

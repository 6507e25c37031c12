import {
  answerInSession,
  askInSession,
  declineInSession,
  endSession,
  listSessionQuestions,
  voteInSession,
  withdrawFromSession,
} from '@osmose/shared/asking/asking.contract'
import { listLeaderChanges, nameLeaders } from '@osmose/shared/asking/leaders.contract'
import { removeMember } from '@osmose/shared/communities/communities.contract'
import { deactivate } from '@osmose/shared/identity/identity.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { editPost, readPost } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import { ask, aSession, questionsOf, sessionOf } from '../../../test/factories/asking.js'
import { aCommunity } from '../../../test/factories/communities.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('a question session', () => {
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
    place = await aCommunity(app, { owner: ann, name: 'Toute la maison', members: [bob, carl, dina] })
  })
  afterAll(() => app.stop())

  const session = (seed: { opens?: number; closes?: number; answers?: number; title?: string } = {}) =>
    aSession({ by: ann, in: place, leaders: [dina], now: app.clock.now(), ...seed })
  const of = (question: { id: string; postId: string }) => ({
    postId: question.postId,
    questionId: question.id,
  })
  const vote = (who: TestPerson, question: { id: string; postId: string }, voted = true) =>
    who.call(voteInSession, { params: of(question), body: { voted } })
  const answer = (
    who: TestPerson,
    question: { id: string; postId: string },
    text: string,
    onBehalfOf?: string,
  ) => who.call(answerInSession, { params: of(question), body: { text, onBehalfOf } })
  const decline = (who: TestPerson, question: { id: string; postId: string }, withheld = false) =>
    who.call(declineInSession, {
      params: of(question),
      body: { reason: 'Déjà traité en octobre.', withheld },
    })

  const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id)
  /** From whom they read to answer, unless they read it `earlier`. */
  const rename = async (
    who: TestPerson,
    post: { id: string },
    leaders: TestPerson[],
    earlier?: TestPerson[],
  ) =>
    who.call(nameLeaders, {
      params: { postId: post.id },
      body: { leaderIds: ids(leaders), before: ids(earlier ?? (await sessionOf(who, post)).leaders) },
    })

  it('named to others from two windows loses no name: the second is refused, and may look again', async () => {
    const closed = await aCommunity(app, { owner: ann, visibility: 'private', members: [bob, carl, dina] })
    const post = await aSession({ by: ann, in: closed, leaders: [dina], now: app.clock.now() })
    await rename(ann, post, [dina, carl], [dina])
    await expect(rename(ann, post, [dina, bob], [dina])).rejects.toMatchObject({
      code: 'posts.conflict',
      status: 409,
    })
    expect(ids((await sessionOf(ann, post)).leaders)).toEqual(ids([dina, carl]))
    // What is so already is no conflict.
    await rename(ann, post, [dina, carl], [dina])
    await rename(ann, post, [dina, bob], [dina, carl])
    expect(ids((await sessionOf(ann, post)).leaders)).toEqual(ids([dina, bob]))
  })

  it('is answered by others when its author or a moderator says so, who are told; history and answers stay', async () => {
    const closed = await aCommunity(app, { owner: ann, visibility: 'private', members: [bob, carl, dina] })
    const post = await aSession({ by: ann, in: closed, leaders: [dina], now: app.clock.now() })
    const params = { postId: post.id }
    const name = (who: TestPerson, ...leaders: TestPerson[]) => rename(who, post, leaders)
    const told = async (who: TestPerson) => {
      await app.settle()
      const { items } = await who.call(listNotifications, {})
      return items.filter(({ postId }) => postId === post.id).map(({ kind }) => kind)
    }
    const question = await ask(ann, post, 'Quand change la trémie ?')
    await answer(dina, question, 'En mars.')
    await expect(name(bob, bob)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(name(ann, await app.person({ name: 'Ailleurs' }))).rejects.toMatchObject({
      code: 'asking.leader_unknown',
    })
    const socket = await bob.socket()
    const changed = socket.next('posts.changed')
    await name(ann, dina, carl)
    await changed
    expect((await sessionOf(bob, post)).leaders.map(({ name: who }) => who)).toEqual(['Dina', 'Carl'])
    expect([await told(carl), await told(dina)]).toEqual([['session_named'], ['session_opened']])
    await name(ann, carl)
    expect(await told(dina)).toEqual(['session_released', 'session_opened'])
    const { items } = await bob.call(listLeaderChanges, { params })
    expect(items).toMatchObject([
      { person: { name: 'Dina' }, added: false, by: { name: 'Ann' } },
      { person: { name: 'Carl' }, added: true, by: { name: 'Ann' } },
    ])
    expect((await questionsOf(bob, post))[0]?.answer).toMatchObject({
      text: 'En mars.',
      by: { name: 'Dina' },
    })
    expect((await questionsOf(carl, post))[0]?.can.answer).toBe(true)
    expect((await questionsOf(dina, post))[0]?.can.answer).toBe(false)
    app.clock.forward({ hours: 3 })
    expect(await sessionOf(ann, post)).toMatchObject({ phase: 'done', can: { lead: false } })
    await expect(name(ann, dina)).rejects.toMatchObject({ code: 'asking.over' })
  })

  it('loses a question whose author takes it back, votes, words and count included, until it is answered', async () => {
    const post = await session()
    const word = 'Palonnier'
    const question = await ask(carl, post, `${word} ou treuil ?`)
    const kept = await ask(carl, post, 'Et la trémie ?')
    const withdraw = (who: TestPerson, which: typeof question) =>
      who.call(withdrawFromSession, { params: of(which) })
    await vote(bob, question)
    await answer(dina, kept, 'En mars.')
    await expect(withdraw(bob, question)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(withdraw(ann, question)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(withdraw(carl, kept)).rejects.toMatchObject({ code: 'asking.settled' })
    const socket = await bob.socket()
    const changed = socket.next('posts.changed')
    await withdraw(carl, question)
    await changed
    expect(ids(await questionsOf(bob, post))).toEqual([kept.id])
    expect(await sessionOf(bob, post)).toMatchObject({ questions: 1, answered: 1, wanted: null })
    await expect(vote(bob, question)).rejects.toMatchObject({ code: 'not_found' })
    await expect(withdraw(carl, question)).rejects.toMatchObject({ code: 'not_found' })
    await app.settle()
    const found = await bob.call(search, { query: { q: word } })
    expect(JSON.stringify(found)).not.toContain(post.id)
  })

  it('gathers questions, then only votes, then answers, by the clock', async () => {
    const post = await session({ opens: 1, closes: 3, answers: 4 })
    expect(await sessionOf(bob, post)).toMatchObject({ phase: 'coming', can: { ask: false } })
    await expect(ask(bob, post, 'Trop tôt ?')).rejects.toMatchObject({ code: 'asking.not_gathering' })
    app.clock.forward({ hours: 1 })
    const question = await ask(bob, post, 'Quand changera la trémie ?')
    await vote(carl, question)
    app.clock.forward({ hours: 2 })
    expect((await sessionOf(bob, post)).phase).toBe('voting')
    await expect(ask(carl, post, 'Trop tard ?')).rejects.toMatchObject({ code: 'asking.not_gathering' })
    await vote(dina, question)
    app.clock.forward({ hours: 1 })
    expect((await sessionOf(bob, post)).phase).toBe('answering')
    await expect(vote(ann, question)).rejects.toMatchObject({ code: 'asking.vote_over' })
    await answer(dina, question, 'En mars.')
    expect(await sessionOf(bob, post)).toMatchObject({
      phase: 'done',
      questions: 1,
      answered: 1,
      wanted: null,
    })
  })

  it('counts one vote a person however fast they come, and none of whoever asked', async () => {
    const post = await session()
    const question = await ask(bob, post, 'Et les vestiaires ?')
    await expect(vote(bob, question)).rejects.toMatchObject({ code: 'asking.own_question' })
    await Promise.all([vote(carl, question), vote(carl, question), vote(ann, question), vote(dina, question)])
    await Promise.all([vote(dina, question, false), vote(dina, question, false)])
    const [seen] = await questionsOf(carl, post)
    expect(seen).toMatchObject({ votes: 2, voted: true, mine: false })
    expect((await questionsOf(bob, post))[0]).toMatchObject({
      mine: true,
      voted: false,
      can: { vote: false },
    })
    const rows = await app.database.many('select 1 from session_votes where question_id = $1', [question.id])
    expect(rows).toHaveLength(2)
  })

  it('stands in the order one asks for, page by page, without repeating or skipping', async () => {
    const post = await session()
    const asked = []
    for (let at = 0; at < 10; at++) asked.push(await ask(bob, post, `Question ${at}`))
    for (let at = 10; at < 20; at++) asked.push(await ask(carl, post, `Question ${at}`))
    for (let at = 20; at < 25; at++) asked.push(await ask(ann, post, `Question ${at}`))
    await vote(dina, asked[3] as never)
    await vote(ann, asked[3] as never)
    await vote(dina, asked[7] as never)
    await answer(dina, asked[9] as never, 'Oui.')
    await decline(ann, asked[24] as never)
    expect((await questionsOf(bob, post)).slice(0, 2).map(({ text }) => text)).toEqual([
      'Question 3',
      'Question 7',
    ])
    expect((await questionsOf(bob, post, 'answered')).map(({ text }) => text)[0]).toBe('Question 9')
    for (const order of ['wanted', 'answered', 'date'] as const) {
      const first = await bob.call(listSessionQuestions, { params: { postId: post.id }, query: { order } })
      const rest = await bob.call(listSessionQuestions, {
        params: { postId: post.id },
        query: { order, cursor: first.nextCursor as string },
      })
      const ids = [...first.items, ...rest.items].map(({ id }) => id)
      expect([ids.length, new Set(ids).size, rest.nextCursor]).toEqual([25, 25, null])
      if (order !== 'date') expect(rest.items.at(-1)?.text).toBe('Question 24')
    }
  })

  it('is answered by its leaders only, for all to read, and whoever asked is told once', async () => {
    const post = await session()
    const question = await ask(bob, post, 'Qui décide du calendrier ?')
    for (const who of [bob, ann])
      await expect(answer(who, question, 'Moi.')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(answer(carl, question, 'Moi.', dina.id)).rejects.toMatchObject({ code: 'asking.no_mandate' })
    await answer(dina, question, 'Le comité, chaque mois.')
    await answer(dina, question, 'Le comité, chaque trimestre.')
    expect((await questionsOf(carl, post))[0]?.answer).toMatchObject({
      text: 'Le comité, chaque trimestre.',
      by: { name: 'Dina' },
      onBehalfOf: null,
    })
    await app.settle()
    const told = (await bob.call(listNotifications, {})).items.filter(({ postId }) => postId === post.id)
    expect(told.flatMap(({ parts }) => parts)).toEqual([{ kind: 'session_answered', times: 1 }])
  })

  it('tells its leaders when it opens, once', async () => {
    const post = await session({ opens: 1, closes: 3 })
    const told = async () => {
      await app.settle()
      return (await dina.call(listNotifications, {})).items.filter(({ postId }) => postId === post.id)
    }
    expect(await told()).toEqual([])
    app.clock.forward({ hours: 1 })
    const runNow = `update graphile_worker._private_jobs set run_at = now() where key = $1`
    await app.database.many(runNow, [`asking.opens:${post.id}`])
    expect((await told()).map(({ kind }) => kind)).toEqual(['session_opened'])
  })

  it('shows why a question is set aside, and its words to moderators alone when they are withheld', async () => {
    const post = await session()
    const one = await ask(bob, post, 'Une question blessante')
    const other = await ask(carl, post, 'Une question déjà posée')
    await expect(decline(dina, one)).rejects.toMatchObject({ code: 'forbidden' })
    await decline(ann, one, true)
    await decline(ann, other)
    await expect(answer(dina, one, 'Non.')).rejects.toMatchObject({ code: 'asking.settled' })
    const seen = await questionsOf(dina, post, 'date')
    expect(seen.find(({ id }) => id === one.id)).toMatchObject({
      text: '',
      author: null,
      withheld: true,
      refusal: { reason: 'Déjà traité en octobre.', by: { name: 'Ann' } },
    })
    expect(seen.find(({ id }) => id === other.id)?.text).toBe('Une question déjà posée')
    expect((await questionsOf(ann, post)).find(({ id }) => id === one.id)?.text).toBe(
      'Une question blessante',
    )
    expect(await sessionOf(bob, post)).toMatchObject({ declined: 2, wanted: null })
  })

  it('is found by the words of its questions and answers, also after its text changed', async () => {
    const post = await session()
    const question = await ask(bob, post, 'Faut-il un deuxième palettiseur ?')
    const hits = async (q: string) => {
      await app.settle()
      return (await carl.call(search, { query: { q } })).items.map(({ postId }) => postId)
    }
    expect(await hits('palettiseur')).toContain(post.id)
    await answer(dina, question, 'Un troisième convoyeur suffira.')
    expect(await hits('convoyeur')).toContain(post.id)
    await ann.call(editPost, {
      params: { postId: post.id },
      body: { version: 1, text: 'Une heure, à la cantine.' },
    })
    expect(await hits('palettiseur')).toContain(post.id)
    await decline(ann, await ask(bob, post, 'Le mot zzyzx doit partir'), true)
    expect(await hits('zzyzx')).not.toContain(post.id)
  })

  it('is heard live by whoever has it on screen', async () => {
    const post = await session()
    const socket = await carl.socket()
    const changed = socket.next('posts.changed')
    await ask(bob, post, 'On m’entend ?')
    expect(await changed).toMatchObject({ postId: post.id })
  })

  it('is ended by who leads or moderates, once nothing more is gathered', async () => {
    const post = await session({ closes: 1 })
    await ask(bob, post, 'Restera sans réponse ?')
    const end = (who: TestPerson) => who.call(endSession, { params: { postId: post.id } })
    await expect(end(dina)).rejects.toMatchObject({ code: 'forbidden' })
    app.clock.forward({ hours: 1 })
    await expect(end(bob)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await end(dina)).details).toMatchObject({ phase: 'done', questions: 1, answered: 0 })
  })

  it('moves its times while they are to come, and refuses times that do not follow each other', async () => {
    const post = await session({ closes: 1 })
    const to = (closesAt: Date, opensAt: Date | null = null) =>
      ann.call(editPost, {
        params: { postId: post.id },
        body: {
          version: 1,
          details: {
            kind: 'session',
            opensAt: opensAt?.toISOString() ?? null,
            closesAt: closesAt.toISOString(),
            answersAt: null,
            leaderIds: [dina.id],
          },
        },
      })
    const inHours = (hours: number) => new Date(app.clock.now().getTime() + hours * 3_600_000)
    expect((await to(inHours(5))).details).toMatchObject({ closesAt: inHours(5).toISOString() })
    await expect(to(inHours(-1))).rejects.toMatchObject({ code: 'asking.times_wrong' })
    await expect(to(inHours(2), inHours(3))).rejects.toMatchObject({ code: 'asking.times_wrong' })
  })

  it('takes as leaders only people who can read the place', async () => {
    const stranger = await app.person({ name: 'Stranger' })
    const hidden = await aCommunity(app, { owner: ann, visibility: 'private', members: [bob] })
    await expect(
      aSession({ by: ann, in: hidden, leaders: [stranger], now: app.clock.now() }),
    ).rejects.toMatchObject({ code: 'asking.leader_unknown' })
  })

  it('is not there for outsiders: not to be read, asked, voted, answered or ended', async () => {
    const removed = await app.person({ name: 'Removed' })
    const gone = await app.person({ name: 'Gone' })
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret', members: [bob, removed, gone] })
    const post = await aSession({ by: ann, in: secret, leaders: [ann], now: app.clock.now() })
    const question = await ask(bob, post, 'Une question discrète')
    await ann.call(removeMember, { params: { communityId: secret.id, personId: removed.id } })
    const admin = await app.person({ roles: ['admin'] })
    await admin.call(deactivate, { params: { personId: gone.id }, body: {} })
    for (const [who, code] of [
      [carl, 'not_found'],
      [removed, 'not_found'],
      [await app.person({ roles: ['communityManager'] }), 'not_found'],
      [gone, 'not_signed_in'],
      [app.nobody(), 'not_signed_in'],
    ] as const)
      for (const attempt of [
        () => who.call(readPost, { params: { postId: post.id } }),
        () => who.call(listSessionQuestions, { params: { postId: post.id } }),
        () => who.call(askInSession, { params: { postId: post.id }, body: { text: 'Et moi ?' } }),
        () => vote(who, question),
        () => answer(who, question, 'Non.'),
        () => decline(who, question),
        () => who.call(endSession, { params: { postId: post.id } }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code })
  })
})

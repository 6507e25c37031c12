import { removeMember } from '@osmose/shared/communities/communities.contract'
import type { IdeaDetails } from '@osmose/shared/ideas/idea.contract'
import { decideIdea, listIdeas, voteForIdea } from '@osmose/shared/ideas/ideas.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { deletePost, publishPost, readPost } from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('ideas', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let carl: TestPerson
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    carl = await app.person({ name: 'Carl' })
    place = await aCommunity(app, { owner: ann, name: 'Idées simples', members: [bob, carl] })
  })
  afterAll(() => app.stop())

  const anIdea = (by: TestPerson, title = 'Un chariot de clés par cellule', within = place) =>
    by.call(publishPost, {
      params: { communityId: within.id },
      body: { kind: 'idea', title, text: 'Plutôt qu’une armoire pour tout l’atelier.' },
    })
  const vote = async (by: TestPerson, { id }: { id: string }, voted = true) =>
    (await by.call(voteForIdea, { params: { postId: id }, body: { voted } })).details as IdeaDetails
  const decide = (
    by: TestPerson,
    { id }: { id: string },
    state: IdeaDetails['state'],
    reason = 'Essai en cellule 3.',
  ) => by.call(decideIdea, { params: { postId: id }, body: { state, reason } })

  it('begins as received, and takes one vote a person, which can be taken back', async () => {
    const idea = await anIdea(bob)
    expect(idea.details).toMatchObject({ state: 'received', votes: 0, voted: false, history: [] })
    await Promise.all([vote(ann, idea), vote(ann, idea), vote(ann, idea)])
    expect(await vote(carl, idea)).toMatchObject({ votes: 2, voted: true })
    expect(await vote(ann, idea, false)).toMatchObject({ votes: 1, voted: false })
    expect(await vote(ann, idea, false)).toMatchObject({ votes: 1 })
  })

  it('is moved on by those who look after the place, with a reason that everybody reads', async () => {
    const idea = await anIdea(bob)
    await expect(decide(bob, idea, 'studied')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(decide(ann, idea, 'studied', ' ')).rejects.toMatchObject({ code: 'invalid_input' })
    await decide(ann, idea, 'studied', 'L’armoire coûte vingt-cinq minutes par équipe.')
    await expect(decide(ann, idea, 'studied')).rejects.toMatchObject({ code: 'ideas.same_state' })
    const unaware = { state: 'declined', reason: 'Trop cher.', from: 'received' } as const
    await expect(ann.call(decideIdea, { params: { postId: idea.id }, body: unaware })).rejects.toMatchObject({
      code: 'ideas.decided_meanwhile',
    })
    const manager = await app.person({ name: 'Hélène', roles: ['communityManager'] })
    await decide(manager, idea, 'done', 'En place partout.')
    const { details } = await carl.call(readPost, { params: { postId: idea.id } })
    expect(details).toMatchObject({
      state: 'done',
      history: [
        { state: 'studied', reason: 'L’armoire coûte vingt-cinq minutes par équipe.', by: { name: 'Ann' } },
        { state: 'done', reason: 'En place partout.', by: { name: 'Hélène' } },
      ],
      can: { vote: false, decide: false },
    })
    await expect(vote(carl, idea)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('tells its author and those who voted, not who decided, and shows it live', async () => {
    const idea = await anIdea(bob)
    await vote(carl, idea)
    await vote(ann, idea)
    const socket = await carl.socket()
    const changed = socket.next('posts.changed')
    await decide(ann, idea, 'planned', 'Budget de janvier.')
    expect(await changed).toMatchObject({ postId: idea.id })
    await app.settle()
    const told = async (person: TestPerson) =>
      (await person.call(listNotifications, {})).items
        .filter(({ postId }) => postId === idea.id)
        .map(({ kind }) => kind)
    expect([await told(bob), await told(carl), await told(ann)]).toEqual([['idea_state'], ['idea_state'], []])
  })

  it('is listed by votes, by date and by state, page after page, without those that are gone', async () => {
    const within = await aCommunity(app, { owner: ann, members: [bob, carl] })
    const made: { id: string }[] = []
    for (let at = 0; at < 23; at++) {
      app.clock.forward({ seconds: 1 })
      made.push(await anIdea(bob, `Idée ${at}`, within))
    }
    const [first, second, third] = made as [{ id: string }, { id: string }, { id: string }]
    await vote(ann, second)
    await vote(carl, second)
    await vote(ann, third)
    await decide(ann, first, 'studied')
    await bob.call(deletePost, { params: { postId: made[5]?.id ?? '' } })
    const list = async (query: object) => {
      const params = { communityId: within.id }
      const one = await carl.call(listIdeas, { params, query })
      const two = await carl.call(listIdeas, { params, query: { ...query, cursor: one.nextCursor ?? '' } })
      expect(two.nextCursor).toBeNull()
      return [...one.items, ...two.items].map(({ id }) => id)
    }
    const byDate = await list({ order: 'date' })
    expect(byDate).toEqual(
      made
        .filter((_, at) => at !== 5)
        .map(({ id }) => id)
        .toReversed(),
    )
    const byVotes = await list({})
    expect(byVotes.slice(0, 2)).toEqual([second.id, third.id])
    expect(new Set(byVotes)).toEqual(new Set(byDate))
    expect((await list({ order: 'state' }))[0]).toBe(first.id)
    const only = await carl.call(listIdeas, {
      params: { communityId: within.id },
      query: { state: 'studied' },
    })
    expect(only.items.map(({ id }) => id)).toEqual([first.id])
  })

  it('is not there for outsiders: not to be read, listed, voted for or decided', async () => {
    const removed = await app.person({ name: 'Removed' })
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret', members: [bob, removed] })
    const idea = await anIdea(bob, 'Une idée discrète', secret)
    await ann.call(removeMember, { params: { communityId: secret.id, personId: removed.id } })
    for (const [who, code] of [
      [carl, 'not_found'],
      [removed, 'not_found'],
      [await app.person({ roles: ['communityManager'] }), 'not_found'],
      [app.nobody(), 'not_signed_in'],
    ] as const)
      for (const attempt of [
        () => who.call(readPost, { params: { postId: idea.id } }),
        () => who.call(listIdeas, { params: { communityId: secret.id } }),
        () => vote(who, idea),
        () => decide(who, idea, 'done'),
      ])
        await expect(attempt()).rejects.toMatchObject({ code })
  })
})

import { keepBookmark, listBookmarks } from '@osmose/shared/bookmarks/bookmarks.contract'
import * as communities from '@osmose/shared/communities/communities.contract'
import { giveMandate, listUses, publishFor, revokeMandate } from '@osmose/shared/mandates/mandates.contract'
import { appealDecision } from '@osmose/shared/moderation/moderation.contract'
import { readCommunityFeed } from '@osmose/shared/feed/feed.contract'
import { closePoll } from '@osmose/shared/polls/polls.contract'
import { deletePost, listComments, readPost, undeletePost } from '@osmose/shared/posts/posts.contract'
import { moveThread, pinThread } from '@osmose/shared/threads/threads.contract'
import { aCommunity } from './factories/communities.js'
import { anEvent, eventOf, says } from './factories/gatherings.js'
import { caseOf, decide, flag } from './factories/moderation.js'
import { answer, aPoll, pollOf } from './factories/polls.js'
import { aComment, aPost } from './factories/posts.js'
import { TestApp } from './setup/test-app.js'
import type { TestPerson } from './setup/test-person.js'
import { toldTo, untilWaiting } from './setup/waiting.js'

let app: TestApp
let ann: TestPerson
let bob: TestPerson
let many: TestPerson[]

beforeAll(async () => {
  app = await TestApp.start()
  ann = await app.person({ name: 'Ann' })
  bob = await app.person({ name: 'Bob' })
  many = await Promise.all(Array.from({ length: 8 }, () => app.person({})))
})
afterAll(() => app.stop())

/** All at the same moment; what each was told. */
const atOnce = (...acts: (() => Promise<unknown>)[]): Promise<string[]> =>
  Promise.all(acts.map((act) => toldTo(act())))
const rounds = async (work: (round: number) => Promise<void>) => {
  for (let round = 0; round < 6; round++) await work(round)
}
const turned = <T>(round: number, some: T[]): T[] => (round % 2 ? some.toReversed() : some)

describe('two at the same moment', () => {
  it('decide one case once, and the text is what was decided', () =>
    rounds(async (round) => {
      const place = await aCommunity(app, { owner: ann, moderators: [bob], members: many })
      const [author = ann, reader = ann] = many
      const post = await aPost({ by: author, in: place })
      await flag({ by: reader, postId: post.id })
      const found = (await caseOf(ann, { postId: post.id }))!
      const told = await atOnce(
        ...turned(round, [() => decide(ann, found, 'hidden'), () => decide(bob, found, 'dismissed')]),
      )
      expect(told.toSorted()).toEqual(['done', 'moderation.decided_meanwhile'])
      const [hides, leaves] = turned(round, told)
      const read = await atOnce(() => reader.call(readPost, { params: { postId: post.id } }))
      expect(read).toEqual([hides === 'done' ? 'not_found' : 'done'])
      expect(leaves === 'done').toBe(hides !== 'done')
    }))

  it('restore a text and answer for it: it stands, and nothing waits', () =>
    rounds(async (round) => {
      const place = await aCommunity(app, { owner: ann, moderators: [bob], members: many })
      const [author = ann, reader = ann] = many
      const post = await aPost({ by: author, in: place })
      await flag({ by: reader, postId: post.id })
      const hidden = await decide(ann, (await caseOf(ann, { postId: post.id }))!, 'hidden')
      const decisionId = hidden.decisions[0]?.id ?? ''
      await atOnce(
        ...turned(round, [
          () => decide(bob, hidden, 'restored', 'Cela ne vise personne, à la relecture.'),
          () =>
            author.call(appealDecision, {
              params: { postId: post.id },
              body: { decisionId, text: 'Je parlais de moi.' },
            }),
        ]),
      )
      await expect(reader.call(readPost, { params: { postId: post.id } })).resolves.toMatchObject({
        id: post.id,
      })
      expect(await caseOf(ann, { postId: post.id })).toBeUndefined()
    }))

  it('flag a text and hide it: nothing waits about what is hidden', () =>
    rounds(async (round) => {
      const place = await aCommunity(app, { owner: ann, members: many })
      const [author = ann, reader = ann, other = ann] = many
      const post = await aPost({ by: author, in: place })
      await flag({ by: reader, postId: post.id })
      const found = (await caseOf(ann, { postId: post.id }))!
      await atOnce(
        ...turned(round, [() => flag({ by: other, postId: post.id }), () => decide(ann, found, 'hidden')]),
      )
      expect(await caseOf(ann, { postId: post.id })).toBeUndefined()
    }))

  it('accept and decline one who asks to come in: one of them did', () =>
    rounds(async (round) => {
      const place = await aCommunity(app, { owner: ann, moderators: [bob], visibility: 'private' })
      const [asks = ann] = many
      await asks.call(communities.requestMembership, {
        params: { communityId: place.id },
        body: { message: '' },
      })
      const { items } = await ann.call(communities.listRequests, { params: { communityId: place.id } })
      const settle = (by: TestPerson, accept: boolean) => () =>
        by.call(communities.decideRequest, {
          params: { communityId: place.id, requestId: items[0]?.id ?? '' },
          body: { accept },
        })
      const told = await atOnce(...turned(round, [settle(ann, true), settle(bob, false)]))
      expect(told.toSorted()).toEqual(['communities.already_decided', 'done'])
      const { myRole } = await asks.call(communities.readCommunity, { params: { key: place.id } })
      expect(myRole).toBe(turned(round, told)[0] === 'done' ? 'member' : null)
    }))

  it('leave and demote each other: somebody still owns the place', () =>
    rounds(async (round) => {
      const place = await aCommunity(app, { owner: ann, members: [bob] })
      const params = (personId: string) => ({ communityId: place.id, personId })
      const role = (by: TestPerson, of: TestPerson, to: 'owner' | 'member') =>
        by.call(communities.setMemberRole, { params: params(of.id), body: { role: to } })
      await role(ann, bob, 'owner')
      await atOnce(
        ...turned(round, [
          () => role(ann, bob, 'member'),
          () => role(bob, ann, 'member'),
          () => ann.call(communities.leaveCommunity, { params: { communityId: place.id } }),
        ]),
      )
      const owners = await app.database.many(
        `select 1 from memberships where community_id = $1 and role = 'owner'`,
        [place.id],
      )
      expect(owners.length).toBeGreaterThan(0)
    }))

  it('answer a poll and close it: who was told that it counts is counted, and nobody else', () =>
    rounds(async (round) => {
      const place = await aCommunity(app, { owner: ann, members: many })
      const poll = await aPoll({ by: ann, in: place, anonymous: round % 2 === 0 })
      const close = () => ann.call(closePoll, { params: { postId: poll.id } })
      const told = await atOnce(
        ...turned(round, [...many.map((person) => () => answer(person, poll, round % 3)), close]),
      )
      const counted = told.filter((outcome) => outcome === 'done').length - 1
      const row = await app.database.one<{ answers: number; closed: boolean }>(
        'select answers, closed_at is not null as closed from polls where post_id = $1',
        [poll.id],
      )
      expect(row).toEqual({ answers: counted, closed: true })
      await expect(answer(ann, poll, 0)).rejects.toMatchObject({ code: 'polls.closed' })
      expect((await pollOf(ann, poll)).closed).toBe(true)
    }))

  it('write under a post, keep it, put it on top and take it away: what comes back is whole', () =>
    rounds(async (round) => {
      const place = await aCommunity(app, { owner: ann, members: many })
      const post = await aPost({ by: ann, in: place, text: `Le néodyme ${round}.` })
      const params = { postId: post.id }
      const [keeps = ann] = many
      await atOnce(
        ...turned(round, [
          ...many.map((by) => () => aComment({ by, on: post })),
          () => keeps.call(keepBookmark, { params, body: { note: 'À relire' } }),
          () =>
            ann.call(pinThread, {
              params,
              body: { until: new Date(app.clock.now().getTime() + 86_400_000).toISOString() },
            }),
          () => ann.call(deletePost, { params }),
        ]),
      )
      await expect(keeps.call(readPost, { params })).rejects.toMatchObject({ code: 'not_found' })
      expect(JSON.stringify(await keeps.call(listBookmarks, { query: {} }))).not.toContain(`néodyme ${round}`)
      const { commentCount } = await ann.call(undeletePost, { params })
      const { items } = await ann.call(listComments, { params, query: {} })
      expect(items.length).toBe(commentCount)
    }))

  it('publish in a name and take the mandate back: what was published is told, and nothing follows', () =>
    rounds(async (round) => {
      const place = await aCommunity(app, { owner: ann, members: [bob] })
      const { id } = await ann.call(giveMandate, {
        body: {
          toId: bob.id,
          kinds: ['discussion'],
          communityIds: [place.id],
          until: '2026-12-24T10:00:00.000Z',
        },
      })
      const publish = () =>
        bob.call(publishFor, {
          params: { communityId: place.id, personId: ann.id },
          body: { kind: 'discussion', title: '', text: 'Bonjour.' },
        })
      const revoke = () => ann.call(revokeMandate, { params: { mandateId: id } })
      const told = await atOnce(...turned(round, [publish, publish, revoke, publish]))
      const { items } = await ann.call(listUses, { params: { mandateId: id } })
      expect(items).toHaveLength(told.filter((outcome) => outcome === 'done').length - 1)
      await expect(publish()).rejects.toMatchObject({ code: 'mandates.none' })
    }))

  it('put a fourth post on top and bring one of three back: three stand there', () =>
    rounds(async (round) => {
      const place = await aCommunity(app, { owner: ann })
      const until = new Date(app.clock.now().getTime() + 86_400_000).toISOString()
      const put = (post: { id: string }) =>
        ann.call(pinThread, { params: { postId: post.id }, body: { until } })
      const [first, ...others] = await Promise.all(
        Array.from({ length: 4 }, () => aPost({ by: ann, in: place })),
      )
      const [away, fourth] = [first!, others.pop()!]
      for (const post of [away, ...others]) await put(post)
      await ann.call(deletePost, { params: { postId: away.id } })
      const back = () => ann.call(undeletePost, { params: { postId: away.id } })
      await atOnce(...turned(round, [() => put(fourth), back]))
      const { items } = await ann.call(readCommunityFeed, { params: { communityId: place.id } })
      expect(items.filter(({ standing }) => standing?.pinnedUntil)).toHaveLength(3)
    }))

  /** Somebody answers, in a place that others cannot see, what `table` keeps. */
  const answering = async (table: 'polls' | 'gatherings') => {
    const goes = await app.person({})
    const place = await aCommunity(app, { owner: ann, members: [goes], visibility: 'private' })
    const remove = () =>
      ann.call(communities.removeMember, { params: { communityId: place.id, personId: goes.id } })
    if (table === 'polls') {
      const poll = await aPoll({ by: ann, in: place })
      const answered = async () => (await pollOf(ann, poll)).answers
      return { place, post: poll, remove, say: () => answer(goes, poll, 0), answered }
    }
    const event = await anEvent({ by: ann, in: place })
    const answered = async () => (await eventOf(ann, event)).yes
    return { place, post: event, remove, say: () => says(goes, event, 'yes'), answered }
  }

  it.each(['polls', 'gatherings'] as const)(
    'answer one of %s and be removed from its place meanwhile: it is not there for them, and nothing is counted',
    async (table) => {
      const before = await answering(table)
      let said: Promise<string[]> | undefined
      await app.database.transaction(async (tx) => {
        await tx.many(`select 1 from ${table} where post_id = $1 for update`, [before.post.id])
        said = atOnce(before.say)
        await untilWaiting(app.database, 1)
        await before.remove()
      })
      expect(await said).toEqual(['not_found'])

      const during = await answering(table)
      await app.database.transaction(async (tx) => {
        await tx.many('select 1 from communities where id = $1 for no key update', [during.place.id])
        const removed = during.remove()
        await untilWaiting(app.database, 1)
        said = atOnce(during.say)
        await untilWaiting(app.database, 2, said)
        void removed.catch(() => undefined)
      })
      expect(await said).toEqual(['not_found'])
      await app.settle()
      for (const { answered } of [before, during]) expect(await answered()).toBeFalsy()
    },
  )

  it('put a post on top and move it where they have no say: it is not on top there', async () => {
    const here = await aCommunity(app, { owner: ann, moderators: [bob] })
    const there = await aCommunity(app, { owner: ann })
    const post = await aPost({ by: ann, in: here })
    const params = { postId: post.id }
    const until = new Date(app.clock.now().getTime() + 86_400_000).toISOString()
    const acts: Promise<unknown>[] = []
    await app.database.transaction(async (tx) => {
      await tx.many('select 1 from communities where id = $1 for no key update', [here.id])
      acts.push(bob.call(pinThread, { params, body: { until } }))
      await untilWaiting(app.database, 1)
      const move = ann.call(moveThread, { params, body: { communityId: there.id } })
      acts.push(move)
      await untilWaiting(app.database, 2, move)
    })
    await Promise.allSettled(acts)
    const { community, standing } = await ann.call(readPost, { params })
    expect([community.id, standing]).toEqual([there.id, undefined])
  })
})

import { answerInSession } from '@osmose/shared/asking/asking.contract'
import { removeMember } from '@osmose/shared/communities/communities.contract'
import { readContent } from '@osmose/shared/files/files.contract'
import { deactivate, reactivate } from '@osmose/shared/identity/identity.contract'
import {
  giveMandate,
  listMandates,
  listUses,
  type MandateKind,
  publishFor,
  revokeMandate,
} from '@osmose/shared/mandates/mandates.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { editPost, publishPost, readPost } from '@osmose/shared/posts/posts.contract'
import { ask, aSession, questionsOf } from '../../../test/factories/asking.js'
import { aCommunity } from '../../../test/factories/communities.js'
import { aFile } from '../../../test/factories/files.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('a mandate', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let carl: TestPerson
  let place: { id: string }
  let other: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    carl = await app.person({ name: 'Carl' })
    place = await aCommunity(app, { owner: ann, name: 'Direction', members: [bob, carl] })
    other = await aCommunity(app, { owner: ann, members: [bob] })
  })
  afterAll(() => app.stop())

  const inDays = (days: number) => new Date(app.clock.now().getTime() + days * 86_400_000).toISOString()
  const give = (
    to: TestPerson,
    kinds: MandateKind[],
    more: { communityIds?: string[]; until?: string } = {},
  ) => ann.call(giveMandate, { body: { toId: to.id, kinds, until: inDays(30), ...more } })
  const publish = (
    who: TestPerson,
    from: TestPerson,
    kind: MandateKind = 'discussion',
    where: { id: string } = place,
  ) =>
    who.call(publishFor, {
      params: { communityId: where.id, personId: from.id },
      body: { kind, title: 'Un mot', text: 'Bonjour à tout le monde.' } as never,
    })
  const told = async (who: TestPerson, kind: string) => {
    await app.settle()
    return (await who.call(listNotifications, {})).items.flatMap(({ parts, postId }) =>
      parts.some((part) => part.kind === kind) ? [postId] : [],
    )
  }

  it('lets somebody publish in another’s name, shows both names, and tells whose name it is each time', async () => {
    const { id } = await give(bob, ['discussion'])
    expect(await told(bob, 'mandate_given')).toEqual([null])
    const post = await publish(bob, ann)
    const seen = await carl.call(readPost, { params: { postId: post.id } })
    expect(seen).toMatchObject({ author: { name: 'Ann' }, by: { id: bob.id, name: 'Bob' } })
    expect(await told(ann, 'mandate_used')).toEqual([post.id])
    const again = await publish(bob, ann)
    expect((await told(ann, 'mandate_used')).toSorted()).toEqual([post.id, again.id].toSorted())
    for (const who of [ann, bob]) {
      const { items } = await who.call(listUses, { params: { mandateId: id } })
      expect(items.map(({ postId }) => postId)).toEqual([again.id, post.id])
    }
    // What is said in my name is mine to correct, not theirs.
    await ann.call(editPost, { params: { postId: post.id }, body: { version: 1, text: 'Bonjour à vous.' } })
    await expect(
      bob.call(editPost, { params: { postId: post.id }, body: { version: 1, text: 'Non.' } }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    const used = await app.events('mandates.used.v1')
    expect(used.map(({ actorId }) => actorId)).toEqual([bob.id, bob.id])
  })

  it('ends at once when it is taken back, laid down or over', async () => {
    const taken = await give(carl, ['discussion'])
    await publish(carl, ann)
    await ann.call(revokeMandate, { params: { mandateId: taken.id } })
    await expect(publish(carl, ann)).rejects.toMatchObject({ code: 'mandates.none' })
    const laid = await give(carl, ['discussion'])
    await publish(carl, ann)
    await carl.call(revokeMandate, { params: { mandateId: laid.id } })
    await expect(publish(carl, ann)).rejects.toMatchObject({ code: 'mandates.none' })
    await give(carl, ['discussion'], { until: inDays(1) })
    await publish(carl, ann)
    app.clock.forward({ hours: 24 })
    await expect(publish(carl, ann)).rejects.toMatchObject({ code: 'mandates.none' })
  })

  it('does not come back with whoever was deactivated', async () => {
    const admin = await app.person({ roles: ['admin'] })
    const emil = await app.person({ name: 'Emil' })
    const theirs = await aCommunity(app, { owner: emil, members: [bob] })
    await emil.call(giveMandate, { body: { toId: bob.id, kinds: ['discussion'], until: inDays(30) } })
    await publish(bob, emil, 'discussion', theirs)
    await admin.call(deactivate, { params: { personId: emil.id }, body: {} })
    await app.settle()
    await admin.call(reactivate, { params: { personId: emil.id } })
    await expect(publish(bob, emil, 'discussion', theirs)).rejects.toMatchObject({ code: 'mandates.none' })
  })

  it('is for its kinds and places, and for nobody else', async () => {
    const dina = await app.person({ name: 'Dina' })
    const eve = await aCommunity(app, { owner: ann, members: [dina, bob] })
    await give(dina, ['discussion'], { communityIds: [eve.id] })
    await publish(dina, ann, 'discussion', eve)
    await expect(publish(dina, ann, 'announcement', eve)).rejects.toMatchObject({ code: 'mandates.none' })
    await expect(publish(ann, dina, 'discussion', eve)).rejects.toMatchObject({ code: 'mandates.none' })
    await expect(publish(dina, bob, 'discussion', eve)).rejects.toMatchObject({ code: 'mandates.none' })
  })

  it('covers an announcement by its giver’s rights, and an article with a file of whoever writes it', async () => {
    const writer = await app.person({ name: 'Writer' })
    const theirs = await aCommunity(app, { owner: ann, visibility: 'private', members: [writer, carl] })
    const announcement = { kind: 'announcement', mustRead: true } as const
    const own = (kind: MandateKind) =>
      writer.call(publishPost, {
        params: { communityId: theirs.id },
        body: { kind, title: 'Un mot', text: 'Bonjour.', details: announcement } as never,
      })
    await expect(own('announcement')).rejects.toMatchObject({ status: 403 })
    await give(writer, ['announcement', 'article'], { communityIds: [theirs.id] })
    const announced = await writer.call(publishFor, {
      params: { communityId: theirs.id, personId: ann.id },
      body: { kind: 'announcement', title: 'Fermeture', text: 'Vendredi.', details: announcement },
    })
    expect(announced).toMatchObject({ kind: 'announcement', author: { name: 'Ann' }, by: { name: 'Writer' } })
    expect(await told(carl, 'must_read')).toEqual([announced.id])

    const plan = await aFile({ by: writer, name: 'plan.txt' })
    const article = await writer.call(publishFor, {
      params: { communityId: theirs.id, personId: ann.id },
      body: {
        kind: 'article',
        title: 'La ligne 4',
        document: { type: 'doc', content: [{ type: 'file', attrs: { fileId: plan.id, name: plan.name } }] },
        details: { kind: 'article', summary: 'Six mois.' },
      },
    })
    expect(article).toMatchObject({ kind: 'article', by: { name: 'Writer' } })
    for (const who of [ann, carl])
      expect((await who.fetch(readContent, { params: { fileId: plan.id } })).status).toBe(200)
    await expect(own('announcement')).rejects.toMatchObject({ status: 403 })
  })

  it('needs the rights of both, as they are now', async () => {
    const fay = await app.person({ name: 'Fay' })
    const grown = await aCommunity(app, { owner: bob, members: [ann, fay] })
    await give(fay, ['discussion'])
    // Fay is no member of the other place; Ann is.
    await expect(publish(fay, ann, 'discussion', other)).rejects.toMatchObject({ code: 'forbidden' })
    await publish(fay, ann, 'discussion', grown)
    await bob.call(removeMember, { params: { communityId: grown.id, personId: ann.id } })
    await expect(publish(fay, ann, 'discussion', grown)).rejects.toMatchObject({ code: 'posts.members_only' })
  })

  it('is worth nothing once its giver has left', async () => {
    const gus = await app.person({ name: 'Gus' })
    const hal = await app.person({ name: 'Hal' })
    const theirs = await aCommunity(app, { owner: ann, members: [gus, hal] })
    await gus.call(giveMandate, { body: { toId: hal.id, kinds: ['discussion'], until: inDays(3) } })
    await publish(hal, gus, 'discussion', theirs)
    const admin = await app.person({ roles: ['admin'] })
    await admin.call(deactivate, { params: { personId: gus.id }, body: {} })
    await expect(publish(hal, gus, 'discussion', theirs)).rejects.toMatchObject({ code: 'mandates.none' })
  })

  it('lets somebody answer in a session for its leader, who is told', async () => {
    const post = await aSession({ by: ann, in: place, leaders: [ann], now: app.clock.now() })
    const question = await ask(carl, post, 'Quand ouvre la ligne 4 ?')
    const answer = () =>
      bob.call(answerInSession, {
        params: { postId: post.id, questionId: question.id },
        body: { text: 'Début mars.', onBehalfOf: ann.id },
      })
    await expect(answer()).rejects.toMatchObject({ code: 'asking.no_mandate' })
    const { id } = await give(bob, ['session'], { communityIds: [place.id] })
    expect((await questionsOf(bob, post))[0]?.can.answerFor.map(({ name }) => name)).toEqual(['Ann'])
    await answer()
    expect((await questionsOf(carl, post))[0]?.answer).toMatchObject({
      by: { name: 'Bob' },
      onBehalfOf: { name: 'Ann' },
    })
    expect(await told(ann, 'mandate_used')).toContain(post.id)
    const { held } = await bob.call(listMandates, {})
    expect(held.find((mandate) => mandate.id === id)).toMatchObject({ uses: 1, active: true })
  })

  it('taken back just after an answer keeps that answer among its uses, and its giver is told', async () => {
    const post = await aSession({ by: ann, in: place, leaders: [ann], now: app.clock.now() })
    const question = await ask(carl, post, 'Et la ligne 5 ?')
    await give(bob, ['session'], { communityIds: [place.id] })
    await bob.call(answerInSession, {
      params: { postId: post.id, questionId: question.id },
      body: { text: 'Jamais.', onBehalfOf: ann.id },
    })
    app.clock.forward({ minutes: 1 })
    const { given } = await ann.call(listMandates, {})
    for (const { id } of given) await ann.call(revokeMandate, { params: { mandateId: id } })
    expect(await told(ann, 'mandate_used')).toContain(post.id)
    const uses = await Promise.all(
      given.map(({ id }) => ann.call(listUses, { params: { mandateId: id }, query: {} })),
    )
    expect(uses.flatMap(({ items }) => items.map(({ postId }) => postId))).toContain(post.id)
  })

  it.each([
    ['to oneself', () => give(ann, ['discussion']), 'mandates.to_oneself'],
    ['until yesterday', () => give(bob, ['discussion'], { until: inDays(-1) }), 'mandates.until_wrong'],
    [
      'for longer than a year',
      () => give(bob, ['discussion'], { until: inDays(400) }),
      'mandates.until_wrong',
    ],
    ['for a poll', () => give(bob, ['poll' as MandateKind]), 'invalid_input'],
  ])('is not given %s', async (_, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ code })
  })

  it('is nobody else’s business: not to be listed, looked into, taken back or used', async () => {
    const stranger = await app.person({ name: 'Stranger', roles: ['communityManager'] })
    const { id } = await give(bob, ['discussion'])
    expect(await stranger.call(listMandates, {})).toEqual({ given: [], held: [] })
    for (const [who, code] of [
      [stranger, 'not_found'],
      [app.nobody(), 'not_signed_in'],
    ] as const)
      for (const attempt of [
        () => who.call(listUses, { params: { mandateId: id } }),
        () => who.call(revokeMandate, { params: { mandateId: id } }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code })
    await expect(app.nobody().call(listMandates, {})).rejects.toMatchObject({ code: 'not_signed_in' })
    await expect(publish(carl, bob)).rejects.toMatchObject({ code: 'mandates.none' })
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret', members: [carl] })
    await expect(publish(bob, ann, 'discussion', secret)).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      bob.call(giveMandate, {
        body: { toId: ann.id, kinds: ['discussion'], communityIds: [secret.id], until: inDays(2) },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
    // A place the holder may not know of is not named to them.
    const kept = await give(bob, ['discussion'], { communityIds: [secret.id] })
    const { held } = await bob.call(listMandates, {})
    expect(held.find((mandate) => mandate.id === kept.id)).toMatchObject({
      communities: [],
      everywhere: false,
    })
  })

  it('is not given, nor used, by a machine that floods', async () => {
    const [eager, writer] = [await app.person({ name: 'Eager' }), await app.person({ name: 'Writer' })]
    const here = await aCommunity(app, { owner: eager, members: [writer] })
    const codes = (calls: Promise<unknown>[]) =>
      Promise.all(
        calls.map((one) =>
          one.then(
            () => 'done',
            ({ code }) => code as string,
          ),
        ),
      )
    const given = await codes(
      Array.from({ length: 25 }, () =>
        eager.call(giveMandate, { body: { toId: writer.id, kinds: ['discussion'], until: inDays(3) } }),
      ),
    )
    expect(given.filter((one) => one === 'done')).toHaveLength(20)
    expect(given.filter((one) => one === 'too_many_requests')).toHaveLength(5)
    const used = await codes(Array.from({ length: 70 }, () => publish(writer, eager, 'discussion', here)))
    expect(used).toContain('too_many_requests')
    expect(used.filter((one) => one === 'done').length).toBeGreaterThan(20)
  })

  it('is given by a guest to somebody they meet in a place, and to nobody else by their id', async () => {
    const guest = await app.person({ kind: 'guest', name: 'Gus' })
    await aCommunity(app, { owner: ann, members: [guest] })
    const gives = (to: TestPerson) =>
      guest.call(giveMandate, { body: { toId: to.id, kinds: ['discussion'], until: inDays(3) } })
    await expect(gives(carl)).rejects.toMatchObject({ code: 'not_found' })
    expect(await gives(ann)).toMatchObject({ to: { name: 'Ann' } })
  })
})

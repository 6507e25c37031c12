import * as moderation from '@osmose/shared/moderation/moderation.contract'
import { setChoice, setLevel } from '@osmose/shared/notifications/levels.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import * as posts from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { caseOf, decide, flag } from '../../../test/factories/moderation.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('after a decision', () => {
  let app: TestApp
  let helene: TestPerson
  let rosa: TestPerson
  let loic: TestPerson
  let claire: TestPerson
  let bastien: TestPerson
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    helene = await app.person({ name: 'Hélène', roles: ['communityManager'] })
    rosa = await app.person({ name: 'Rosa' })
    loic = await app.person({ name: 'Loïc' })
    claire = await app.person({ name: 'Claire' })
    bastien = await app.person({ name: 'Bastien' })
    place = await aCommunity(app, { owner: rosa, name: 'Qualité', members: [loic, claire, bastien] })
  })
  afterAll(() => app.stop())
  beforeEach(() => app.clock.forward({ days: 1 }))

  const news = async (person: TestPerson) => {
    await app.settle()
    return (await person.call(listNotifications, {})).items
  }
  const decisionsOn = (person: TestPerson, { postId, commentId }: Text) =>
    person.call(moderation.readDecisions, { params: { postId }, query: { comment: commentId } })
  const answer = (
    person: TestPerson,
    { postId, commentId }: Text,
    decisionId: string,
    text = 'Je parlais de moi.',
  ) => person.call(moderation.appealDecision, { params: { postId }, body: { commentId, decisionId, text } })
  type Text = { postId: string; commentId?: string }

  /** What Loïc wrote, flagged by Bastien and hidden by Hélène. */
  async function hiddenText(): Promise<Text & { decisionId: string }> {
    const post = await aPost({ by: bastien, in: place })
    const comment = await aComment({ by: loic, on: post, text: 'C’est de métier qu’il faut changer.' })
    const text = { postId: post.id, commentId: comment.id }
    await flag({ by: bastien, ...text })
    app.clock.forward({ minutes: 1 })
    const { decisions } = await decide(helene, (await caseOf(helene, text))!, 'hidden')
    app.clock.forward({ minutes: 1 })
    return { ...text, decisionId: decisions[0]!.id }
  }

  describe('whoever flagged', () => {
    it('hears that it was read and that the text is hidden: not by whom, nor which text', async () => {
      await hiddenText()
      const [line] = await news(bastien)
      expect(line).toMatchObject({
        kind: 'flag_decided',
        people: [],
        about: '',
        postId: null,
        commentId: null,
        detail: 'hidden',
        community: { name: 'Qualité' },
      })
    })

    it('hears that it stays when nothing was to be said against it, and its author hears nothing', async () => {
      const post = await aPost({ by: loic, in: place })
      await flag({ by: claire, postId: post.id })
      const before = (await news(loic)).length
      await decide(rosa, (await caseOf(rosa, { postId: post.id }))!, 'dismissed', '')
      const [line, ...rest] = await news(claire)
      expect(line).toMatchObject({ kind: 'flag_decided', detail: 'stays', postId: null })
      expect(rest.filter(({ kind }) => kind === 'flag_decided')).toEqual([])
      expect(await news(loic)).toHaveLength(before)
    })

    it('hears it once for what they flagged, and not again for what is decided later, nor of their own decision', async () => {
      const text = await hiddenText()
      const heard = async (person: TestPerson) =>
        (await news(person)).filter(({ kind }) => kind === 'flag_decided').length
      const [bastiens, rosas] = [await heard(bastien), await heard(rosa)]
      await decide(rosa, (await caseOf(rosa, text, 'decided'))!, 'restored')
      expect(await heard(bastien)).toBe(bastiens)
      app.clock.forward({ minutes: 1 })
      await flag({ by: rosa, ...text })
      await decide(rosa, (await caseOf(rosa, text))!, 'dismissed', '')
      expect(await heard(rosa)).toBe(rosas)
    })

    it('hears no outcome where the author took the text away meanwhile', async () => {
      const post = await aPost({ by: loic, in: place })
      await flag({ by: claire, postId: post.id })
      await loic.call(posts.deletePost, { params: { postId: post.id } })
      await decide(rosa, (await caseOf(rosa, { postId: post.id }))!, 'dismissed', '')
      expect((await news(claire))[0]).toMatchObject({ kind: 'flag_decided', detail: null })
    })

    it('hears nothing of it who turned it off, for everything or for that place', async () => {
      const heard = async (person: TestPerson) =>
        (await news(person)).filter(({ kind }) => kind === 'flag_decided').length
      const before = [await heard(bastien), await heard(claire)]
      await bastien.call(setChoice, {
        params: { family: 'outcomes', channel: 'app' },
        body: { wanted: false },
      })
      await claire.call(setLevel, { params: { communityId: place.id }, body: { level: 'none' } })
      const post = await aPost({ by: loic, in: place })
      for (const by of [bastien, claire]) await flag({ by, postId: post.id })
      await decide(rosa, (await caseOf(rosa, { postId: post.id }))!, 'dismissed', '')
      expect([await heard(bastien), await heard(claire)]).toEqual(before)
      await bastien.call(setChoice, {
        params: { family: 'outcomes', channel: 'app' },
        body: { wanted: true },
      })
      await claire.call(setLevel, { params: { communityId: place.id }, body: { level: 'replies' } })
    })

    it('is named in no event', async () => {
      await hiddenText()
      const told = JSON.stringify([
        ...(await app.events('moderation.decided.v1')),
        ...(await app.events('moderation.content_flagged.v1')),
      ])
      expect(told).not.toContain(bastien.id)
    })
  })

  describe('the author of what was hidden', () => {
    it('answers once; the case is open again for somebody else than whoever decided', async () => {
      const text = await hiddenText()
      expect((await decisionsOn(loic, text)).can).toEqual({ appeal: true })
      const socket = await rosa.socket()
      const heard = socket.next('moderation.changed')
      const { items, can } = await answer(loic, text, text.decisionId)
      expect(can).toEqual({ appeal: false })
      expect(items[0]).toMatchObject({ outcome: 'hidden', appeal: { text: 'Je parlais de moi.' } })
      const found = (await caseOf(rosa, text))!
      expect(await heard).toEqual({ caseId: found.id })
      expect(found).toMatchObject({
        appealed: true,
        hidden: true,
        flags: 0,
        decisions: [{ appeal: { text: 'Je parlais de moi.' }, onAppeal: false }],
        me: { barred: false },
        can: { restore: true, dismiss: true, hide: false },
      })
      expect(found.log.at(-1)).toMatchObject({ kind: 'appealed', by: { name: 'Loïc' } })
      const hers = (await caseOf(helene, text))!
      expect(hers).toMatchObject({
        me: { barred: true },
        can: { restore: false, dismiss: false, hide: false },
      })
      await expect(decide(helene, hers, 'restored')).rejects.toMatchObject({
        code: 'moderation.somebody_else',
      })
      await expect(answer(loic, text, text.decisionId)).rejects.toMatchObject({
        code: 'moderation.already_appealed',
      })
    })

    it('reads why it stays hidden, and cannot answer again', async () => {
      const text = await hiddenText()
      await answer(loic, text, text.decisionId)
      app.clock.forward({ hours: 1 })
      const found = (await caseOf(rosa, text))!
      await expect(decide(rosa, found, 'dismissed', '')).rejects.toMatchObject({
        code: 'moderation.reason_missing',
      })
      await decide(rosa, found, 'dismissed', 'On le lit comme visant Bastien.')
      expect((await news(loic))[0]).toMatchObject({ kind: 'moderation_decided', detail: 'kept', people: [] })
      const { items, can } = await decisionsOn(loic, text)
      expect(items.map(({ outcome, onAppeal, reason }) => [outcome, onAppeal, reason])).toEqual([
        ['dismissed', true, 'On le lit comme visant Bastien.'],
        ['hidden', false, 'Cela vise une personne.'],
      ])
      expect(can).toEqual({ appeal: false })
      expect(await caseOf(rosa, text)).toBeUndefined()
      await expect(answer(loic, text, items[0]!.id)).rejects.toMatchObject({
        code: 'moderation.already_appealed',
      })
    })

    it('is heard: what is restored and hidden anew by another decision may be answered anew', async () => {
      const text = await hiddenText()
      await answer(loic, text, text.decisionId)
      app.clock.forward({ hours: 1 })
      const restored = await decide(rosa, (await caseOf(rosa, text))!, 'restored', 'Vous avez raison.')
      expect(restored.decisions[0]).toMatchObject({ outcome: 'restored', onAppeal: true })
      expect((await news(loic))[0]).toMatchObject({ kind: 'moderation_decided', detail: 'restored' })
      await expect(answer(loic, text, text.decisionId)).rejects.toMatchObject({
        code: 'moderation.cannot_appeal',
      })
      app.clock.forward({ hours: 1 })
      const { decisions } = await decide(rosa, restored, 'hidden', 'Cela recommence.')
      await expect(answer(loic, text, text.decisionId)).rejects.toMatchObject({
        code: 'moderation.decided_meanwhile',
      })
      expect((await answer(loic, text, decisions[0]!.id)).items[0]?.appeal).not.toBeNull()
    })

    it('is read by the same person where nobody else can', async () => {
      const alone = await aCommunity(app, { owner: rosa, visibility: 'secret', members: [loic] })
      const post = await aPost({ by: loic, in: alone })
      const { caseId } = await rosa.call(moderation.openCase, { params: { postId: post.id }, body: {} })
      const opened = await rosa.call(moderation.readCase, { params: { caseId } })
      const { decisions } = await decide(rosa, opened, 'hidden')
      await answer(loic, { postId: post.id }, decisions[0]!.id)
      expect(await caseOf(rosa, { postId: post.id })).toMatchObject({
        me: { barred: false },
        can: { restore: true },
      })
    })

    it('is the only one who may', async () => {
      const text = await hiddenText()
      for (const person of [bastien, claire, rosa, helene, await app.person({ roles: ['admin'] })])
        await expect(answer(person, text, text.decisionId)).rejects.toMatchObject({ code: 'not_found' })
      await expect(answer(app.nobody(), text, text.decisionId)).rejects.toMatchObject({
        code: 'not_signed_in',
      })
      await expect(answer(loic, text, text.decisionId, ' ')).rejects.toMatchObject({ code: 'invalid_input' })
      await loic.call(posts.deleteComment, { params: { postId: text.postId, commentId: text.commentId! } })
      await expect(answer(loic, text, text.decisionId)).rejects.toMatchObject({ status: 404 })
    })

    it('has said what they said: nothing of it changes or goes', async () => {
      for (const change of ['update moderation_appeals set at = now()', 'delete from moderation_appeals'])
        await expect(app.database.many(change)).rejects.toThrow('is only ever added to')
    })
  })
})

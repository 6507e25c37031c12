import * as moderation from '@osmose/shared/moderation/moderation.contract'
import * as posts from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { caseOf, decide, flag } from '../../../test/factories/moderation.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('flags and decisions', () => {
  let app: TestApp
  let helene: TestPerson
  let owner: TestPerson
  let loic: TestPerson
  let claire: TestPerson
  let bastien: TestPerson
  let community: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    helene = await app.person({ name: 'Hélène', roles: ['communityManager'] })
    owner = await app.person({ name: 'Rosa' })
    loic = await app.person({ name: 'Loïc', locale: 'fr' })
    claire = await app.person({ name: 'Claire' })
    bastien = await app.person({ name: 'Bastien' })
    community = await aCommunity(app, { owner, name: 'Qualité & terrain', members: [loic, claire, bastien] })
  })
  afterAll(() => app.stop())
  beforeEach(() => app.clock.forward({ minutes: 1 }))

  /** A thread in which Loïc goes for Bastien. */
  async function aThread() {
    const post = await aPost({ by: bastien, in: community, text: 'Le piquage tombe 12 mm trop haut.' })
    app.clock.forward({ minutes: 5 })
    const comment = await aComment({ by: loic, on: post, text: 'C’est de métier qu’il faut changer.' })
    return { postId: post.id, commentId: comment.id }
  }

  it('brings a flag to the queue with the rule it quotes and the conversation around it', async () => {
    const text = await aThread()
    await aComment({ by: claire, on: { id: text.postId }, text: 'L’indice a été remplacé lundi.' })
    await flag({ by: bastien, ...text, note: 'C’est moi qui suis visé.' })
    const found = await caseOf(helene, text)
    expect(found).toMatchObject({
      flags: 1,
      articles: [{ version: 1, number: 4 }],
      author: { name: 'Loïc' },
      about: 'C’est de métier qu’il faut changer.',
      quotes: [
        { note: 'C’est moi qui suis visé.', waiting: true, article: { title: { fr: 'La critique' } } },
      ],
      thread: [
        { commentId: null, flagged: false },
        { commentId: text.commentId, flagged: true },
        { flagged: false },
      ],
      log: [{ kind: 'flagged', by: null, article: 4 }],
      me: { flagged: false, tookPart: false, reads: true },
      can: { hide: true, restore: false, dismiss: true },
    })
    expect(found?.others.map((person) => person.name)).toEqual(['Rosa'])
  })

  it('shows a flagged post with the first comments on it, and how many more there are', async () => {
    const post = await aPost({ by: bastien, in: community, title: 'Qui a laissé la 800 ouverte ?' })
    for (const text of ['Pas moi.', 'Ni moi.', 'Voyez l’équipe du soir.'])
      await aComment({ by: claire, on: post, text })
    await flag({ by: claire, postId: post.id })
    const found = await caseOf(owner, { postId: post.id })
    expect(found?.thread.map(({ commentId, flagged }) => [commentId === null, flagged])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ])
    expect(found).toMatchObject({
      leftOut: 1,
      about: 'Qui a laissé la 800 ouverte ?',
      kind: 'question',
      me: { tookPart: false },
    })
  })

  it('never says who flagged: not to the queue, not in the log, not in events', async () => {
    const text = await aThread()
    await flag({ by: claire, ...text, note: 'Blessant.' })
    const found = await caseOf(owner, text)
    expect(JSON.stringify({ ...found, thread: [], others: [] })).not.toContain(claire.id)
    const events = (await app.events('moderation.content_flagged.v1')).filter(
      (event) => event.payload.commentId === text.commentId,
    )
    expect(events).toEqual([
      { actorId: null, payload: expect.not.objectContaining({ personId: expect.anything() }) },
    ])
    expect(JSON.stringify(events)).not.toContain(claire.id)
  })

  it('takes one flag a person and text, and another once the text was rewritten', async () => {
    const text = await aThread()
    await flag({ by: claire, ...text })
    await expect(flag({ by: claire, ...text })).rejects.toMatchObject({ code: 'moderation.already_flagged' })
    await flag({ by: bastien, ...text })
    expect((await caseOf(helene, text))?.flags).toBe(2)
    await loic.call(posts.editComment, {
      params: text,
      body: { version: 1, text: 'C’est toujours de métier qu’il faut changer.' },
    })
    await flag({ by: claire, ...text })
    expect((await caseOf(helene, text))?.flags).toBe(3)
  })

  it('refuses a flag on one’s own text, and one that quotes an article nobody wrote', async () => {
    const text = await aThread()
    await expect(flag({ by: loic, ...text })).rejects.toMatchObject({ code: 'moderation.cannot_flag' })
    await expect(flag({ by: claire, ...text, article: 99 })).rejects.toMatchObject({
      code: 'moderation.charter_changed',
    })
  })

  it('tells those who may decide, live, and nobody else', async () => {
    const text = await aThread()
    const [hears, doesNot] = [await helene.socket(), await loic.socket()]
    const told = hears.next('moderation.changed')
    await flag({ by: claire, ...text })
    expect(await told).toEqual({ caseId: (await caseOf(helene, text))?.id })
    expect(doesNot.heard.map((message) => message.name)).not.toContain('moderation.changed')
  })

  it('hides a text with a reason that reaches its author, and nobody else', async () => {
    const text = await aThread()
    await flag({ by: claire, ...text })
    const found = await caseOf(helene, text)
    const after = await decide(helene, found!, 'hidden', 'Votre phrase vise Bastien.')
    expect(after).toMatchObject({
      hidden: true,
      waitingSince: null,
      outcome: 'hidden',
      can: { hide: false, restore: true, dismiss: false },
    })
    const query = { comment: text.commentId }
    const { items } = await loic.call(moderation.readDecisions, { params: text, query })
    expect(items).toMatchObject([
      {
        outcome: 'hidden',
        reason: 'Votre phrase vise Bastien.',
        by: { name: 'Hélène' },
        article: {
          number: 4,
          sentence: { en: 'We criticise a part, a process, a decision; never the person.' },
        },
      },
    ])
    await expect(claire.call(moderation.readDecisions, { params: text, query })).rejects.toMatchObject({
      code: 'not_found',
    })
    const comments = (await claire.call(posts.listComments, { params: text })).items
    expect(comments[0]).toMatchObject({ hidden: true, author: null })
    expect(JSON.stringify(comments)).not.toContain('métier')
    expect((await app.events('moderation.decided.v1')).at(-1)).toMatchObject({
      actorId: helene.id,
      payload: { authorId: loic.id, outcome: 'hidden', commentId: text.commentId },
    })
  })

  it('keeps a rewritten text hidden until a moderator reads it again', async () => {
    const text = await aThread()
    await flag({ by: claire, ...text })
    await decide(helene, (await caseOf(helene, text))!, 'hidden')
    app.clock.forward({ minutes: 10 })
    await loic.call(posts.editComment, {
      params: text,
      body: { version: 1, text: 'Le plan affiché est périmé.' },
    })
    await app.settle()
    const again = await caseOf(owner, text)
    expect(again).toMatchObject({
      rewritten: true,
      hidden: true,
      about: 'Le plan affiché est périmé.',
      flags: 0,
      can: { restore: true, dismiss: true },
    })
    const restored = await decide(owner, again!, 'restored', 'Merci de l’avoir réécrit.')
    expect(restored).toMatchObject({ hidden: false, rewritten: false })
    expect(restored.log.map((entry) => [entry.kind, entry.by?.name ?? null])).toEqual([
      ['flagged', null],
      ['hidden', 'Hélène'],
      ['rewritten', 'Loïc'],
      ['restored', 'Rosa'],
    ])
    expect((await claire.call(posts.listComments, { params: text })).items[0]).toMatchObject({
      hidden: false,
      author: { name: 'Loïc' },
    })
  })

  it('dismisses without a word to the author, and asks for a reason otherwise', async () => {
    const text = await aThread()
    await flag({ by: claire, ...text })
    const found = await caseOf(helene, text)
    await expect(decide(helene, found!, 'hidden', '')).rejects.toMatchObject({
      code: 'moderation.reason_missing',
    })
    await expect(decide(helene, found!, 'restored')).rejects.toMatchObject({
      code: 'moderation.does_not_apply',
    })
    await decide(helene, found!, 'dismissed', '')
    expect(await caseOf(helene, text)).toBeUndefined()
    expect(await caseOf(helene, text, 'decided')).toMatchObject({ outcome: 'dismissed', hidden: false })
    expect(
      (await loic.call(moderation.readDecisions, { params: text, query: { comment: text.commentId } })).items,
    ).toEqual([])
  })

  it('does not let two moderators overrule each other by accident', async () => {
    const text = await aThread()
    await flag({ by: claire, ...text })
    const [one, other] = [await caseOf(helene, text), await caseOf(owner, text)]
    await decide(helene, one!, 'dismissed', '')
    await expect(decide(owner, other!, 'hidden')).rejects.toMatchObject({
      code: 'moderation.decided_meanwhile',
    })
    await decide(owner, (await caseOf(owner, text, 'decided'))!, 'hidden')
  })

  it('tells a moderator who flagged or took part that they did', async () => {
    const text = await aThread()
    await flag({ by: owner, ...text })
    await aComment({ by: owner, on: { id: text.postId }, text: 'Restons courtois.' })
    expect((await caseOf(owner, text))?.me).toMatchObject({ flagged: true, tookPart: true })
    expect((await caseOf(helene, text))?.others).toEqual([])
  })

  it('lets nobody judge their own text', async () => {
    const post = await aPost({ by: owner, in: community })
    await flag({ by: claire, postId: post.id })
    expect(await caseOf(owner, { postId: post.id })).toBeUndefined()
    const found = await caseOf(helene, { postId: post.id })
    await expect(owner.call(moderation.readCase, { params: { caseId: found!.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(decide(owner, found!, 'dismissed')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('opens a case that nobody flagged for whoever moderates, without putting it in the queue', async () => {
    const text = await aThread()
    const { caseId } = await owner.call(moderation.openCase, {
      params: text,
      body: { commentId: text.commentId },
    })
    expect(await caseOf(owner, text)).toBeUndefined()
    expect(await owner.call(moderation.readCase, { params: { caseId } })).toMatchObject({
      flags: 0,
      can: { hide: true, dismiss: false },
    })
    await expect(
      claire.call(moderation.openCase, { params: text, body: { commentId: text.commentId } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('counts what was hidden before from the same author in the same place', async () => {
    const text = await aThread()
    await flag({ by: claire, ...text })
    const before = (await caseOf(helene, text))!.hiddenBefore
    await decide(helene, (await caseOf(helene, text))!, 'hidden')
    const next = await aThread()
    await flag({ by: claire, ...next })
    expect((await caseOf(helene, next))?.hiddenBefore).toBe(before + 1)
  })

  it('adds to the log and never changes it, whoever holds the database', async () => {
    const text = await aThread()
    await flag({ by: claire, ...text })
    for (const sql of [
      `update moderation_log set kind = 'dismissed'`,
      'delete from moderation_log',
      'truncate moderation_log',
    ])
      await expect(app.database.many(sql)).rejects.toThrow('only ever added to')
    await decide(helene, (await caseOf(helene, text))!, 'dismissed', '')
    await expect(app.database.many(`update moderation_decisions set outcome = 'hidden'`)).rejects.toThrow(
      'only ever added to',
    )
    await app.database.many(`update moderation_decisions set reason = '' where false`)
  })
})

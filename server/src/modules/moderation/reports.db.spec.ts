import { readCharter } from '@osmose/shared/moderation/charter.contract'
import * as reports from '@osmose/shared/moderation/reports.contract'
import * as messages from '@osmose/shared/messages/messages.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { toPlain } from '@osmose/shared/text/to-plain'
import { aConversation, says } from '../../../test/factories/messages.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('a message shown to moderation', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let manager: TestPerson
  let pair: string
  let place: { id: string }

  beforeEach(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    manager = await app.person({ name: 'Marc', roles: ['communityManager'] })
    pair = await aConversation(ann, [bob])
    await says(ann, pair, 'Un secret de famille')
    await says(bob, pair, 'Et alors')
    await says(ann, pair, 'Arrêtez')
    place = await says(bob, pair, 'Une **injure**')
    await says(ann, pair, 'La suite')
  })
  afterEach(() => app.stop())

  const params = () => ({ conversationId: pair, messageId: place.id })
  const report = async (by: TestPerson, before = 0, at = params()) => {
    const { version } = await ann.call(readCharter, {})
    return by.call(reports.reportMessage, {
      params: at,
      body: { article: { version, number: 4 }, note: 'Cela me blesse', before },
    })
  }
  const queue = async (by = manager) => (await by.call(reports.listReports, {})).items
  const decide = async (
    outcome: 'removed' | 'dismissed',
    reason = 'On ne s’adresse pas ainsi à quelqu’un.',
  ) =>
    manager.call(reports.decideReport, {
      params: { reportId: (await queue())[0]?.id ?? '' },
      body: { outcome, reason },
    })
  const told = async (by: TestPerson) => {
    await app.settle()
    return (await by.call(listNotifications, { query: {} })).items
      .filter(({ kind }) => kind !== 'message')
      .map(({ kind, detail }) => [kind, detail])
  }

  it.each([
    [0, ['Une injure']],
    [2, ['Et alors', 'Arrêtez', 'Une injure']],
  ])('comes with the %i messages before it that were chosen, and nothing else', async (before, texts) => {
    await report(ann, before)
    const [found] = await queue()
    expect(found?.shown.map(({ document }) => toPlain(document))).toEqual(texts)
    expect(found).toMatchObject({ note: 'Cela me blesse', article: { number: 4 } })
    expect(JSON.stringify(found)).not.toContain(pair)
    expect(JSON.stringify(found)).not.toContain('La suite')
    await expect(
      manager.call(messages.listMessages, { params: { conversationId: pair }, query: {} }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(manager.call(messages.readMessage, { params: params() })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('is shown once, by who received it', async () => {
    await expect(report(bob)).rejects.toMatchObject({ code: 'moderation.cannot_report' })
    await report(ann)
    await expect(report(ann)).rejects.toMatchObject({ code: 'moderation.already_reported' })
    const eve = await app.person({ name: 'Eve' })
    for (const other of [eve, manager])
      await expect(report(other)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is gone for both when it is removed, and who wrote it reads why and cannot bring it back', async () => {
    await report(ann)
    await expect(decide('removed', '')).rejects.toMatchObject({ code: 'moderation.reason_missing' })
    await decide('removed')
    for (const by of [ann, bob])
      expect((await by.call(messages.readMessage, { params: params() })).deleted).toBe(true)
    await expect(bob.call(messages.undeleteMessage, { params: params() })).rejects.toMatchObject({
      code: 'messages.too_late_to_undo',
    })
    expect((await bob.call(reports.readRemovals, {})).items).toMatchObject([
      { reason: 'On ne s’adresse pas ainsi à quelqu’un.' },
    ])
    expect((await ann.call(reports.readRemovals, {})).items).toEqual([])
    expect(await told(bob)).toEqual([['moderation_decided', 'removed']])
    expect(await told(ann)).toEqual([['flag_decided', 'removed']])
  })

  it('stays when it is left, and its author hears nothing; what was shown is forgotten either way', async () => {
    await report(ann, 2)
    await decide('dismissed', '')
    expect((await bob.call(messages.readMessage, { params: params() })).deleted).toBe(false)
    expect([await told(bob), await told(ann)]).toEqual([[], [['flag_decided', 'message_stays']]])
    expect(await queue()).toEqual([])
    const rows = await app.database.many('select shown from message_reports')
    expect(rows).toEqual([{ shown: null }])
  })

  it('is judged by the moderation of the network alone, and by nobody about themself', async () => {
    await report(ann)
    const others = [
      await app.person({ roles: ['admin'] }),
      await app.person({ roles: ['hr'] }),
      await app.person(),
      app.nobody(),
    ]
    for (const other of others) await expect(queue(other)).rejects.toBeDefined()
    const own = await aConversation(manager, [bob])
    const { id: messageId } = await says(manager, own, 'De la modération elle-même')
    await report(bob, 0, { conversationId: own, messageId })
    expect(await queue()).toHaveLength(1)
  })

  it('is told live to whoever may judge it, as is its decision by another, and to nobody else', async () => {
    const other = await app.person({ name: 'Nour', roles: ['communityManager'] })
    const [marc, nour, hears, wrote] = [
      await manager.socket(),
      await other.socket(),
      await ann.socket(),
      await bob.socket(),
    ]
    const came = Promise.all([marc.next('moderation.changed'), nour.next('moderation.changed')])
    await report(ann)
    expect(await came).toEqual([{ caseId: null }, { caseId: null }])
    const settled = nour.next('moderation.changed')
    await decide('dismissed', '')
    await settled
    expect(await queue(other)).toEqual([])
    for (const socket of [hears, wrote])
      expect(socket.heard.map(({ name }) => name)).not.toContain('moderation.changed')
    const [event] = await app.events('moderation.message_reported.v1')
    expect(event).toMatchObject({ actorId: null })
    expect(JSON.stringify(event)).not.toContain(ann.id)
  })

  it('is not told to a moderator who wrote it', async () => {
    const own = await aConversation(manager, [bob])
    const { id: messageId } = await says(manager, own, 'De la modération elle-même')
    await report(bob, 0, { conversationId: own, messageId })
    const [event] = await app.events('moderation.message_reported.v1')
    expect(event?.payload.tell).toEqual([])
  })

  it('is decided once for all who showed it, and each of them hears', async () => {
    const carl = await app.person({ name: 'Carl' })
    const group = await aConversation(bob, [ann, carl])
    const { id: messageId } = await says(bob, group, 'Une autre injure')
    for (const by of [ann, carl]) await report(by, 0, { conversationId: group, messageId })
    expect(await queue()).toHaveLength(2)
    await decide('removed')
    expect(await queue()).toEqual([])
    expect((await bob.call(reports.readRemovals, {})).items).toHaveLength(1)
    for (const by of [ann, carl]) expect(await told(by)).toEqual([['flag_decided', 'removed']])
    expect(await told(bob)).toEqual([['moderation_decided', 'removed']])
  })

  describe('whose author answers its removal', () => {
    const removal = async () => (await bob.call(reports.readRemovals, {})).items[0]!
    const answer = async (by = bob, text = 'C’était une citation.') =>
      by.call(reports.appealRemoval, { params: { reportId: (await removal()).id }, body: { text } })
    const settle = async (by: TestPerson, outcome: 'removed' | 'dismissed', reason = 'Relu.') =>
      by.call(reports.decideReport, {
        params: { reportId: (await removal()).id },
        body: { outcome, reason },
      })
    let nour: TestPerson

    beforeEach(async () => {
      nour = await app.person({ name: 'Nour', roles: ['communityManager'] })
      await report(ann, 2)
      await decide('removed', 'Cela blesse.')
    })

    it('is shown again, alone, to somebody else than whoever removed it', async () => {
      const live = await nour.socket()
      const heard = live.next('moderation.changed')
      const { items } = await answer()
      expect(items).toMatchObject([{ appeal: { text: 'C’était une citation.', settled: null } }])
      await heard
      expect(await queue(manager)).toEqual([])
      const [found] = await queue(nour)
      expect(found).toMatchObject({
        note: '',
        appeal: { text: 'C’était une citation.', reason: 'Cela blesse.' },
        shown: [{ author: { name: 'Bob' } }],
      })
      await expect(settle(manager, 'dismissed')).rejects.toMatchObject({ code: 'moderation.somebody_else' })
      await expect(settle(nour, 'dismissed', '')).rejects.toMatchObject({ code: 'moderation.reason_missing' })
    })

    it('stands again when they are heard, and they read why', async () => {
      await answer()
      await settle(nour, 'dismissed', 'Une citation, en effet.')
      for (const by of [ann, bob])
        expect((await by.call(messages.readMessage, { params: params() })).deleted).toBe(false)
      expect(await removal()).toMatchObject({
        appeal: { settled: { outcome: 'restored', reason: 'Une citation, en effet.' } },
      })
      expect(await told(bob)).toContainEqual(['moderation_decided', 'message_restored'])
      expect(await told(ann)).toEqual([['flag_decided', 'removed']])
    })

    it('stays removed otherwise, what was shown is forgotten, and there is no second answer', async () => {
      await answer()
      await settle(nour, 'removed', 'Le mot reste.')
      expect((await ann.call(messages.readMessage, { params: params() })).deleted).toBe(true)
      expect(await removal()).toMatchObject({ appeal: { settled: { outcome: 'kept' } } })
      expect(await told(bob)).toContainEqual(['moderation_decided', 'message_kept'])
      expect(await app.database.many('select shown from message_reports')).toEqual([{ shown: null }])
      await expect(answer()).rejects.toMatchObject({ code: 'moderation.already_appealed' })
      await expect(settle(nour, 'dismissed')).rejects.toMatchObject({ code: 'moderation.report_decided' })
    })

    it('is answered by them alone', async () => {
      for (const other of [ann, manager, nour, await app.person({ roles: ['admin'] })])
        await expect(answer(other)).rejects.toMatchObject({ code: 'not_found' })
      await expect(answer(app.nobody())).rejects.toMatchObject({ code: 'not_signed_in' })
    })

    it('is read by the same person where there is nobody else', async () => {
      await app.database.many('delete from person_roles where person_id = $1', [nour.id])
      await answer()
      await settle(manager, 'dismissed')
      expect((await ann.call(messages.readMessage, { params: params() })).deleted).toBe(false)
    })
  })

  it('that its author had taken back themself is not brought back by an answer', async () => {
    await report(ann)
    await bob.call(messages.deleteMessage, { params: params() })
    app.clock.forward({ minutes: 1 })
    await decide('removed')
    const reportId = (await bob.call(reports.readRemovals, {})).items[0]!.id
    const answered = bob.call(reports.appealRemoval, { params: { reportId }, body: { text: 'Rendez-le.' } })
    await expect(answered).rejects.toMatchObject({ code: 'not_found' })
  })

  it('puts no word of it into the log of events', async () => {
    await report(ann, 2)
    await decide('removed')
    await app.settle()
    const log = JSON.stringify(await app.database.many('select * from events'))
    for (const word of ['injure', 'Arrêtez', 'blesse', 'adresse']) expect(log).not.toContain(word)
  })
})

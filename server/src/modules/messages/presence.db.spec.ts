import * as messages from '@osmose/shared/messages/messages.contract'
import { readUnreadMessages } from '@osmose/shared/messages/unread.contract'
import * as showing from '@osmose/shared/messages/showing.contract'
import * as inbox from '@osmose/shared/notifications/inbox.contract'
import * as notifications from '@osmose/shared/notifications/notifications.contract'
import { aConversation, says } from '../../../test/factories/messages.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('what people show of themselves, and whom they hear', () => {
  let app: TestApp
  beforeAll(async () => void (app = await TestApp.start()))
  afterAll(() => app.stop())

  const read = (by: TestPerson, conversationId: string) =>
    by.call(messages.readConversation, { params: { conversationId } })
  const said = async (by: TestPerson, conversationId: string) =>
    (await by.call(messages.listMessages, { params: { conversationId } })).items
  const show = (by: TestPerson, body: Partial<showing.MessageSettings>) =>
    by.call(showing.editMessageSettings, { body })
  const aPair = async () => {
    const [ann, bob] = [await app.person({ name: 'Ann' }), await app.person({ name: 'Bob' })]
    const conversationId = await aConversation(ann, [bob])
    const { place } = await says(ann, conversationId, 'Bonjour')
    return { ann, bob, conversationId, place, params: { conversationId } }
  }

  it('is nothing at first', async () => {
    const { ann } = await aPair()
    expect(await ann.call(showing.readMessageSettings, {})).toEqual({
      receipts: false,
      presence: false,
      enterSends: true,
    })
  })

  it.each([
    ['nobody shows it', false, false, null],
    ['only the reader shows it', false, true, null],
    ['only the writer shows it', true, false, null],
    ['both show it', true, true, 1],
  ])('tells how far somebody has read only if both show it: %s', async (_, writer, reader, expected) => {
    const { ann, bob, conversationId, place, params } = await aPair()
    await show(ann, { receipts: writer })
    await show(bob, { receipts: reader })
    await bob.call(messages.markConversationRead, { params, body: { place } })
    expect((await read(ann, conversationId)).people[0]?.readTo).toBe(expected)
  })

  it.each([
    ['nobody shows it', false, false, false],
    ['only the one who is there shows it', true, false, false],
    ['only the one who looks shows it', false, true, false],
    ['both show it', true, true, true],
  ])('tells who is there and who writes only if both show it: %s', async (_, there, looking, expected) => {
    const { ann, bob, conversationId, params } = await aPair()
    await show(bob, { presence: there })
    await show(ann, { presence: looking })
    const socket = await ann.socket()
    await bob.call(showing.tellPresence, { body: { here: true } })
    await bob.call(messages.tellTyping, { params })
    const end = socket.next('messages.arrived')
    await says(bob, conversationId, 'Après')
    await end
    expect(socket.heard.some(({ name }) => name === 'messages.presence')).toBe(expected)
    expect(socket.heard.some(({ name }) => name === 'messages.typing')).toBe(expected)
    expect((await read(ann, conversationId)).people[0]?.here).toBe(expected)
    app.clock.forward({ minutes: 2 })
    expect((await read(ann, conversationId)).people[0]?.here).toBe(false)
  })

  it('lets somebody refuse another without a sign: the words stay with who wrote them', async () => {
    const { ann, bob, conversationId, place, params } = await aPair()
    await bob.call(messages.markConversationRead, { params, body: { place } })
    await show(ann, { receipts: true, presence: true })
    await show(bob, { receipts: true, presence: true })
    await bob.call(showing.refusePerson, { params: { personId: ann.id } })
    expect((await bob.call(showing.listRefused, {})).items.map(({ name }) => name)).toEqual(['Ann'])
    const before = await read(ann, conversationId)
    expect(before.can.write).toBe(true)
    expect(before.people[0]).toMatchObject({ readTo: null, here: false })
    const socket = await bob.socket()
    const { id } = await says(ann, conversationId, 'sarcasme')
    await app.settle()
    expect((await said(ann, conversationId)).map((item) => item.id)).toContain(id)
    expect((await said(bob, conversationId)).map((item) => item.id)).not.toContain(id)
    expect(await bob.call(readUnreadMessages, {})).toEqual({ any: false })
    expect(await bob.call(messages.findMessages, { query: { q: 'sarcasme' } })).toEqual({ items: [] })
    expect((await bob.call(messages.listConversations, {})).items[0]?.last?.excerpt).toBe('Bonjour')
    expect(await bob.call(notifications.readUnread, {})).toEqual({ any: false })
    expect(JSON.stringify(socket.heard)).not.toContain(id)
    await expect(says(bob, conversationId, 'Mais')).rejects.toMatchObject({ code: 'messages.you_refuse' })
    await bob.call(showing.stopRefusing, { params: { personId: ann.id } })
    await says(ann, conversationId, 'De retour')
    expect(JSON.stringify(await said(bob, conversationId))).toContain('De retour')
    expect(JSON.stringify(await said(bob, conversationId))).not.toContain('sarcasme')
  })

  it('lets nobody draw somebody who refuses them into a group, and says the same as of somebody gone', async () => {
    const { ann, bob } = await aPair()
    const carl = await app.person({ name: 'Carl' })
    await bob.call(showing.refusePerson, { params: { personId: ann.id } })
    await expect(aConversation(ann, [bob, carl])).rejects.toMatchObject({ code: 'messages.cannot_reach' })
    const group = await aConversation(ann, [carl], { name: 'Sans Bob' })
    await expect(
      ann.call(messages.addMembers, { params: { conversationId: group }, body: { personIds: [bob.id] } }),
    ).rejects.toMatchObject({ code: 'messages.cannot_reach' })
  })

  it('folds the messages of somebody one refuses where both are in a group', async () => {
    const { ann, bob } = await aPair()
    const carl = await app.person({ name: 'Carl' })
    const group = await aConversation(carl, [ann, bob], { name: 'À trois' })
    await bob.call(showing.refusePerson, { params: { personId: ann.id } })
    await says(ann, group, 'Bonjour à tous')
    expect((await said(bob, group))[0]?.refused).toBe(true)
    expect((await said(carl, group))[0]?.refused).toBe(false)
  })

  it('calls in one quiet line a conversation: the first word, a name, something important; the rest is the dot', async () => {
    const { ann, bob, conversationId, place, params } = await aPair()
    await app.settle()
    const lines = async () => {
      await app.settle()
      return (await bob.call(notifications.listNotifications, {})).items
    }
    expect(await lines()).toMatchObject([
      { kind: 'message', detail: 'first', conversationId, about: '', read: false },
    ])
    await bob.call(messages.markConversationRead, { params, body: { place } })
    expect(await lines()).toMatchObject([{ read: true }])
    expect(await bob.call(notifications.readUnread, {})).toEqual({ any: false })
    await bob.call(inbox.putAllAway, { body: { until: app.clock.now().toISOString() } })
    await says(ann, conversationId, 'Rien de particulier')
    expect(await lines()).toHaveLength(0)
    await says(ann, conversationId, `@[Bob](person:${bob.id}) viens voir`)
    await says(ann, conversationId, 'Vite', { important: { reason: 'La cuve fuit', asks: false } })
    expect(await lines()).toMatchObject([{ detail: 'important', read: false, about: '' }])
    await bob.call(messages.muteConversation, { params, body: { for: 'always' } })
    await bob.call(inbox.putAllAway, { body: { until: app.clock.now().toISOString() } })
    await says(ann, conversationId, `@[Bob](person:${bob.id}) encore`)
    expect(await lines()).toHaveLength(0)
  })
})

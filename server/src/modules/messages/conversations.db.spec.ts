import * as identity from '@osmose/shared/identity/identity.contract'
import { readChanges } from '@osmose/shared/live/live.contract'
import * as messages from '@osmose/shared/messages/messages.contract'
import { decidePublication, proposePublication } from '@osmose/shared/messages/publications.contract'
import { readUnreadMessages } from '@osmose/shared/messages/unread.contract'
import { aConversation, says } from '../../../test/factories/messages.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('conversations', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let carl: TestPerson
  let admin: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    carl = await app.person({ name: 'Carl' })
    admin = await app.person({ name: 'Ewa', roles: ['admin', 'hr', 'communityManager'] })
  })
  afterAll(() => app.stop())

  const read = (by: TestPerson, conversationId: string) =>
    by.call(messages.readConversation, { params: { conversationId } })
  const list = async (by: TestPerson) => (await by.call(messages.listConversations, {})).items
  const said = async (by: TestPerson, conversationId: string) =>
    (await by.call(messages.listMessages, { params: { conversationId } })).items
  const words = async (by: TestPerson, conversationId: string) =>
    (await said(by, conversationId)).map((item) => JSON.stringify(item.document))

  it('is one and the same for two people, whoever begins', async () => {
    const [one, two] = await Promise.all([aConversation(ann, [bob]), aConversation(bob, [ann])])
    expect(two).toBe(one)
    expect((await read(ann, one)).people.map(({ person }) => person.name)).toEqual(['Bob'])
  })

  it('needs somebody else', async () => {
    await expect(
      ann.call(messages.startConversation, { body: { personIds: [ann.id] } }),
    ).rejects.toMatchObject({ code: 'messages.nobody_to_write_to' })
  })

  it('stands in nobody’s list before something is said to them', async () => {
    const dora = await app.person({ name: 'Dora' })
    const pair = await aConversation(ann, [dora])
    expect(await list(dora)).toEqual([])
    await says(ann, pair, 'Bonjour Dora')
    expect((await list(dora))[0]).toMatchObject({
      id: pair,
      unread: true,
      last: { excerpt: 'Bonjour Dora', authorName: 'Ann' },
    })
  })

  it('gathers up to fifty people, also when several add at once', async () => {
    const crowd = await Promise.all(
      Array.from({ length: 52 }, (_, at) => app.person({ name: `Foule ${at}`, signedIn: false })),
    )
    await expect(aConversation(ann, crowd.slice(0, 50))).rejects.toMatchObject({
      code: 'messages.too_many_people',
    })
    const group = await aConversation(ann, [bob, ...crowd.slice(0, 46)], { name: 'Presque plein' })
    const add = (by: TestPerson, person: { id: string }) =>
      by
        .call(messages.addMembers, { params: { conversationId: group }, body: { personIds: [person.id] } })
        .then(() => 'added')
        .catch((refused: { code: string }) => refused.code)
    const outcomes = await Promise.all(
      crowd.slice(46, 51).map((person, at) => add(at % 2 ? ann : bob, person)),
    )
    expect(outcomes.toSorted()).toEqual([
      'added',
      'added',
      ...Array<string>(3).fill('messages.too_many_people'),
    ])
    expect((await read(ann, group)).size).toBe(50)
  })

  it('shows those who are added only what comes after', async () => {
    const group = await aConversation(ann, [bob], { name: 'Bride 304' })
    await says(ann, group, 'Avant')
    await ann.call(messages.addMembers, { params: { conversationId: group }, body: { personIds: [carl.id] } })
    expect(await said(carl, group)).toEqual([])
    expect([await read(ann, group), await read(carl, group)]).toMatchObject([
      { fromStart: true },
      { fromStart: false },
    ])
    await says(bob, group, 'Après')
    expect((await said(carl, group)).map(({ place }) => place)).toEqual([1])
    expect(JSON.stringify(await said(carl, group))).not.toContain('Avant')
    expect(await carl.call(messages.findMessages, { query: { q: 'avant' } })).toEqual({ items: [] })
  })

  it('shows them everything where the group chose so from its beginning', async () => {
    const group = await aConversation(ann, [bob], { name: 'Ouvert', history: 'all' })
    await says(ann, group, 'Dès le début')
    await ann.call(messages.addMembers, { params: { conversationId: group }, body: { personIds: [carl.id] } })
    expect(await words(carl, group)).toHaveLength(1)
    expect((await list(carl))[0]).toMatchObject({
      id: group,
      unread: true,
      last: { excerpt: 'Dès le début' },
    })
  })

  it('lets nobody add to two people, nor rename or leave them', async () => {
    const conversationId = await aConversation(ann, [bob])
    for (const act of [
      () => ann.call(messages.addMembers, { params: { conversationId }, body: { personIds: [carl.id] } }),
      () => ann.call(messages.renameConversation, { params: { conversationId }, body: { name: 'Nous' } }),
      () => ann.call(messages.leaveConversation, { params: { conversationId } }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'messages.group_only' })
  })

  it('goes silent for who leaves: no line, no word, no live message, nothing to catch up', async () => {
    const group = await aConversation(ann, [bob, carl], { name: 'Départ' })
    await says(ann, group, 'Tant que Carl est là')
    const socket = await carl.socket()
    const { cursor } = await carl.call(readChanges, {})
    await carl.call(messages.leaveConversation, { params: { conversationId: group } })
    const left = await bob.socket()
    const heard = left.next('messages.arrived')
    const { id } = await says(ann, group, 'Sans Carl')
    await heard
    await expect(read(carl, group)).rejects.toMatchObject({ code: 'not_found' })
    await expect(said(carl, group)).rejects.toMatchObject({ code: 'not_found' })
    expect((await list(carl)).map((item) => item.id)).not.toContain(group)
    expect(JSON.stringify(socket.heard)).not.toContain(id)
    const { messages: missed } = await carl.call(readChanges, { query: { cursor } })
    expect(JSON.stringify(missed)).not.toContain(id)
    expect((await read(ann, group)).people.map(({ person }) => person.name)).toEqual(['Bob'])
  })

  it('lets somebody come back as if for the first time', async () => {
    const group = await aConversation(ann, [carl, bob], { name: 'Retour' })
    await says(ann, group, 'Ancien')
    await carl.call(messages.leaveConversation, { params: { conversationId: group } })
    await ann.call(messages.addMembers, { params: { conversationId: group }, body: { personIds: [carl.id] } })
    expect(await said(carl, group)).toEqual([])
  })

  it('is not there for outsiders, whatever their role, nor for who was deactivated or nobody', async () => {
    const gone = await app.person({ name: 'Gone' })
    const group = await aConversation(ann, [bob, gone], { name: 'Entre nous' })
    const { id: messageId } = await says(ann, group, 'zirconium')
    await admin.call(identity.deactivate, { params: { personId: gone.id }, body: {} })
    const params = { conversationId: group, messageId, proposalId: messageId }
    const acts = [
      [messages.readConversation, {}],
      [messages.listMessages, {}],
      [messages.readMessage, {}],
      [messages.readMessageHistory, {}],
      [messages.readMessageSource, {}],
      [messages.sendMessage, { body: { text: 'Bonjour' } }],
      [messages.editMessage, { body: { text: 'Bonjour' } }],
      [messages.deleteMessage, {}],
      [messages.undeleteMessage, {}],
      [messages.reactToMessage, { body: { kind: 'like' } }],
      [messages.acknowledgeMessage, {}],
      [messages.renameConversation, { body: { name: 'x' } }],
      [messages.addMembers, { body: { personIds: [carl.id] } }],
      [messages.leaveConversation, {}],
      [messages.muteConversation, { body: { for: 'hour' } }],
      [messages.markConversationRead, { body: { place: 1 } }],
      [messages.tellTyping, {}],
      [proposePublication, { body: { messageIds: [messageId], communityId: messageId } }],
      [decidePublication, { body: { decision: 'accept' } }],
    ] as const
    const guest = await app.person({ name: 'Guest', kind: 'guest' })
    for (const [endpoint, request] of acts) {
      for (const outsider of [carl, admin, guest]) {
        const reply = await outsider.fetch(endpoint, { params, ...request })
        expect({ act: endpoint.name, status: reply.status }).toEqual({ act: endpoint.name, status: 404 })
        expect(await reply.text()).not.toContain('zirconium')
      }
      for (const nobody of [gone, app.nobody()])
        expect((await nobody.fetch(endpoint, { params, ...request })).status).toBe(401)
    }
    for (const outsider of [carl, admin, guest])
      expect(await outsider.call(messages.findMessages, { query: { q: 'zirconium' } })).toEqual({ items: [] })
  })

  it('takes nobody who is gone or unknown, and says the same of both', async () => {
    const gone = await app.person({ name: 'Partie' })
    const pair = await aConversation(ann, [gone])
    await says(ann, pair, 'Bon voyage')
    await admin.call(identity.deactivate, { params: { personId: gone.id }, body: {} })
    for (const others of [[gone], [{ id: '00000000-0000-4000-8000-000000000001' }]])
      await expect(aConversation(ann, others)).rejects.toMatchObject({ code: 'messages.cannot_reach' })
    await expect(says(ann, pair, 'Encore là ?')).rejects.toMatchObject({ code: 'messages.person_gone' })
    expect((await read(ann, pair)).can).toMatchObject({ write: false, why: 'messages.person_gone' })
    const guest = await app.person({ name: 'Invité', kind: 'guest' })
    await expect(aConversation(guest, [ann])).rejects.toMatchObject({ code: 'messages.cannot_reach' })
  })

  it('sorts by the last thing said, in pages that neither repeat nor skip', async () => {
    const eve = await app.person({ name: 'Eve' })
    const others = await Promise.all(
      Array.from({ length: 33 }, (_, at) => app.person({ name: `L ${at}`, signedIn: false })),
    )
    const ids: string[] = []
    for (const other of others) {
      app.clock.forward({ minutes: 1 })
      const id = await aConversation(eve, [other])
      await says(eve, id, 'Bonjour')
      ids.unshift(id)
    }
    const first = await eve.call(messages.listConversations, {})
    const second = await eve.call(messages.listConversations, { query: { cursor: first.nextCursor ?? '' } })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids)
    expect(second.nextCursor).toBeNull()
  })

  it('keeps what is unread across devices, and silence keeps the dot away', async () => {
    const fay = await app.person({ name: 'Fay' })
    const pair = await aConversation(ann, [fay])
    const { place } = await says(ann, pair)
    expect(await fay.call(readUnreadMessages, {})).toEqual({ any: true })
    const other = await fay.socket()
    const told = other.next('messages.conversation_changed')
    await fay.call(messages.markConversationRead, { params: { conversationId: pair }, body: { place } })
    expect(await told).toEqual({ conversationId: pair })
    expect(await fay.call(readUnreadMessages, {})).toEqual({ any: false })
    await says(ann, pair, 'Encore')
    await fay.call(messages.markConversationRead, { params: { conversationId: pair }, body: { place: 1 } })
    expect((await list(fay))[0]?.unread).toBe(true)
    const { mutedUntil } = await fay.call(messages.muteConversation, {
      params: { conversationId: pair },
      body: { for: 'hour' },
    })
    expect(new Date(mutedUntil ?? '').getTime()).toBe(app.clock.now().getTime() + 3_600_000)
    expect(await fay.call(readUnreadMessages, {})).toEqual({ any: false })
    app.clock.forward({ hours: 2 })
    expect(await fay.call(readUnreadMessages, {})).toEqual({ any: true })
  })

  it('keeps no hour of reading, neither in its tables nor in the log', async () => {
    const columns = await app.database.many<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'conversation_members' and data_type like 'timestamp%'`,
    )
    expect(columns.map(({ name }) => name).toSorted()).toEqual([
      'active_at',
      'joined_at',
      'left_at',
      'muted_until',
    ])
    expect(await app.events('messages.read_elsewhere.v1')).toEqual([])
    expect(await app.events('messages.presence_told.v1')).toEqual([])
    expect(await app.events('messages.typed.v1')).toEqual([])
  })
})

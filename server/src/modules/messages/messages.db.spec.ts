import * as files from '@osmose/shared/files/files.contract'
import * as messages from '@osmose/shared/messages/messages.contract'
import { randomUUID } from 'node:crypto'
import { aConversation, says } from '../../../test/factories/messages.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('messages', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let carl: TestPerson
  let pair: string
  let group: string

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    carl = await app.person({ name: 'Carl' })
    pair = await aConversation(ann, [bob])
    group = await aConversation(ann, [bob, carl], { name: 'Cuve 12' })
  })
  afterAll(() => app.stop())

  const at = (conversationId: string, messageId: string) => ({ params: { conversationId, messageId } })
  const page = (by: TestPerson, conversationId: string, query = {}) =>
    by.call(messages.listMessages, { params: { conversationId }, query })
  const one = (by: TestPerson, conversationId: string, messageId: string) =>
    by.call(messages.readMessage, at(conversationId, messageId))

  it('arrive live at those who are in the conversation, as a hint without a word', async () => {
    const [socket, outsider] = [await bob.socket(), await carl.socket()]
    const heard = socket.next('messages.arrived')
    const { id } = await says(ann, pair, 'Tu prends la 400 L lundi ?')
    expect(await heard).toEqual({ conversationId: pair, messageId: id })
    expect(JSON.stringify(outsider.heard)).not.toContain(pair)
    expect(await one(bob, pair, id)).toMatchObject({
      author: { name: 'Ann' },
      can: { edit: false, react: true },
    })
  })

  it('are sent once under one key, and the kept reply holds no word', async () => {
    const key = randomUUID()
    const [one, two] = await Promise.all([
      says(ann, pair, 'molybdène', { key }),
      says(ann, pair, 'molybdène', { key }),
    ])
    expect(two.id).toBe(one.id)
    expect((await page(bob, pair)).items.filter(({ id }) => id === one.id)).toHaveLength(1)
  })

  it('keep one order for everybody, however many write at once', async () => {
    await Promise.all(
      [ann, bob, carl].flatMap((by) =>
        Array.from({ length: 8 }, (_, at) => says(by, group, `${by.name} ${at}`)),
      ),
    )
    const seen = await Promise.all(
      [ann, bob, carl].map(async (by) => (await page(by, group)).items.map(({ id }) => id)),
    )
    expect(seen[1]).toEqual(seen[0])
    expect(seen[2]).toEqual(seen[0])
    expect((await page(ann, group)).items.map(({ place }) => place)).toEqual(
      Array.from({ length: 24 }, (_, at) => at + 1),
    )
  })

  it('are read fifty at a time in both directions, from the end, a place or the first unread', async () => {
    const long = await aConversation(ann, [bob, carl], { name: 'Longue' })
    await app.database.many(
      `insert into messages (id, conversation_id, seq, author_id, sent_at, lang, document, plain, search, written_at)
       select gen_random_uuid(), $1, n, $2, now(), 'fr', '{"type":"doc","content":[{"type":"paragraph"}]}', 'n' || n, '', now() from generate_series(1, 200) n`,
      [long, ann.id],
    )
    await app.database.many('update conversations set last_seq = 200 where id = $1', [long])
    await app.database.many(
      'update conversation_members set last_seq = 200, read_seq = 120 where conversation_id = $1',
      [long],
    )
    const places = async (query = {}) => {
      const { items, before, after } = await page(bob, long, query)
      return [items[0]?.place, items.at(-1)?.place, before, after]
    }
    expect(await places()).toEqual([151, 200, 151, null])
    expect(await places({ before: '151' })).toEqual([101, 150, 101, 150])
    expect(await places({ before: '31' })).toEqual([1, 30, null, 30])
    expect(await places({ after: '150' })).toEqual([151, 200, 151, null])
    expect(await places({ around: 'unread' })).toEqual([96, 145, 96, 145])
    expect(await places({ around: '3' })).toEqual([1, 27, null, 27])
    await expect(page(bob, long, { before: '-1' })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('are rewritten by who wrote them, and everybody reads what stood there before', async () => {
    const { id } = await says(ann, pair, 'Le couple est de **12** Nm.')
    await expect(
      bob.call(messages.editMessage, { ...at(pair, id), body: { text: 'Non' } }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await ann.call(messages.readMessageSource, at(pair, id))).toMatchObject({
      text: 'Le couple est de **12** Nm.',
    })
    const socket = await bob.socket()
    const heard = socket.next('messages.changed')
    const edited = await ann.call(messages.editMessage, {
      ...at(pair, id),
      body: { text: 'Le couple est de 14 Nm.' },
    })
    expect(edited.editedAt).not.toBeNull()
    expect(await heard).toEqual({ conversationId: pair, messageId: id })
    const { items } = await bob.call(messages.readMessageHistory, at(pair, id))
    expect(JSON.stringify(items)).toContain('12')
    expect(items).toHaveLength(1)
  })

  it('are taken back and brought back by who wrote them, within ten minutes', async () => {
    const { id } = await says(ann, pair, 'kryptonite')
    const { id: answer } = await says(bob, pair, 'Vraiment ?', { quotes: id })
    expect((await one(ann, pair, answer)).quoted).toMatchObject({
      id,
      authorName: 'Ann',
      excerpt: 'kryptonite',
    })
    await ann.call(messages.deleteMessage, at(pair, id))
    const shown = JSON.stringify((await page(bob, pair)).items)
    expect(shown).not.toContain('kryptonite')
    expect((await one(bob, pair, answer)).quoted).toMatchObject({ deleted: true, excerpt: '' })
    expect(await bob.call(messages.findMessages, { query: { q: 'kryptonite' } })).toEqual({ items: [] })
    await expect(bob.call(messages.readMessageHistory, at(pair, id))).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(bob.call(messages.undeleteMessage, at(pair, id))).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await ann.call(messages.undeleteMessage, at(pair, id))).toMatchObject({ deleted: false })
    await ann.call(messages.deleteMessage, at(pair, id))
    app.clock.forward({ minutes: 11 })
    await expect(ann.call(messages.undeleteMessage, at(pair, id))).rejects.toMatchObject({
      code: 'messages.too_late_to_undo',
    })
  })

  it('are reacted to with one of the five, and the last one counts', async () => {
    const { id } = await says(ann, group, 'Essayé sur une chute.')
    await bob.call(messages.reactToMessage, { ...at(group, id), body: { kind: 'useful' } })
    await carl.call(messages.reactToMessage, { ...at(group, id), body: { kind: 'useful' } })
    await carl.call(messages.reactToMessage, { ...at(group, id), body: { kind: 'thanks' } })
    const given = (await one(ann, group, id)).reactions
    expect(new Map(given.map(({ kind, personIds }) => [kind, personIds]))).toEqual(
      new Map([
        ['useful', [bob.id]],
        ['thanks', [carl.id]],
      ]),
    )
    const { reactions } = await bob.call(messages.reactToMessage, { ...at(group, id), body: { kind: null } })
    expect(reactions).toEqual([{ kind: 'thanks', personIds: [carl.id] }])
  })

  it('name only people of the conversation, under their own names', async () => {
    const dora = await app.person({ name: 'Dora' })
    const { id } = await says(ann, pair, `@[Le patron](person:${bob.id}) et @[Dora](person:${dora.id})`)
    const document = JSON.stringify((await one(bob, pair, id)).document)
    expect(document).toContain(`"personId":"${bob.id}","label":"Bob"`)
    expect(document).not.toContain(dora.id)
  })

  it('are important with a reason, and tell only who wrote them who has understood', async () => {
    const { id } = await says(ann, group, 'Ne percez rien.', {
      important: { reason: 'La cote change', asks: true },
    })
    expect(await one(bob, group, id)).toMatchObject({
      important: { reason: 'La cote change', asks: true, acknowledged: false, by: null },
      can: { acknowledge: true },
    })
    await bob.call(messages.acknowledgeMessage, at(group, id))
    await bob.call(messages.acknowledgeMessage, at(group, id))
    expect((await one(ann, group, id)).important?.by).toEqual([bob.id])
    expect((await one(carl, group, id)).important).toMatchObject({ acknowledged: false, by: null })
    expect((await one(bob, group, id)).important).toMatchObject({ acknowledged: true, by: null })
    await expect(ann.call(messages.acknowledgeMessage, at(group, id))).rejects.toMatchObject({
      code: 'forbidden',
    })
    const plain = await says(ann, group, 'Bonne journée')
    await expect(bob.call(messages.acknowledgeMessage, at(group, plain.id))).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(
      says(ann, group, 'Sans raison', { important: { reason: ' ', asks: true } }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('are found by their words by those who may read them, accents aside', async () => {
    await says(ann, pair, 'La soudure à l’**arc électrique** tient bien.')
    const { items } = await bob.call(messages.findMessages, { query: { q: 'ELECTRIQUES' } })
    expect(items).toMatchObject([{ conversationId: pair, authorName: 'Ann', mine: false }])
    expect(items[0]?.excerpt.find(({ found }) => found)?.text).toBe('électrique')
    expect(await carl.call(messages.findMessages, { query: { q: 'electrique' } })).toEqual({ items: [] })
  })

  it('carry files, which are seen by those who read them and leave with them', async () => {
    const bytes = Buffer.from('cote;valeur\nd;316\n')
    const { uploadId } = await ann.call(files.startUpload, {
      body: { name: 'cotes.csv', bytes: bytes.length },
    })
    await ann.call(files.sendChunk, { params: { uploadId }, query: { offset: '0' }, upload: bytes })
    const file = await ann.call(files.finishUpload, { params: { uploadId } })
    const sent = await ann.call(messages.sendMessage, {
      params: { conversationId: pair },
      body: { text: '', fileIds: [file.id] },
    })
    expect((await one(bob, pair, sent.id)).files.map(({ name }) => name)).toEqual(['cotes.csv'])
    const reads = async (by: TestPerson) =>
      (await by.fetch(files.readContent, { params: { fileId: file.id } })).status
    expect([await reads(bob), await reads(carl)]).toEqual([200, 404])
    await expect(
      carl.call(messages.sendMessage, {
        params: { conversationId: group },
        body: { text: 'volé', fileIds: [file.id] },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await ann.call(messages.deleteMessage, at(pair, sent.id))
    expect(await reads(bob)).toBe(404)
    await expect(says(ann, pair, '')).rejects.toMatchObject({ code: 'messages.nothing_said' })
  })

  it('have a length, and a pace', async () => {
    await expect(says(ann, pair, 'x'.repeat(10_001))).rejects.toMatchObject({ code: 'invalid_input' })
    const hasty = await app.person({ name: 'Hâtive' })
    const conversationId = await aConversation(hasty, [bob])
    const outcomes = await Promise.all(
      Array.from({ length: 70 }, () =>
        hasty.fetch(messages.sendMessage, { params: { conversationId }, body: { text: 'a' } }),
      ),
    )
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set([201, 429]))
  })
})

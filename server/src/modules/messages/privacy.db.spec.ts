import * as messages from '@osmose/shared/messages/messages.contract'
import { proposePublication } from '@osmose/shared/messages/publications.contract'
import * as notifications from '@osmose/shared/notifications/notifications.contract'
import { randomBytes } from 'node:crypto'
import { symbols } from 'pino'
import { aCommunity } from '../../../test/factories/communities.js'
import { aConversation, says } from '../../../test/factories/messages.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { log } from '../../platform/log/log.js'

/** Where words of messages may stand: their own tables. */
const own = new Set(['messages', 'message_versions', 'message_publications', 'conversations'])
const aSecret = () => `zq${randomBytes(8).toString('hex')}`

describe('the words of messages', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  const printed: string[] = []
  const secrets: string[] = []
  const secret = () => secrets[secrets.push(aSecret()) - 1] ?? ''

  beforeAll(async () => {
    app = await TestApp.start({}, {})
    const stream = (log as unknown as Record<symbol, { write(line: string): boolean }>)[symbols.streamSym]
    if (stream) stream.write = (line) => printed.push(line) > 0
    log.level = 'trace'
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
  })
  afterAll(async () => {
    log.level = 'silent'
    await app.stop()
  })

  it('stand in the tables of messages and nowhere else: no event, job, log line, notification, kept reply or figure', async () => {
    const place = await aCommunity(app, { owner: ann, members: [bob] })
    const socket = await bob.socket()
    const group = await aConversation(ann, [bob], { name: secret() })
    const at = (messageId: string) => ({ params: { conversationId: group, messageId } })
    const first = await says(ann, group, `${secret()} @[Bob](person:${bob.id})`, {
      important: { reason: secret(), asks: true },
    })
    const second = await says(bob, group, secret(), { quotes: first.id })
    await bob.call(messages.editMessage, { ...at(second.id), body: { text: secret() } })
    await ann.call(messages.reactToMessage, { ...at(second.id), body: { kind: 'thanks' } })
    await bob.call(messages.acknowledgeMessage, at(first.id))
    await ann.call(messages.findMessages, { query: { q: secrets[1] ?? '' } })
    await bob.call(messages.renameConversation, {
      params: { conversationId: group },
      body: { name: secret() },
    })
    await ann.call(proposePublication, {
      params: { conversationId: group },
      body: { messageIds: [second.id], communityId: place.id, title: secret() },
    })
    await expect(says(ann, group, secret(), { quotes: place.id })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(says(ann, place.id, secret())).rejects.toMatchObject({ code: 'not_found' })
    await ann.call(messages.deleteMessage, at(first.id))
    await app.settle()

    const tables = await app.database.many<{ schema: string; name: string }>(
      `select table_schema as schema, table_name as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    const stained: string[] = []
    for (const { schema, name } of tables.filter((table) => !own.has(table.name)))
      for (const word of secrets) {
        const found = await app.database.one(
          `select 1 from "${schema}"."${name}" t where position($1 in t::text) > 0 limit 1`,
          [word],
        )
        if (found) stained.push(name)
      }
    expect(stained).toEqual([])
    const kept = await app.database.one(`select 1 from messages where position($1 in plain) > 0`, [
      secrets[1],
    ])
    expect(kept).toBeDefined()
    const told = [
      JSON.stringify(socket.heard),
      JSON.stringify((await bob.call(notifications.listNotifications, {})).items),
      ...printed,
    ].join('\n')
    expect(secrets.filter((word) => told.includes(word))).toEqual([])
    expect(socket.heard.length).toBeGreaterThan(5)
  })

  it('leave no trace of who acted in the log, but where somebody is called by them', async () => {
    const rows = await app.database.many<{ name: string }>(
      `select distinct name from events where name like 'messages.%' and (actor_id is not null or payload ? 'authorId')`,
    )
    expect(rows.map(({ name }) => name)).toEqual(['messages.person_called.v1'])
  })
})

import { readCommunity } from '@osmose/shared/communities/communities.contract'
import { readForYou } from '@osmose/shared/feed/feed.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { listComments } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import { listPinned, pinThread } from '@osmose/shared/threads/threads.contract'
import { existsSync, readFileSync } from 'node:fs'
import { anImport, appWithFolder, aRehearsal } from '../../../test/factories/imports.js'
import type { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { realExport, zipOf } from './readers/made.fixture.js'

const users = [{ id: 'U1', real_name: 'Zoé Vidal', profile: { email: 'zoe@merand.example' } }]
const ts = (index: number) => `${1_589_464_950 + index}.000100`
const said = (index: number, more: object = {}) => ({
  type: 'message',
  user: 'U1',
  ts: ts(index),
  text: `message ${index}`,
  ...more,
})
const pin = (id: string, created: number, type = 'C') => ({ id, type, user: 'U1', owner: 'U1', created })

describe('what was pinned in Slack', () => {
  let app: TestApp
  let stop: () => Promise<void>
  let admin: TestPerson
  let zoe: TestPerson

  beforeAll(async () => {
    ;({ app, stop } = await appWithFolder())
    admin = await app.person({ name: 'Ewa', roles: ['admin'] })
    zoe = await app.person({ name: 'Zoé Vidal', email: 'zoe@merand.example' })
  })
  afterAll(() => stop())

  const file = zipOf({
    'users.json': users,
    'channels.json': [
      {
        id: 'C1',
        name: 'atelier',
        members: ['U1'],
        topic: { value: 'Tout sur la soudure' },
        pins: [
          pin(ts(1), 10),
          pin(ts(2), 40),
          pin(ts(3), 30),
          pin(ts(4), 20),
          pin(ts(6), 50),
          pin('F123', 60, 'F'),
          pin(ts(99), 5),
        ],
      },
    ],
    'atelier/2020-05-14.json': [
      ...[1, 2, 3, 4, 5].map((index) => said(index)),
      said(6, { thread_ts: ts(5), subtype: 'thread_broadcast', root: { ts: ts(5) } }),
    ],
  })
  const onTop = async () => {
    const { id } = await zoe.call(readCommunity, { params: { key: 'atelier' } })
    return (await zoe.call(listPinned, { params: { communityId: id } })).items
  }
  const words = (posts: { document: unknown }[]) => posts.map(({ document }) => JSON.stringify(document))

  it('stands on top of its place, the latest three; the report says what does not', async () => {
    const { notes } = await aRehearsal(app, admin, file)
    expect(notes).toEqual(
      expect.arrayContaining([
        { code: 'pins_not_imported', count: 4, places: Array(4).fill('atelier') },
        { code: 'pins_given_an_end', count: 3, places: Array(3).fill('atelier') },
      ]),
    )
    const done = await anImport(app, admin, file)
    expect(done.notes).toEqual(notes)
    expect(done.report?.message).toEqual({ found: 6, imported: 6, merged: 0, leftOut: [] })
    expect(words(await onTop()).sort()).toEqual(
      [2, 3, 4].map((index) => expect.stringContaining(`message ${index}`)),
    )
  })

  it('may be taken down, and does not come back with the same file', async () => {
    const [first] = await onTop()
    const owner = await app.person({ roles: ['communityManager'] })
    await owner.call(pinThread, { params: { postId: first!.id }, body: { until: null } })
    const again = await anImport(app, admin, file)
    expect(await onTop()).toHaveLength(2)
    expect(again.report?.message).toMatchObject({ merged: 6 })
  })

  it('leaves what was sent to the channel from a thread in its thread, and a topic says what a place is for', async () => {
    expect(await zoe.call(readCommunity, { params: { key: 'atelier' } })).toMatchObject({
      purpose: 'Tout sur la soudure',
    })
    const [row] = await app.database.many<{ postId: string }>('select post_id as "postId" from comments')
    const { items } = await zoe.call(listComments, { params: { postId: row!.postId }, query: {} })
    expect(words(items)).toEqual([expect.stringContaining('message 6')])
  })
})

const present = existsSync(realExport) ? describe : describe.skip

present('the export of a real meetup', () => {
  it('keeps its pin, is searched by a word, and is old to everybody', async () => {
    const { app, stop } = await appWithFolder()
    const admin = await app.person({ roles: ['admin'] })
    const reader = await app.person({ email: 'reader@merand.example' })
    const { notes } = await anImport(app, admin, readFileSync(realExport))
    expect(notes.map(({ code }) => code)).toEqual([
      'ignored_file',
      'topics_not_imported',
      'pins_given_an_end',
    ])
    const { id } = await reader.call(readCommunity, { params: { key: 'datajam' } })
    expect((await reader.call(listPinned, { params: { communityId: id } })).items).toMatchObject([
      { imported: true, publishedAt: expect.stringMatching(/^2015-10-13/) },
    ])
    expect((await reader.call(search, { query: { q: 'medicare' } })).items.length).toBeGreaterThan(0)
    await app.database.many(
      `insert into memberships (community_id, person_id, role, via, joined_at) select id, $1, 'member', 'import', now() from communities on conflict do nothing`,
      [reader.id],
    )
    expect((await reader.call(readForYou, { query: {} })).items).toEqual([])
    app.clock.forward({ hours: 200 })
    await app.settle()
    expect((await reader.call(listNotifications, { query: {} })).items).toEqual([])
    await stop()
  })
})

import {
  cancelImport,
  listImports,
  readArrived,
  readImport,
  runImport,
  uploadImport,
  verifyImport,
} from '@osmose/shared/imports/imports.contract'
import { readCommunity } from '@osmose/shared/communities/communities.contract'
import { listPeople, suggestPeople } from '@osmose/shared/directory/directory.contract'
import { readNeighbours } from '@osmose/shared/posts/neighbours.contract'
import { listPostsOf } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { anImport, appWithFolder, aRehearsal } from '../../../test/factories/imports.js'
import type { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { realExport, zipOf } from './readers/made.fixture.js'

const users = [
  { id: 'U1', real_name: 'Zoé Vidal', profile: { email: 'zoe@merand.example' }, tz: 'Europe/Paris' },
  { id: 'U2', real_name: 'Hugo Evrard', deleted: true },
]
const talks = {
  id: 'C1',
  name: 'atelier',
  created: 1433558319,
  creator: 'U1',
  members: ['U1', 'U2'],
  purpose: { value: 'Parler soudure' },
  topic: { value: 'Chacun cherche seul' },
}
const said = (user: string, ts: string, text: string, more: object = {}) => ({
  type: 'message',
  user,
  ts,
  text,
  ...more,
})
const small = (messages: object[], more: object = {}) =>
  zipOf({ 'users.json': users, 'channels.json': [talks], 'atelier/2020-05-14.json': messages, ...more })
const rows = (app: TestApp, table: string) =>
  app.database.one<{ count: number }>(`select count(*)::int as count from ${table}`).then((row) => row?.count)

describe('an administrator brings in an export of Slack', () => {
  let app: TestApp
  let folder: string
  let stop: () => Promise<void>
  let admin: TestPerson
  let zoe: TestPerson

  beforeAll(async () => {
    ;({ app, folder, stop } = await appWithFolder())
    admin = await app.person({ name: 'Ewa', roles: ['admin'] })
    zoe = await app.person({ name: 'Zoé Vidal', email: 'zoe@merand.example' })
  })
  afterAll(() => stop())

  const greeting = small([
    said('U1', '1589464953.000100', 'Qui connaît le <https://x.example|procédé> ? <@U2> peut-être'),
    said('U2', '1589464999.000100', 'Moi, la brasure', {
      thread_ts: '1589464953.000100',
      reactions: [{ name: 'clap', users: ['U1'], count: 1 }],
    }),
    said('U1', '1589464960.000100', 'a rejoint le canal', { subtype: 'channel_join' }),
  ])

  it('is shown first what would come in, and nothing is written', async () => {
    const before = await Promise.all(
      ['people', 'communities', 'posts', 'texts', 'memberships'].map((table) => rows(app, table)),
    )
    const rehearsal = await aRehearsal(app, admin, greeting)
    expect(rehearsal).toMatchObject({
      status: 'rehearsed',
      dryRun: true,
      format: 'slack',
      startedBy: 'Ewa',
      can: { run: true },
    })
    expect(rehearsal.report).toMatchObject({
      person: { found: 2, imported: 1, merged: 1 },
      message: { found: 3, imported: 2, leftOut: [{ why: 'system_message', count: 1 }] },
      reaction: { found: 1, imported: 1 },
    })
    expect(
      await Promise.all(
        ['people', 'communities', 'posts', 'texts', 'memberships'].map((table) => rows(app, table)),
      ),
    ).toEqual(before)
    expect(await app.database.many('select 1 from events where history')).toEqual([])
    await admin.call(cancelImport, { params: { importId: rehearsal.id } })
    expect(readdirSync(join(folder, 'imports'))).toEqual([])
  })

  it('sends a file twice under one key and has one import; another file under that key is an error', async () => {
    const sends = (upload: Buffer) =>
      admin.call(uploadImport, { query: { fileName: 'export.zip' }, upload, key: 'one-key-for-one-file' })
    const first = await sends(greeting)
    expect((await sends(greeting)).id).toBe(first.id)
    const other = small([said('U1', '1589464953.000100', 'Autre chose')])
    await expect(sends(other)).rejects.toMatchObject({ code: 'idempotency_key_reused' })
    expect(readdirSync(join(folder, 'imports'))).toEqual([first.id])
    await admin.call(cancelImport, { params: { importId: first.id } })
  })

  it('finds it where and when it was said, by whom, and is told of nothing', async () => {
    const socket = await zoe.socket()
    const done = await anImport(app, admin, greeting)
    expect(done).toMatchObject({
      status: 'done',
      dryRun: false,
      failure: null,
      can: { run: false, cancel: false },
    })
    expect(done.progress.done).toBe(done.progress.total)

    const community = await zoe.call(readCommunity, { params: { key: 'atelier' } })
    expect(community).toMatchObject({
      purpose: 'Parler soudure',
      problem: '',
      leaders: [],
      myRole: 'member',
      createdAt: '2015-06-06T02:38:39.000Z',
    })
    const [post] = (await zoe.call(listPostsOf, { params: { personId: zoe.id } })).items
    expect(post).toMatchObject({
      publishedAt: '2020-05-14T14:02:33.000Z',
      imported: true,
      commentCount: 1,
      activeAt: '2020-05-14T14:03:19.000Z',
    })
    expect(JSON.stringify(post?.document)).toContain('"label":"Hugo Evrard"')
    expect((await zoe.call(search, { query: { q: 'brasure' } })).items).toMatchObject([
      { imported: true, at: '2020-05-14T14:03:19.000Z' },
    ])

    expect(await rows(app, 'notifications')).toBe(0)
    expect(
      await app.database.many(`select 1 from graphile_worker.jobs where task_identifier <> 'imports.run'`),
    ).toEqual([])
    expect(
      (
        await app.database.many<{ history: boolean }>(`select history from events where name like 'posts.%'`)
      ).every(({ history }) => history),
    ).toBe(true)
    expect(socket.heard.filter(({ name }) => name !== 'live.ready')).toEqual([])
    expect(readdirSync(join(folder, 'imports'))).toEqual([])
  })

  it('counts nothing as come in before anything has', async () => {
    const { id, report } = await aRehearsal(app, admin, greeting)
    expect(report?.message.merged).toBe(2)
    const params = { importId: id }
    expect(await admin.call(runImport, { params, body: {} })).toMatchObject({
      status: 'waiting',
      report: null,
    })
    await app.settle()
  })

  it('opens on what was said around it, as far as the reader may see', async () => {
    await anImport(
      app,
      admin,
      small([
        said('U1', '1589464000.000100', 'La brasure d’hier a tenu'),
        said('U1', '1589465000.000100', 'Merci pour le tuyau'),
        said('U2', '1589465100.000100', 'De rien', { thread_ts: '1589465000.000100' }),
      ]),
    )
    const [found] = (await zoe.call(search, { query: { q: 'procédé' } })).items
    expect(found?.title).toMatch(/^Qui connaît le procédé/)
    const around = await zoe.call(readNeighbours, { params: { postId: found?.postId ?? '' } })
    expect(around).toMatchObject({
      before: {
        words: 'La brasure d’hier a tenu',
        author: { name: 'Zoé Vidal' },
        at: '2020-05-14T13:46:40.000Z',
      },
      after: { words: 'Merci pour le tuyau' },
    })
    const first = await zoe.call(readNeighbours, { params: { postId: around.before?.id ?? '' } })
    expect([first.before, first.after?.id]).toEqual([null, found?.postId])
    const [{ id }] = (await app.database.many<{ id: string }>(
      `select id from communities where slug = 'atelier'`,
    )) as [{ id: string }]
    await app.database.many(`update communities set visibility = 'private' where id = $1`, [id])
    await expect(
      (await app.person()).call(readNeighbours, { params: { postId: found?.postId ?? '' } }),
    ).rejects.toMatchObject({ status: 404 })
    await app.database.many(`update communities set visibility = 'public' where id = $1`, [id])
  })

  it('ends with a look at what came in, and somebody who says that it is good', async () => {
    const done = await anImport(app, admin, small([said('U1', '1589490000.000100', 'À vérifier')]))
    expect(done).toMatchObject({ verifiedAt: null, can: { verify: true } })
    const params = { importId: done.id }
    expect(await admin.call(readArrived, { params })).toMatchObject({
      communities: [{ slug: 'atelier' }],
      samples: [{ words: 'À vérifier', community: 'atelier', comments: 0 }],
    })
    await expect(zoe.call(readArrived, { params })).rejects.toMatchObject({ status: 403 })
    await admin.call(verifyImport, { params })
    expect(await admin.call(verifyImport, { params })).toMatchObject({
      verifiedAt: expect.any(String),
      can: { verify: false },
    })
  })

  it('marks in the directory whom it brought, and proposes them only by their name', async () => {
    const more = { id: 'U3', real_name: 'Inès Caro', profile: { title: 'Soudure' } }
    await anImport(
      app,
      admin,
      zipOf({ 'users.json': [...users, more], 'channels.json': [{ ...talks, members: ['U1', 'U3'] }] }),
    )
    const all = (await zoe.call(listPeople, { query: {} })).items
    expect(all.filter(({ unopened }) => unopened).map(({ name }) => name)).toEqual(['Inès Caro'])
    const suggested = async (q: string) =>
      (await zoe.call(suggestPeople, { query: { q } })).items.map(({ name }) => name)
    expect(await suggested('')).not.toContain('Inès Caro')
    expect(await suggested('soudure')).not.toContain('Inès Caro')
    expect(await suggested('ines')).toContain('Inès Caro')
  })

  it('gives nobody an account, and somebody who had left stays away', async () => {
    const [hugo] = await app.database.many(
      `select p.deactivated_at is not null as away, p.first_signed_in_at, c.person_id, array(select a.status from affiliations a where a.person_id = p.id) as statuses
       from people p left join credentials c on c.person_id = p.id where p.name = 'Hugo Evrard'`,
    )
    expect(hugo).toEqual({ away: true, first_signed_in_at: null, person_id: null, statuses: ['left'] })
  })

  it('brings the same file again without doubles', async () => {
    const counted = await rows(app, 'posts')
    const { report } = await anImport(app, admin, greeting)
    for (const { imported } of Object.values(report ?? {})) expect(imported).toBe(0)
    expect(report?.message).toMatchObject({ merged: 2 })
    expect(await rows(app, 'posts')).toBe(counted)
  })

  it('adds what a later export has more', async () => {
    const later = small([
      said('U1', '1589464953.000100', 'déjà là'),
      said('U1', '1589470000.000100', 'du nouveau'),
    ])
    expect((await anImport(app, admin, later)).report?.message).toMatchObject({
      found: 2,
      imported: 1,
      merged: 1,
    })
  })

  it('marks what should count as adoption only when asked to', async () => {
    const counted = () =>
      app.database.one<{ count: number }>(
        'select count(*)::int as count from posts p join imports i on i.id = p.import_id where i.count_history',
      )
    expect(await counted()).toEqual({ count: 0 })
    await anImport(app, admin, small([said('U1', '1589480000.000100', 'compté')]), { countHistory: true })
    expect(await counted()).toEqual({ count: 1 })
  })

  it('is told live that it began and ended', async () => {
    const socket = await admin.socket()
    const waiting = socket.next('imports.changed')
    const { id } = await admin.call(uploadImport, { query: { fileName: 'encore.zip' }, upload: greeting })
    expect(await waiting).toEqual({ importId: id, status: 'waiting' })
    await app.settle()
    await admin.call(cancelImport, { params: { importId: id } })
  })

  it('reads the name of a file as it is, whatever whoever named it wanted to be read', async () => {
    const given = { fileName: '../échange\u202egpj.exe\u0007.zip' }
    const { id, fileName } = await admin.call(uploadImport, { query: given, upload: greeting })
    expect(fileName).toBe('échangegpj.exe .zip')
    expect((await admin.call(listImports, {})).items[0]).toMatchObject({ id, fileName })
    await app.settle()
    await admin.call(cancelImport, { params: { importId: id } })
  })

  it('is told what is wrong with a file, which leaves nothing behind', async () => {
    const broken = greeting.subarray(0, greeting.length - 40)
    await expect(
      admin.call(uploadImport, { query: { fileName: 'a.zip' }, upload: broken }),
    ).rejects.toMatchObject({ code: 'imports.not_a_zip', status: 422 })
    await expect(
      admin.call(uploadImport, { query: { fileName: 'a.zip' }, upload: Buffer.from('name,email') }),
    ).rejects.toMatchObject({ code: 'imports.unknown_format' })
    await expect(
      admin.call(uploadImport, { query: { fileName: 'a.zip' }, upload: zipOf({ 'readme.txt': 'x' }) }),
    ).rejects.toMatchObject({ code: 'imports.unknown_format' })
    expect(readdirSync(join(folder, 'imports'))).toEqual([])
  })

  it('gets conversations even where the list of people is missing', async () => {
    const headless = zipOf({
      'channels.json': [{ ...talks, id: 'C9', name: 'sans-noms', members: ['U71'] }],
      'sans-noms/2020-05-14.json': [said('U71', '1589464953.000100', 'bonjour')],
    })
    const { report, notes } = await anImport(app, admin, headless)
    expect(report).toMatchObject({
      person: { found: 1, imported: 1 },
      membership: { imported: 1 },
      message: { imported: 1 },
    })
    expect(notes.map(({ code }) => code)).toEqual(['missing_users_file', 'topics_not_imported'])
    expect(
      await app.database.one(
        `select kind, deactivated_at is not null as away from people where name = 'U71'`,
      ),
    ).toEqual({ kind: 'guest', away: true })
  })

  it('leaves absurd dates, unknown authors and unsafe paths out, with their reason', async () => {
    const odd = small([said('U1', '99999999999.1', 'demain'), said('U404', '1589490000.1', 'qui ?')], {
      '../evil.json': [],
      'inconnu/2020-01-01.json': [said('U1', '1577870000.1', 'perdu')],
    })
    const { status, report } = await anImport(app, admin, odd)
    expect(status).toBe('done')
    expect(Object.fromEntries(report?.message.leftOut.map(({ why, count }) => [why, count]) ?? [])).toEqual({
      absurd_date: 1,
      unknown_author: 1,
      unknown_community: 1,
    })
    expect(report?.file.leftOut).toEqual([{ why: 'unsafe_path', count: 1 }])
  })

  it('cannot run what is over, nor what is unknown', async () => {
    const done = (await admin.call(listImports, {})).items.find(({ status }) => status === 'done')
    await expect(
      admin.call(runImport, { params: { importId: done?.id ?? '' }, body: {} }),
    ).rejects.toMatchObject({ code: 'imports.not_now' })
    await expect(
      admin.call(readImport, { params: { importId: '01a200dc-ee91-777d-8428-34fc6df82acc' } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('alone may do so', async () => {
    const { id } = await aRehearsal(app, admin, greeting)
    for (const somebody of [zoe, await app.person({ roles: ['hr', 'communityManager'] })]) {
      await expect(somebody.call(listImports, {})).rejects.toMatchObject({ code: 'forbidden' })
      await expect(somebody.call(readImport, { params: { importId: id } })).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(
        somebody.call(uploadImport, { query: { fileName: 'x' }, upload: greeting }),
      ).rejects.toMatchObject({ code: 'forbidden' })
      await expect(somebody.call(runImport, { params: { importId: id }, body: {} })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    await expect(app.nobody().call(listImports, {})).rejects.toMatchObject({ code: 'not_signed_in' })
  })
})

const present = existsSync(realExport) ? describe : describe.skip

present('the export of a real meetup', () => {
  it('comes in whole: every record is accounted for', async () => {
    const { app, stop } = await appWithFolder()
    const admin = await app.person({ roles: ['admin'] })
    const { report } = await anImport(app, admin, readFileSync(realExport))
    expect(report).toEqual({
      person: { found: 71, imported: 71, merged: 0, leftOut: [] },
      community: { found: 16, imported: 16, merged: 0, leftOut: [] },
      membership: { found: 201, imported: 201, merged: 0, leftOut: [] },
      message: { found: 1382, imported: 1031, merged: 0, leftOut: [{ why: 'system_message', count: 351 }] },
      reaction: { found: 199, imported: 198, merged: 0, leftOut: [{ why: 'message_left_out', count: 1 }] },
      file: { found: 67, imported: 0, merged: 0, leftOut: [{ why: 'link_only', count: 67 }] },
    })
    expect(
      await app.database.one(
        `select count(*) filter (where archived_at is not null)::int as archived, count(*)::int as all from communities`,
      ),
    ).toEqual({ archived: 9, all: 16 })
    expect((await admin.call(search, { query: { q: 'medicare' } })).items.length).toBeGreaterThan(0)
    await stop()
  })
})

import { readImport, runImport } from '@osmose/shared/imports/imports.contract'
import { anImport, appWithFolder, aRehearsal } from '../../../test/factories/imports.js'
import { ImportAttempts } from './imports.attempts.js'
import { ImportFiles } from './imports.files.js'
import { ImportsRepository } from './imports.repository.js'
import { zipOf } from './readers/made.fixture.js'

const people = Array.from({ length: 60 }, (_, index) => ({
  id: `U${index}`,
  real_name: `Person ${index}`,
  profile: { email: `${index}@merand.example` },
}))
const channel = (name: string) => ({
  id: `C-${name}`,
  name,
  creator: 'U1',
  members: people.map(({ id }) => id),
})
const days = Array.from({ length: 18 }, (_, day) => [
  `flux/2020-05-${String(day + 1).padStart(2, '0')}.json`,
  Array.from({ length: 50 }, (_, index) => ({
    type: 'message',
    user: `U${(day + index) % 60}`,
    ts: `${1_588_300_000 + day * 86_400 + index * 60}.000100`,
    text: `message ${day} ${index}`,
    reactions: index % 10 === 0 ? [{ name: 'clap', users: ['U3', 'U4'], count: 2 }] : [],
    ...(index % 5 === 4 ? { thread_ts: `${1_588_300_000 + day * 86_400 + (index - 1) * 60}.000100` } : {}),
  })),
])
const file = zipOf({
  'users.json': people,
  'channels.json': [channel('flux'), channel('atelier')],
  ...Object.fromEntries(days),
})

const counts = `select (select count(*) from posts)::int as posts, (select count(*) from comments)::int as comments, (select count(*) from reactions)::int as reactions,
  (select count(*) from memberships)::int as memberships, (select count(*) from events where history)::int as events, (select count(*) from import_journal)::int as journal`

describe('an import that was interrupted', () => {
  it('goes on where it stopped and reports as if nothing had happened', async () => {
    const whole = await appWithFolder()
    const expected = await anImport(
      whole.app,
      await whole.app.person({ roles: ['admin'], email: '7@merand.example' }),
      file,
    )
    expect(expected.report).toMatchObject({
      person: { found: 60, imported: 59, merged: 1 },
      message: { imported: 900 },
      reaction: { imported: 180 },
    })

    const { app, stop } = await appWithFolder()
    const admin = await app.person({ roles: ['admin'], email: '7@merand.example' })
    const { id } = await aRehearsal(app, admin, file)
    await admin.call(runImport, { params: { importId: id }, body: {} })
    const row = await app.get(ImportsRepository).find(id)
    const crash = new AbortController()
    let batches = 0
    const attempt = app.get(ImportAttempts).run(row!, app.get(ImportFiles).pathOf(id), {
      signal: crash.signal,
      onProgress: () => void (++batches === 2 && crash.abort(new Error('power cut'))),
    })
    await expect(attempt).rejects.toThrow('power cut')
    expect(await admin.call(readImport, { params: { importId: id } })).toMatchObject({ status: 'running' })
    const midway = await app.database.one<{ posts: number; journal: number }>(counts)
    expect(midway?.posts).toBeGreaterThan(0)
    expect(midway?.posts).toBeLessThan(720)
    expect(midway?.journal).toBeGreaterThan(0)

    await app.settle()
    const resumed = await admin.call(readImport, { params: { importId: id } })
    expect(resumed.status).toBe('done')
    expect(resumed.report).toEqual(expected.report)
    expect(await app.database.one(counts)).toEqual(await whole.app.database.one(counts))
    expect(await app.database.one(counts)).toMatchObject({ posts: 720, comments: 180, journal: 0 })
    await stop()
    await whole.stop()
  })

  it('stops when it is asked to, keeps what came in, and can be taken up again', async () => {
    const { app, stop } = await appWithFolder()
    const admin = await app.person({ roles: ['admin'] })
    const { id } = await aRehearsal(app, admin, file)
    await admin.call(runImport, { params: { importId: id }, body: {} })
    const row = await app.get(ImportsRepository).find(id)
    await app.get(ImportAttempts).run(row!, app.get(ImportFiles).pathOf(id), {
      onProgress: async () =>
        void (await app.database.many('update imports set stop_asked = true where id = $1', [id])),
    })
    expect(await admin.call(readImport, { params: { importId: id } })).toMatchObject({
      status: 'cancelled',
      can: { run: true },
    })
    await admin.call(runImport, { params: { importId: id }, body: {} })
    await app.settle()
    expect(await admin.call(readImport, { params: { importId: id } })).toMatchObject({
      status: 'done',
      report: { person: { found: 60, imported: 60 }, message: { imported: 900 } },
    })
    await stop()
  })

  it('knows the files again that it had brought, and brings the others', async () => {
    const { app, stop } = await appWithFolder()
    const admin = await app.person({ roles: ['admin'] })
    const message = { community: 'c', author: 'a', at: '2024-03-01T10:00:00Z', text: 'Voici' }
    const archive = [
      { type: 'version', version: 1 },
      { type: 'person', id: 'a', name: 'Anne' },
      { type: 'community', id: 'c', name: 'Atelier' },
      { type: 'post', id: 'p', ...message, files: ['1.txt'] },
      { type: 'post', id: 'q', ...message, files: ['1.txt', '2.txt'] },
      { type: 'comment', id: 'k', post: 'q', ...message, files: ['2.txt'] },
    ]
    const { id } = await aRehearsal(
      app,
      admin,
      zipOf({
        'osmose.ndjson': archive.map((line) => JSON.stringify(line)).join('\n'),
        'files/1.txt': 'un',
        'files/2.txt': 'deux',
      }),
    )
    await admin.call(runImport, { params: { importId: id }, body: {} })
    const row = await app.get(ImportsRepository).find(id)
    await app.get(ImportAttempts).run(row!, app.get(ImportFiles).pathOf(id), {
      onProgress: async () =>
        void (await app.database.many('update imports set stop_asked = true where id = $1', [id])),
    })
    expect(await app.database.many('select 1 from files')).toHaveLength(1)
    await admin.call(runImport, { params: { importId: id }, body: {} })
    await app.settle()
    expect(await admin.call(readImport, { params: { importId: id } })).toMatchObject({
      status: 'done',
      report: { message: { found: 3, imported: 3 }, file: { found: 4, imported: 4, merged: 0, leftOut: [] } },
    })
    expect(await app.database.many('select 1 from attachments')).toHaveLength(4)
    await stop()
  })
})

import { describeFiles, readContent, readFile } from '@osmose/shared/files/files.contract'
import { listComments, listPostsOf, type Post } from '@osmose/shared/posts/posts.contract'
import type { Import } from '@osmose/shared/imports/imports.contract'
import { editPost, readPostSource } from '@osmose/shared/posts/posts.contract'
import { fileIdsIn } from '@osmose/shared/text/files'
import type { TextDocument } from '@osmose/shared/text/document'
import sharp from 'sharp'
import { aFile } from '../../../test/factories/files.js'
import { anImport, appWithFolder, aRehearsal } from '../../../test/factories/imports.js'
import type { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { Storage } from '../../platform/storage/storage.js'
import { makeZip } from './readers/made.fixture.js'

const archived = (lines: object[], files: Record<string, string | Buffer>) =>
  makeZip([
    {
      name: 'osmose.ndjson',
      data: [{ type: 'version', version: 1 }, ...lines].map((line) => JSON.stringify(line)).join('\n'),
    },
    ...Object.entries(files).map(([name, data]) => ({ name: `files/${name}`, data })),
  ])
const people = [
  { type: 'person', id: 'a', name: 'Anne', email: 'ann@merand.example' },
  { type: 'person', id: 'b', name: 'Bob', email: 'bob@merand.example' },
]
const place = { type: 'community', id: 'c', name: 'Atelier', visibility: 'private' }
const members = ['a', 'b'].map((person) => ({ type: 'membership', community: 'c', person }))
const at = '2024-03-01T10:00:00Z'
const post = { type: 'post', id: 'p', community: 'c', author: 'a', at, text: 'Voici le plan' }
const comment = { type: 'comment', id: 'k', post: 'p', author: 'b', at, text: 'Et le mien' }
const before = [...people, place, ...members]

describe('the files beside an archive', () => {
  let app: TestApp
  let stop: () => Promise<void>
  let admin: TestPerson
  let ann: TestPerson
  let bob: TestPerson
  let eve: TestPerson
  let photo: Buffer
  let done: Import
  let foreign: { id: string }
  let zip: Buffer

  beforeAll(async () => {
    ;({ app, stop } = await appWithFolder({ FILE_MAX_MB: '2', FILE_QUOTA_PERSON_MB: '3' }))
    admin = await app.person({ name: 'Ewa', roles: ['admin'] })
    ann = await app.person({ name: 'Anne', email: 'ann@merand.example' })
    bob = await app.person({ name: 'Bob', email: 'bob@merand.example' })
    eve = await app.person({ name: 'Eve' })
    foreign = await aFile({ by: eve, name: 'secret.txt' })
    photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0a7' } })
      .withExif({ IFD0: { Copyright: 'QUAI 4' } })
      .jpeg()
      .toBuffer()
    zip = archived(
      [
        ...before,
        {
          ...post,
          text: `Voici le plan\n\n[secret.txt](file:${foreign.id})`,
          files: ['photo.png', 'note.txt', 'gone.pdf', '../../etc/passwd', 'run.exe', 'dessin.png', 7],
        },
        { ...comment, files: ['note.txt', 'Soudure/relevé.txt'] },
        { ...comment, id: 'lost', author: 'nobody', files: ['note.txt'] },
      ],
      {
        'photo.png': photo,
        'note.txt': 'Couple de serrage : 35 N·m',
        'Soudure/relevé.txt': 'Passe de fond à l’argon',
        'run.exe': 'MZ not here',
        'dessin.png': '<svg xmlns="http://www.w3.org/2000/svg"/>',
        'unnamed.txt': 'x',
        '../evil.txt': 'x',
      },
    )
    expect((await aRehearsal(app, admin, zip)).report?.file).toMatchObject({ imported: 4 })
    expect(await app.database.many('select 1 from files where source_id is not null')).toEqual([])
    done = await anImport(app, admin, zip)
  })
  afterAll(() => stop())

  const theirs = async (): Promise<Post> =>
    (await bob.call(listPostsOf, { params: { personId: ann.id }, query: {} })).items.find((one) =>
      JSON.stringify(one.document).includes('Voici le plan'),
    )!
  const filesOf = (document: unknown) => fileIdsIn(document as TextDocument)
  const bytesOf = async (who: TestPerson, fileId: string) => {
    const reply = await who.fetch(readContent, { params: { fileId }, query: {} })
    return { status: reply.status, bytes: Buffer.from(await reply.arrayBuffer()) }
  }

  it('are accounted for one by one', () => {
    const { found, imported, merged, leftOut } = done.report!.file
    expect({ imported, merged }).toEqual({ imported: 4, merged: 0 })
    expect(Object.fromEntries(leftOut.map(({ why, count }) => [why, count]))).toEqual({
      file_unavailable: 2,
      unsafe_path: 2,
      file_refused: 2,
      message_left_out: 1,
      file_unnamed: 1,
    })
    expect(found).toBe(12)
  })

  it('stand below the text they came with, drawn anew, named as what they are', async () => {
    const { document } = await theirs()
    const ids = filesOf(document)
    const { items } = await bob.call(describeFiles, { query: { ids: ids.join(',') } })
    expect(items.map(({ name, kind, by }) => [name, kind, by?.name])).toEqual([
      ['photo.jpg', 'image', 'Anne'],
      ['note.txt', 'text', 'Anne'],
    ])
    const { bytes } = await bytesOf(bob, ids[0]!)
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 40, height: 30, format: 'jpeg' })
    expect(bytes.includes('QUAI 4')).toBe(false)
    expect((await bob.call(readFile, { params: { fileId: ids[0]! } })).at).toBe('2024-03-01T10:00:00.000Z')
    const { items: comments } = await bob.call(listComments, {
      params: { postId: (await theirs()).id },
      query: {},
    })
    expect(filesOf(comments[0]!.document)).toHaveLength(2)
  })

  it('are seen by those who see their message and by nobody else', async () => {
    for (const fileId of filesOf((await theirs()).document)) {
      expect((await bytesOf(bob, fileId)).status).toBe(200)
      expect((await bytesOf(eve, fileId)).status).toBe(404)
      expect((await bytesOf(admin, fileId)).status).toBe(404)
    }
  })

  it('never open what somebody else keeps: only its name is left of a file that a text points to', async () => {
    const text = JSON.stringify((await theirs()).document)
    expect(text).toContain('secret.txt')
    expect(text).not.toContain(foreign.id)
    expect((await bytesOf(bob, foreign.id)).status).toBe(404)
  })

  it('stay when the message is rewritten', async () => {
    const { id: postId } = await theirs()
    const { text } = await ann.call(readPostSource, { params: { postId } })
    const { document } = await ann.call(editPost, {
      params: { postId },
      body: { version: 1, text: `${text}\n\nFin` },
    })
    expect(filesOf(document)).toHaveLength(2)
  })

  it('come in once', async () => {
    const { report } = await anImport(app, admin, zip)
    expect(report?.file).toMatchObject({ found: 12, imported: 0, merged: 4 })
    expect(report?.file.leftOut).toContainEqual({ why: 'message_here', count: 2 })
    expect(await app.database.many('select 1 from files where source_id is not null')).toHaveLength(4)
  })

  it('count towards what their author may keep, and none is larger than an upload', async () => {
    const noise = (size: number) =>
      Buffer.from(Array.from({ length: size }, (_, index) => (index * 7919) % 251))
    const { report } = await anImport(
      app,
      admin,
      archived([...before, { ...post, id: 'q', files: ['1', '2', '3'] }], {
        1: noise(1_900_000),
        2: noise(1_900_000),
        3: noise(2_100_000),
      }),
    )
    expect(report?.file).toMatchObject({ imported: 1 })
    expect(report?.file.leftOut).toEqual(
      expect.arrayContaining([
        { why: 'over_quota', count: 1 },
        { why: 'too_large', count: 1 },
      ]),
    )
  })

  it('leave nothing in the storage that is no file', async () => {
    const kept = new Set<string>()
    for await (const { key } of app.get(Storage).list()) kept.add(key.replace(/-(320|1280)$/, ''))
    const known = await app.database.many<{ key: string }>('select storage_key as key from file_versions')
    expect([...kept].sort()).toEqual(known.map(({ key }) => key).sort())
  })
})

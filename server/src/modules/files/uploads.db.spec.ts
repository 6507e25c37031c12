import { readRoom } from '@osmose/shared/files/room.contract'
import {
  cancelUpload,
  CHUNK_BYTES,
  describeFiles,
  finishUpload,
  readContent,
  readFile,
  readUpload,
  sendChunk,
  startUpload,
} from '@osmose/shared/files/files.contract'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { aFile } from '../../../test/factories/files.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { Config } from '../../platform/config/config.js'

describe('a file on its way', () => {
  let app: TestApp
  let ann: TestPerson
  let ben: TestPerson

  beforeAll(async () => {
    app = await TestApp.start({ FILE_MAX_MB: '6', FILE_QUOTA_PERSON_MB: '12', FILE_QUOTA_MB: '40' })
    ann = await app.person({ name: 'Ann' })
    ben = await app.person({ name: 'Ben' })
  })
  afterAll(() => app.stop())

  const announce = (by: TestPerson, bytes: number, more: object = {}) =>
    by.call(startUpload, { body: { name: 'plan.bin', bytes, ...more } })
  const send = (by: TestPerson, uploadId: string, offset: number, bytes: Buffer) =>
    by.call(sendChunk, { params: { uploadId }, query: { offset: String(offset) }, upload: bytes })
  const finish = (by: TestPerson, uploadId: string) => by.call(finishUpload, { params: { uploadId } })
  const kept = () =>
    readdirSync(join(app.get(Config).dataDir, 'files'), { recursive: true, withFileTypes: true }).filter(
      (one) => one.isFile(),
    ).length

  it('arrives in pieces, goes on where it was, and is what was sent', async () => {
    const bytes = Buffer.concat([Buffer.from([0, 1, 2]), randomBytes(1_500_000)])
    const { uploadId, offset } = await announce(ann, bytes.length, {
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    expect(offset).toBe(0)
    await send(ann, uploadId, 0, bytes.subarray(0, 700_000))
    // The answer was lost, the page was opened again.
    expect(await ann.call(readUpload, { params: { uploadId } })).toMatchObject({
      offset: 700_000,
      name: 'plan.bin',
    })
    await expect(finish(ann, uploadId)).rejects.toMatchObject({ code: 'files.incomplete' })
    expect(await send(ann, uploadId, 700_000, bytes.subarray(700_000))).toEqual({ offset: bytes.length })
    const file = await finish(ann, uploadId)
    expect(file).toMatchObject({
      name: 'plan.bin',
      kind: 'other',
      bytes: bytes.length,
      version: 1,
      image: null,
    })
    const content = await ann.fetch(readContent, { params: { fileId: file.id } })
    expect(Buffer.from(await content.arrayBuffer()).equals(bytes)).toBe(true)
    // Asked again, because that answer too was lost.
    expect(await finish(ann, uploadId)).toEqual(file)
    expect(kept()).toBe(1)
  })

  it('is told where it stands when a piece does not fit, and keeps what had arrived', async () => {
    const { uploadId } = await announce(ann, 100)
    await send(ann, uploadId, 0, randomBytes(60))
    await expect(send(ann, uploadId, 0, randomBytes(60))).rejects.toMatchObject({
      code: 'files.wrong_offset',
      problem: { data: { offset: 60 } },
    })
    await expect(send(ann, uploadId, 80, randomBytes(20))).rejects.toMatchObject({
      code: 'files.wrong_offset',
    })
    await expect(send(ann, uploadId, 60, randomBytes(41))).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(send(ann, uploadId, 60, Buffer.alloc(0))).rejects.toMatchObject({ code: 'invalid_input' })
    expect(await send(ann, uploadId, 60, randomBytes(40))).toEqual({ offset: 100 })
  })

  it('takes one of two pieces that are sent for the same place at once', async () => {
    const { uploadId } = await announce(ann, 200_000)
    const two = [randomBytes(100_000), randomBytes(100_000)]
    const sent = await Promise.allSettled(two.map((piece) => send(ann, uploadId, 0, piece)))
    expect(sent.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const winner = two[sent.findIndex(({ status }) => status === 'fulfilled')] as Buffer
    await send(ann, uploadId, 100_000, Buffer.alloc(100_000))
    const [one, same] = await Promise.all([finish(ann, uploadId), finish(ann, uploadId)])
    expect(same).toEqual(one)
    const content = await ann.fetch(readContent, { params: { fileId: one.id } })
    expect(
      Buffer.from(await content.arrayBuffer())
        .subarray(0, 100_000)
        .equals(winner),
    ).toBe(true)
  })

  it('is refused when it was damaged on its way, and leaves nothing', async () => {
    const before = kept()
    const { uploadId } = await announce(ann, 10, { sha256: 'a'.repeat(64) })
    await send(ann, uploadId, 0, randomBytes(10))
    await expect(finish(ann, uploadId)).rejects.toMatchObject({ code: 'files.damaged', status: 422 })
    await expect(ann.call(readUpload, { params: { uploadId } })).rejects.toMatchObject({ code: 'not_found' })
    expect(kept()).toBe(before)
  })

  it('is refused before anything is sent when there is no room', async () => {
    const eve = await app.person({ name: 'Eve' })
    await expect(announce(eve, 6_000_001)).rejects.toMatchObject({
      code: 'files.too_large',
      status: 413,
      problem: { data: { maxBytes: 6_000_000 } },
    })
    const first = await announce(eve, 6_000_000)
    await announce(eve, 5_000_000)
    await expect(announce(eve, 1_500_000)).rejects.toMatchObject({
      code: 'files.quota_person',
      problem: { data: { leftBytes: 1_000_000 } },
    })
    // Giving one up makes room.
    await eve.call(cancelUpload, { params: { uploadId: first.uploadId } })
    await announce(eve, 6_000_000)
    const [fay, gus, ida] = [await app.person(), await app.person(), await app.person()]
    for (const other of [fay, fay, gus, gus]) await announce(other, 6_000_000)
    await expect(announce(ida, 6_000_000)).rejects.toMatchObject({ code: 'files.quota_all' })
  })

  it('counts announcements made at once one after the other', async () => {
    const hal = await app.person()
    const asked = await Promise.allSettled(
      Array.from({ length: 50 }, () => hal.call(startUpload, { body: { name: 'a', bytes: 1 } })),
    )
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(40)
    expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'files.too_many_at_once' },
    })
  })

  it('is nobody else’s to look at, to go on with, to finish or to give up', async () => {
    const { uploadId } = await announce(ann, 10)
    for (const act of [
      () => ben.call(readUpload, { params: { uploadId } }),
      () => send(ben, uploadId, 0, randomBytes(10)),
      () => finish(ben, uploadId),
      () => ben.call(cancelUpload, { params: { uploadId } }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not_found' })
    await send(ann, uploadId, 0, randomBytes(10))
    const file = await finish(ann, uploadId)
    for (const fileId of [file.id, randomUUID()])
      await expect(ben.call(readFile, { params: { fileId } })).rejects.toMatchObject({ code: 'not_found' })
    expect(await ben.call(describeFiles, { query: { ids: file.id } })).toEqual({ items: [] })
    expect((await ann.call(describeFiles, { query: { ids: file.id } })).items).toEqual([file])
    await expect(finish(ben, uploadId)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is not brought in crumbs, each of which would cost more than it carries', async () => {
    const { uploadId } = await announce(ann, 100)
    for (let at = 0; at < 17; at++) await send(ann, uploadId, at, Buffer.from([at]))
    await expect(send(ann, uploadId, 17, Buffer.from([17]))).rejects.toMatchObject({
      code: 'invalid_input',
      problem: { fields: { offset: 'too_many_pieces' } },
    })
    await ann.call(cancelUpload, { params: { uploadId } })
  })

  it('may not send a piece that is larger than memory allows', async () => {
    const { uploadId } = await announce(ben, 1_000_000)
    const reply = await ben.fetch(sendChunk, {
      params: { uploadId },
      query: { offset: '0' },
      upload: Buffer.alloc(CHUNK_BYTES + 1),
    })
    expect(reply.status).toBe(413)
    expect(await ben.call(readUpload, { params: { uploadId } })).toMatchObject({ offset: 0 })
  })

  it.each([
    ['../../../etc/cron.d/x', 'x'],
    ['C:\\autoexec\\plan.txt', 'plan.txt'],
    ['a\u0000\r\nSet-Cookie: x=1.txt', 'aSet-Cookie x=1.txt'],
    ['note\u202Etxt.cod', 'notetxt.cod'],
  ])('is never called %j', async (given, name) => {
    expect((await aFile({ by: ben, name: given })).name).toBe(name)
  })

  it('shows each person the room of their files, and administrators alone that of all', async () => {
    const [ben, admin] = [await app.person({ name: 'Ben' }), await app.person({ roles: ['admin'] })]
    const bytes = Buffer.from('x'.repeat(1200))
    await aFile({ by: ben, bytes })
    const { mine, all } = await ben.call(readRoom, {})
    expect([mine.used, mine.most > 1200, all]).toEqual([1200, true, null])
    expect((await admin.call(readRoom, {})).all?.used).toBeGreaterThanOrEqual(1200)
  })
})

describe('files that are forgotten', () => {
  it('gives up an upload that nobody goes on with for a day', async () => {
    const app = await TestApp.start()
    try {
      const ann = await app.person()
      const start = () => ann.call(startUpload, { body: { name: 'a.txt', bytes: 10 } })
      const [left, used] = [await start(), await start()]
      await ann.call(sendChunk, {
        params: { uploadId: left.uploadId },
        query: { offset: '0' },
        upload: Buffer.alloc(5),
      })
      app.clock.forward({ hours: 23 })
      await ann.call(sendChunk, {
        params: { uploadId: used.uploadId },
        query: { offset: '0' },
        upload: Buffer.alloc(5),
      })
      app.clock.forward({ hours: 2 })
      const { FilesKeeping } = await import('./files.keeping.js')
      await app.get(FilesKeeping).forgetUploads()
      expect((await app.database.many<{ id: string }>('select id from uploads')).map(({ id }) => id)).toEqual(
        [used.uploadId],
      )
    } finally {
      await app.stop()
    }
  })
})

import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { FolderStorage } from './folder-storage.js'
import { S3Storage } from './s3-storage.js'
import { keyOf, Missing, type Storage } from './storage.js'

const home = mkdtempSync(join(tmpdir(), 'osmose-storage-'))
const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: join(home, 'bucket'),
  configureBuckets: [{ name: 'osmose', configs: [] }],
})
let port = 0
beforeAll(async () => void (port = ((await server.run()) as AddressInfo).port))
afterAll(async () => {
  await server.close()
  rmSync(home, { recursive: true, force: true })
})

const storages: [string, () => Storage][] = [
  ['a folder', () => new FolderStorage(join(home, 'folder'))],
  ['a bucket', () => new S3Storage(`s3+http://S3RVER:S3RVER@127.0.0.1:${port}/osmose/ici?region=eu-west-3`)],
]

describe.each(storages)('bytes kept in %s', (_, open) => {
  const given = (bytes: Buffer) => {
    const path = join(home, randomUUID())
    writeFileSync(path, bytes)
    return { path }
  }
  const read = async (storage: Storage, key: string, range?: { start: number; end: number }) =>
    buffer(await storage.read(key, range))

  it.each([
    ['nothing at all', 0],
    ['a few', 11],
    ['many, in several parts', 20_000_001],
  ])('come back as they were: %s', async (_, size) => {
    const storage = open()
    const bytes = randomBytes(size)
    const [small, large] = [keyOf(randomUUID()), keyOf(randomUUID())]
    await storage.put(large, given(bytes))
    expect((await read(storage, large)).equals(bytes)).toBe(true)
    if (size < 1000) {
      await storage.put(small, bytes)
      expect((await read(storage, small)).equals(bytes)).toBe(true)
    }
  })

  it('come back in part, both ends included', async () => {
    const storage = open()
    const key = keyOf(randomUUID())
    await storage.put(key, Buffer.from('0123456789'))
    expect((await read(storage, key, { start: 2, end: 4 })).toString()).toBe('234')
    expect((await read(storage, key, { start: 9, end: 9 })).toString()).toBe('9')
  })

  it('are told to be missing, before anything is sent', async () => {
    await expect(open().read(keyOf(randomUUID()))).rejects.toBeInstanceOf(Missing)
  })

  it('are gone once removed, and may be removed twice', async () => {
    const storage = open()
    const key = keyOf(randomUUID())
    await storage.put(key, Buffer.from('x'))
    await storage.remove(key)
    await storage.remove(key)
    await expect(storage.read(key)).rejects.toBeInstanceOf(Missing)
  })

  it('are listed by the keys they were given', async () => {
    const storage = open()
    const keys = [keyOf(randomUUID()), keyOf(`${randomUUID()}-320`)]
    for (const key of keys) await storage.put(key, Buffer.from('x'))
    const listed = []
    for await (const { key, at } of storage.list()) {
      listed.push(key)
      expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000)
    }
    expect(listed).toEqual(expect.arrayContaining(keys))
    const folder = keys[0]?.slice(0, 2)
    const below = []
    for await (const { key } of storage.list(folder)) below.push(key)
    expect(below.toSorted()).toEqual(listed.filter((key) => key.startsWith(`${folder}/`)).toSorted())
  })

  it.each(['../passwd', '/etc/passwd', 'a/../b', 'a//b', 'a\u0000b', '', 'A/é', '.unfinished/x'])(
    'never leave their place: %j',
    async (key) => {
      await expect(open().put(key, Buffer.from('x'))).rejects.toThrow('impossible shape')
      await expect(open().read(key)).rejects.toThrow('impossible shape')
      await expect(open().remove(key)).rejects.toThrow('impossible shape')
    },
  )

  it('leave nothing behind when what was to be kept cannot be read', async () => {
    const storage = open()
    const key = keyOf(randomUUID())
    await expect(storage.put(key, { path: join(home, 'nowhere') })).rejects.toThrow('ENOENT')
    await expect(storage.read(key)).rejects.toBeInstanceOf(Missing)
  })
})

it('leaves no unfinished file in the folder', async () => {
  expect(readdirSync(join(home, 'folder', '.unfinished'))).toEqual([])
})

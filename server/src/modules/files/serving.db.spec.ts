import { type FileInfo, readContent, readThumbnail } from '@osmose/shared/files/files.contract'
import { hrefOf } from '@osmose/shared/core/endpoint'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { aFile, aPhoto } from '../../../test/factories/files.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { Config } from '../../platform/config/config.js'
import { disposition, parseRange } from './serving.js'

const bucket = mkdtempSync(join(tmpdir(), 'osmose-bucket-'))
const s3 = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: bucket,
  configureBuckets: [{ name: 'osmose', configs: [] }],
})
let port = 0
beforeAll(async () => void (port = ((await s3.run()) as AddressInfo).port))
afterAll(async () => {
  await s3.close()
  rmSync(bucket, { recursive: true, force: true })
})

const stores: [string, () => Record<string, string>][] = [
  ['a folder', () => ({})],
  ['a bucket', () => ({ STORAGE_URL: `s3+http://S3RVER:S3RVER@127.0.0.1:${port}/osmose` })],
]

describe.each(stores)('bytes sent from %s', (_, settings) => {
  let app: TestApp
  let ann: TestPerson
  let file: FileInfo
  const text = '0123456789'.repeat(30_000)

  beforeAll(async () => {
    app = await TestApp.start(settings())
    ann = await app.person({ name: 'Ann' })
    file = await aFile({ by: ann, name: 'relevé d’été.txt', bytes: Buffer.from(text), chunk: 100_000 })
  })
  afterAll(() => app.stop())

  /** The whole answer: what is not read holds its connection. */
  const get = async (headers: Record<string, string> = {}, method = 'GET', query: object = {}) => {
    const reply = await fetch(ann.origin + hrefOf(readContent, { params: { fileId: file.id }, query }), {
      method,
      headers: { cookie: `osmose=${ann.token}`, ...headers },
    })
    const body = await reply.text()
    return { status: reply.status, headers: reply.headers, text: () => body }
  }

  it('are whole, kept by nobody on the way, and cannot act', async () => {
    const reply = await get()
    expect(reply.status).toBe(200)
    expect(reply.text()).toBe(text)
    const headers = Object.fromEntries(reply.headers)
    expect(headers).toMatchObject({
      'content-length': '300000',
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/)
    expect(headers['content-security-policy']).not.toMatch(/allow-|script-src/)
    expect(headers['content-disposition']).toBe(
      `inline; filename="releve d_ete.txt"; filename*=UTF-8''relev%C3%A9%20d%E2%80%99%C3%A9t%C3%A9.txt`,
    )
    expect((await get({}, 'GET', { download: '1' })).headers.get('content-disposition')).toMatch(
      /^attachment/,
    )
  })

  it.each([
    ['bytes=0-9', 206, 'bytes 0-9/300000', '0123456789'],
    ['bytes=299995-', 206, 'bytes 299995-299999/300000', '56789'],
    ['bytes=-3', 206, 'bytes 299997-299999/300000', '789'],
    ['bytes=299999-999999', 206, 'bytes 299999-299999/300000', '9'],
    ['bytes=300000-', 416, 'bytes */300000', ''],
  ])('are sent in part: %s', async (range, status, where, part) => {
    const reply = await get({ range })
    expect(reply.status).toBe(status)
    expect(reply.headers.get('content-range')).toBe(where)
    expect(reply.text()).toBe(part)
  })

  it('are sent whole where the part asked for is none, or of other bytes', async () => {
    const tag = (await get()).headers.get('etag') ?? ''
    const asked: Record<string, string>[] = [
      { range: 'bytes=5-2' },
      { range: 'bytes=0-1,4-5' },
      { range: 'lines=1-2' },
      { range: 'bytes=0-9', 'if-range': '"other"' },
      { range: 'bytes=0-9', 'if-range': new Date().toUTCString() },
    ]
    for (const headers of asked) expect((await get(headers)).status).toBe(200)
    expect((await get({ range: 'bytes=0-9', 'if-range': tag })).status).toBe(206)
    const same = await get({ 'if-none-match': tag })
    expect([same.status, same.text()]).toEqual([304, ''])
  })

  it('are told of without being sent', async () => {
    const head = await get({}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), head.text()]).toEqual([200, '300000', ''])
    const part = await get({ range: 'bytes=0-9' }, 'HEAD')
    expect([part.status, part.headers.get('content-length')]).toEqual([206, '10'])
  })

  it('are sent small as well', async () => {
    const photo = await aFile({ by: ann, name: 'a.jpg', bytes: await aPhoto() })
    await app.settle()
    const reply = await ann.fetch(readThumbnail, { params: { fileId: photo.id }, query: { width: '320' } })
    expect(reply.headers.get('content-type')).toBe('image/webp')
    expect((await reply.arrayBuffer()).byteLength).toBe(Number(reply.headers.get('content-length')))
  })

  it('are not there when the storage has lost them, and nothing else breaks', async () => {
    const lost = await aFile({ by: ann })
    await app.database.many(`update file_versions set storage_key = 'aa/bb/nowhere' where file_id = $1`, [
      lost.id,
    ])
    const reply = await ann.fetch(readContent, { params: { fileId: lost.id } })
    expect([reply.status, reply.headers.get('content-disposition')]).toEqual([404, null])
    expect(((await reply.json()) as { code: string }).code).toBe('not_found')
    expect((await get()).status).toBe(200)
  })

  it('do not hold up a stop while somebody reads them slowly', async () => {
    const other = await TestApp.start(settings())
    const ben = await other.person()
    const large = await aFile({ by: ben, bytes: Buffer.alloc(20_000_000), chunk: 4_000_000 })
    const slow = await ben.fetch(readContent, { params: { fileId: large.id } })
    expect(slow.status).toBe(200)
    await expect(other.stop()).resolves.toBeUndefined()
  })

  it('are where the settings say', () => {
    const here = readdirSync(app.get(Config).dataDir)
    expect(here).toEqual(settings().STORAGE_URL ? [] : ['files'])
  })
})

describe('the name in a header', () => {
  it.each([
    ['plan.pdf', `filename="plan.pdf"; filename*=UTF-8''plan.pdf`],
    ['a"b\\c%.txt', `filename="a_b_c_.txt"; filename*=UTF-8''a%22b%5Cc%25.txt`],
    ["l'été (2).txt", `filename="l'ete (2).txt"; filename*=UTF-8''l%27%C3%A9t%C3%A9%20%282%29.txt`],
    ['图.png', `filename="_.png"; filename*=UTF-8''%E5%9B%BE.png`],
  ])('%s', (name, header) => {
    expect(disposition(name, false)).toBe(`attachment; ${header}`)
  })
})

it('reads no part of nothing', () => {
  expect(parseRange('bytes=-5', 0)).toBe('unsatisfiable')
  expect(parseRange('bytes=-', 10)).toBeUndefined()
  expect(parseRange(undefined, 10)).toBeUndefined()
})

import { importMembers } from '@osmose/shared/communities/rules.contract'
import type { Endpoint } from '@osmose/shared/core/endpoint'
import { hrefOf } from '@osmose/shared/core/endpoint'
import { importPeople, uploadMyPhoto } from '@osmose/shared/directory/directory.contract'
import { sendChunk } from '@osmose/shared/files/files.contract'
import * as identity from '@osmose/shared/identity/identity.contract'
import { uploadImport } from '@osmose/shared/imports/imports.contract'
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { PassThrough } from 'node:stream'
import { aCommunity } from '../../../test/factories/communities.js'
import { appWithFolder } from '../../../test/factories/imports.js'
import type { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { Authenticator } from './actor.js'
import { readUpload, uploaded } from './upload.js'

let app: TestApp
let admin: TestPerson
let place: { id: string }
let stop: () => Promise<void>

beforeAll(async () => {
  ;({ app, stop } = await appWithFolder())
  admin = await app.person({ name: 'Ewa', roles: ['admin'] })
  place = await aCommunity(app, { owner: await app.person(), members: [] })
  await app.person({ email: 'carl@merand.example' })
})
afterEach(() => jest.restoreAllMocks())
afterAll(() => stop())

/** Sends one half, waits until the sender was let in and `meanwhile` is done, and sends the other. */
async function inHalves(
  by: TestPerson,
  endpoint: Endpoint,
  asked: { params?: unknown; query?: unknown },
  halves: [string, string],
  meanwhile: () => Promise<unknown>,
): Promise<{ status: number; body: string }> {
  const door = app.get(Authenticator)
  const authenticate = door.authenticate.bind(door)
  const admitted = new Promise<void>((resolve) => {
    jest.spyOn(door, 'authenticate').mockImplementationOnce(async (token) => {
      const actor = await authenticate(token)
      resolve()
      return actor
    })
  })
  const sending = request(app.origin + hrefOf(endpoint, asked), {
    method: endpoint.method,
    headers: {
      cookie: `osmose=${by.token}`,
      'content-type': 'application/octet-stream',
      'idempotency-key': randomUUID(),
    },
  })
  const answer = new Promise<{ status: number; body: string }>((resolve, reject) => {
    sending.once('error', reject)
    sending.once('response', (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => (body += part))
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
  })
  sending.write(halves[0])
  await admitted
  await meanwhile()
  sending.end(halves[1])
  return answer
}

const csv = (first: string): [string, string] => [
  'name,email\n',
  `${first},${first.toLowerCase()}@merand.example\n`,
]
const uploads: [string, 'admin' | 'communityManager', Endpoint, () => object, [string, string]][] = [
  ['people', 'admin', importPeople, () => ({ query: { dryRun: 'false' } }), csv('Intrus')],
  [
    'members',
    'communityManager',
    importMembers,
    () => ({ params: { communityId: place.id }, query: { dryRun: 'false' } }),
    csv('Carl'),
  ],
  ['an export', 'admin', uploadImport, () => ({ query: { fileName: 'a.zip' } }), ['PK', 'zip']],
]
const written = () =>
  app.database.one(
    `select (select count(*) from people where name = 'Intrus') as people, (select count(*) from imports) as imports,
            (select count(*) from memberships m join people p on p.id = m.person_id where p.email = 'carl@merand.example') as members`,
  )

describe('an upload', () => {
  it.each(uploads)(
    'of %s ends with the right to it, however slowly it comes',
    async (_, role, endpoint, asked, halves) => {
      const zed = await app.person({ roles: [role] })
      const params = { personId: zed.id }
      const before = await written()
      const demoted = () => admin.call(identity.setRoles, { params, body: { roles: [] } })
      expect(await inHalves(zed, endpoint, asked(), halves, demoted)).toMatchObject({ status: 403 })
      const ida = await app.person({ roles: [role] })
      const closed = () => admin.call(identity.deactivate, { params: { personId: ida.id }, body: {} })
      expect(await inHalves(ida, endpoint, asked(), halves, closed)).toMatchObject({ status: 401 })
      expect(await written()).toEqual(before)
    },
  )

  it('goes on for whoever was given more meanwhile', async () => {
    const zed = await app.person({ roles: ['admin'] })
    const more = () =>
      admin.call(identity.setRoles, { params: { personId: zed.id }, body: { roles: ['admin', 'hr'] } })
    const answer = await inHalves(zed, importPeople, { query: { dryRun: 'true' } }, csv('Zoé'), more)
    expect(answer.status).toBe(200)
  })

  it.each([importPeople, importMembers, uploadImport, uploadMyPhoto, sendChunk])(
    'without a body is an empty one to $name',
    async (endpoint) => {
      const path = hrefOf(endpoint, {
        params: { communityId: place.id, uploadId: randomUUID() },
        query:
          endpoint === uploadImport ? { fileName: 'a.zip' } : endpoint === sendChunk ? { offset: '0' } : {},
      })
      const reply = await fetch(app.origin + path, {
        method: endpoint.method,
        headers: { cookie: `osmose=${admin.token}`, 'idempotency-key': randomUUID() },
      })
      expect(reply.status).toBeGreaterThanOrEqual(400)
      expect(reply.status).toBeLessThan(500)
      expect(await reply.json()).toMatchObject({ code: expect.any(String) as string, status: reply.status })
    },
  )

  it('that breaks off is told to its sender, and is no fault of ours', async () => {
    const upload = new PassThrough()
    upload.write('half')
    const read = readUpload(
      uploaded(upload, async () => undefined),
      100,
    )
    upload.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
    await expect(read).rejects.toMatchObject({ code: 'invalid_input', status: 400 })
  })
})

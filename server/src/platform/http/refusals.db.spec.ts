import * as contracts from '@osmose/shared/generated/contracts'
import type { Endpoint } from '@osmose/shared/core/endpoint'
import { flagContent } from '@osmose/shared/moderation/moderation.contract'
import { readPost } from '@osmose/shared/posts/posts.contract'
import { readInstance } from '@osmose/shared/organisation/organisation.contract'
import { connect } from 'node:net'
import { aCommunity } from '../../../test/factories/communities.js'
import { aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { log } from '../log/log.js'

interface Answer {
  status: number
  type: string
  problem: Record<string, unknown>
}

/** Bytes as they are: a browser, or `fetch`, would not send most of these. */
function send(origin: string, bytes: string): Promise<Answer> {
  const { port } = new URL(origin)
  return new Promise((resolve, reject) => {
    let told = ''
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes))
    socket.setEncoding('utf8')
    socket.on('data', (part: string) => {
      told += part
      const [head = '', body] = told.split('\r\n\r\n')
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1])
      if (body === undefined || Buffer.byteLength(body) < length) return
      socket.destroy()
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1])
      const type = /^content-type: (.+)$/im.exec(head)?.[1] ?? ''
      resolve({ status, type, problem: JSON.parse(body) as Record<string, unknown> })
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error(`Closed after: ${told}`)))
  })
}

const get = (address: string, headers = '') => `GET ${address} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}\r\n`
const post = (address: string, type: string, body: string, headers = '') =>
  `POST ${address} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: ${type}\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
const signIn = '/api/sessions'
const chunked = `${(2 ** 20).toString(16)}\r\n${'x'.repeat(2 ** 20)}\r\n0\r\n\r\n`

const malformed: [what: string, bytes: string, status: number, code: string][] = [
  ['half an escape', get('/api/communities/%'), 400, 'invalid_input'],
  ['an escape that is no character', get('/api/communities/%ff'), 400, 'invalid_input'],
  ['half an escape elsewhere', get('/nowhere/%E0%A4%A'), 400, 'invalid_input'],
  ['an address that is too long', get(`/api/feed?cursor=${'x'.repeat(20_000)}`), 431, 'too_large'],
  ['headers that are too long', get('/api/me', `Cookie: ${'x'.repeat(20_000)}\r\n`), 431, 'too_large'],
  ['a header that is none', get('/api/me', 'no colon here\r\n'), 400, 'invalid_input'],
  ['what is not HTTP', 'hello there\r\n\r\n', 400, 'invalid_input'],
  ['a method that nobody knows', 'BREW /api/me HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'invalid_input'],
  ['an address that is not there', get('/api/nothing/here'), 404, 'not_found'],
  ['writing where nothing is written', post('/api/nothing/here', 'application/json', '{}'), 404, 'not_found'],
  ['JSON that stops', post(signIn, 'application/json', '{"email":'), 400, 'invalid_input'],
  ['JSON that is empty', post(signIn, 'application/json', ''), 400, 'invalid_input'],
  ['JSON with a prototype', post(signIn, 'application/json', '{"__proto__":{"a":1}}'), 400, 'invalid_input'],
  ['JSON that is no object', post(signIn, 'application/json', '[1]'), 400, 'invalid_input'],
  ['plain text', post(signIn, 'text/plain', '{}'), 415, 'invalid_input'],
  ['another format', post(signIn, 'multipart/form-data; boundary=a', '--a--'), 415, 'invalid_input'],
  ['a form', post(signIn, 'application/x-www-form-urlencoded', 'a=b'), 415, 'invalid_input'],
  ['no format at all', post(signIn, ' ', '{}'), 415, 'invalid_input'],
  ['too much JSON', post(signIn, 'application/json', `"${'x'.repeat(1_000_001)}"`), 413, 'too_large'],
  [
    'too much JSON of unsaid length',
    `POST ${signIn} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunked}`,
    413,
    'too_large',
  ],
]

const endpoints = Object.values(contracts)
  .flatMap((contract) => Object.values(contract as Record<string, unknown>))
  .filter((value): value is Endpoint => typeof value === 'object' && value !== null && 'route' in value)

describe('what the program does not understand', () => {
  let app: TestApp
  let ann: TestPerson
  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann', roles: ['admin', 'hr', 'communityManager'] })
  })
  afterAll(() => app.stop())

  it.each(malformed)('is refused in the one shape of errors: %s', async (_, bytes, status, code) => {
    const answer = await send(app.origin, bytes)
    expect(answer).toEqual({
      status,
      type: 'application/problem+json; charset=utf-8',
      problem: { code, status, requestId: expect.stringMatching(/^[\w-]{8,}$/), ...fieldsOf(answer) },
    })
    expect((await ann.fetch(readInstance)).status).toBe(200)
  })

  it('is refused in the one shape of errors: a name that is too long', async () => {
    const { status, type, problem } = await send(app.origin, get(`/api/communities/${'x'.repeat(5000)}`))
    expect({ type, problem: problem.status }).toEqual({
      type: 'application/problem+json; charset=utf-8',
      problem: status,
    })
  })

  it('is refused: a number that is larger than any place for it', async () => {
    const place = await aCommunity(app, { owner: ann })
    const post = await aPost({ by: ann, in: place })
    const bob = await app.person({ name: 'Bob' })
    for (const article of [
      { version: 1, number: 40_000 },
      { version: -(2 ** 53 - 1), number: 1 },
    ])
      await expect(
        bob.call(flagContent, { params: { postId: post.id }, body: { article } }),
      ).rejects.toMatchObject({ status: 400, code: 'invalid_input' })
  })

  it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
    'is not passed over in the query of %s',
    async (_, endpoint) => {
      const params = new Proxy({}, { get: () => 'x' })
      const reply = await ann.fetch(endpoint, {
        params,
        query: { exclude_community: 'x' },
        ...(endpoint.upload ? { upload: new Uint8Array(1) } : {}),
      })
      expect(reply.status).toBe(400)
      expect(await reply.json()).toMatchObject({
        code: 'invalid_input',
        fields: { exclude_community: 'unknown' },
      })
    },
  )

  it.each(['/socket.io/?EIO=4&transport=polling&sid=nobody', '/socket.io/?EIO=2', '/socket.io/elsewhere'])(
    'is neither kept nor taken for something else, also where sockets are refused: %s',
    async (path) => {
      const { status, headers } = await fetch(app.origin + path)
      expect(status).toBe(400)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  it('is noted for whoever looks after security, the same for what is hidden from somebody and for what is not there', async () => {
    const [owner, stranger] = [await app.person(), await app.person()]
    const place = await aCommunity(app, { owner, visibility: 'secret' })
    const hidden = await aPost({ by: owner, in: place })
    const noted = jest.spyOn(log, 'warn').mockImplementation(() => undefined)
    for (const postId of [hidden.id, stranger.id])
      await expect(stranger.call(readPost, { params: { postId } })).rejects.toMatchObject({
        code: 'not_found',
      })
    const lines = noted.mock.calls.map(([line]) => line as Record<string, unknown>)
    noted.mockRestore()
    const line = {
      event: 'access.denied',
      code: 'not_found',
      route: 'GET /api/posts/:postId',
      personId: stranger.id,
    }
    expect(lines).toEqual([expect.objectContaining(line), expect.objectContaining(line)])
  })
})

const fieldsOf = ({ problem }: Answer) => ('fields' in problem ? { fields: expect.any(Object) } : {})

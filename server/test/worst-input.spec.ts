import * as z from 'zod'
import fc from 'fast-check'
import { type Endpoint } from '@osmose/shared/core/endpoint'
import { ofLength, worst } from '../../shared/test/worst-texts.js'
import * as contracts from '@osmose/shared/generated/contracts'
import { limits, publishComment, publishPost, readPost } from '@osmose/shared/posts/posts.contract'
import { aCommunity } from './factories/communities.js'
import { aPost } from './factories/posts.js'
import { TestApp } from './setup/test-app.js'
import type { TestPerson } from './setup/test-person.js'

describe('the worst that can be written', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let place: { id: string }
  let post: { id: string }
  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    place = await aCommunity(app, { owner: ann, members: [bob] })
    post = await aPost({ by: ann, in: place })
  })
  afterAll(() => app.stop())

  const asked = async (by: TestPerson, endpoint: Endpoint, request: Parameters<TestPerson['fetch']>[1]) => {
    const reply = await by.fetch(endpoint, request)
    return { status: reply.status, body: (await reply.json()) as { code?: string; id: string } }
  }

  it.each(worst)('is published and shown, or refused: %j over and over', async (piece) => {
    const written = await asked(ann, publishPost, {
      params: { communityId: place.id },
      body: { kind: 'discussion', text: ofLength(piece, limits.text) },
    })
    expect([201, 400, 422]).toContain(written.status)
    if (written.status !== 201) return expect(written.body.code).toMatch(/^[a-z_.]+$/)
    const shown = await asked(bob, readPost, { params: { postId: written.body.id } })
    expect(shown.status).toBe(200)
  })

  it.each(worst)('is refused when it is a megabyte long: %j over and over', async (piece) => {
    const { status, body } = await asked(ann, publishComment, {
      params: { postId: post.id },
      body: { text: piece.repeat(1_000_000 / (JSON.stringify(piece).length - 2)) },
    })
    expect([400, 413, 422]).toContain(status)
    expect(body.code).toMatch(/^[a-z_.]+$/)
  })

  it('never breaks the program: whatever is sent to whatever writes, the answer is typed', async () => {
    const writes = Object.values(contracts)
      .flatMap((contract) => Object.values(contract as Record<string, unknown>))
      .filter(
        (value): value is Endpoint =>
          typeof value === 'object' &&
          value !== null &&
          'route' in value &&
          (value as Endpoint).body !== undefined,
      )
    const ids: Record<string, string> = { communityId: place.id, postId: post.id, personId: bob.id }
    const anything = fc.oneof(
      fc.json(),
      fc.constantFrom(...worst.map((piece) => JSON.stringify({ text: piece, title: piece }))),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...writes), anything, async (endpoint, body) => {
        const params = new Proxy(ids, { get: (known, name) => known[String(name)] ?? crypto.randomUUID() })
        const reply = await bob.fetch(endpoint, { params, body: JSON.parse(body) as unknown })
        const text = await reply.text()
        expect({ endpoint: endpoint.name, body, status: reply.status >= 500 }).toEqual({
          endpoint: endpoint.name,
          body,
          status: false,
        })
        if (reply.status >= 400)
          expect(z.object({ code: z.string() }).safeParse(JSON.parse(text)).success).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

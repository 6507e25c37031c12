import * as communities from '@osmose/shared/communities/communities.contract'
import type { Endpoint } from '@osmose/shared/core/endpoint'
import * as contracts from '@osmose/shared/generated/contracts'
import * as identity from '@osmose/shared/identity/identity.contract'
import * as posts from '@osmose/shared/posts/posts.contract'
import { randomUUID } from 'node:crypto'
import { aCommunity } from './factories/communities.js'
import { inLibrary } from './factories/files.js'
import { aComment, aPost } from './factories/posts.js'
import { TestApp } from './setup/test-app.js'
import type { TestPerson } from './setup/test-person.js'

/** Every read route of the program, asked for everything of a secret place by those who have no business there. */

const reads = Object.values(contracts)
  .flatMap((contract) => Object.values(contract as Record<string, unknown>))
  .filter(
    (value): value is Endpoint =>
      typeof value === 'object' && value !== null && 'route' in value && (value as Endpoint).method === 'GET',
  )

const WORD = 'zirconiumique'

describe('a secret place', () => {
  let app: TestApp
  let ids: Record<string, string>
  let traces: string[]
  const readers: Record<string, TestPerson> = {}

  beforeAll(async () => {
    app = await TestApp.start()
    const ann = await app.person({ name: 'Ann' })
    const removed = await app.person({ name: 'Removed' })
    const deactivated = await app.person({ name: 'Deactivated' })
    const admin = await app.person({ roles: ['admin'] })
    const secret = await aCommunity(app, {
      owner: ann,
      name: `Projet ${WORD}`,
      visibility: 'secret',
      members: [removed, deactivated],
    })
    const post = await aPost({
      by: ann,
      in: secret,
      title: `Titre ${WORD}`,
      text: `Texte ${WORD} @[Removed](person:${removed.id})`,
    })
    const comment = await aComment({ by: ann, on: post, text: `Réponse ${WORD}` })
    await removed.call(posts.publishComment, {
      params: { postId: post.id },
      body: { text: `Moi aussi ${WORD}` },
    })
    await ann.call(posts.react, { params: { postId: post.id }, body: { kind: 'useful' } })
    const file = await inLibrary(ann, secret, { name: `${WORD}.txt`, bytes: Buffer.from(`Cote ${WORD}`) })
    await app.settle()
    await ann.call(communities.removeMember, { params: { communityId: secret.id, personId: removed.id } })
    await admin.call(identity.deactivate, { params: { personId: deactivated.id }, body: {} })
    await app.settle()
    ids = { communityId: secret.id, key: secret.id, postId: post.id, commentId: comment.id, personId: ann.id }
    ids.fileId = file.id
    traces = [WORD, secret.id, secret.slug, secret.audienceId, post.id, comment.id, file.id]
    Object.assign(readers, {
      outsider: await app.person({ name: 'Outsider' }),
      removed,
      deactivated,
      nobody: app.nobody(),
      admin,
      manager: await app.person({ roles: ['communityManager'] }),
      hr: await app.person({ roles: ['hr'] }),
      guest: await app.person({ kind: 'guest' }),
    })
  })
  afterAll(() => app.stop())

  it.each(reads.map((endpoint) => [endpoint.name, endpoint] as const))(
    'leaves no trace in %s',
    async (_, endpoint) => {
      for (const [who, reader] of Object.entries(readers)) {
        const query = {
          ...('q' in (endpoint.query?.shape ?? {}) ? { q: WORD } : {}),
          ...('ids' in (endpoint.query?.shape ?? {}) ? { ids: ids.fileId } : {}),
          ...('width' in (endpoint.query?.shape ?? {}) ? { width: '320' } : {}),
          ...('community' in (endpoint.query?.shape ?? {}) ? { community: ids.communityId } : {}),
        }
        const params = new Proxy(ids, { get: (known, name) => known[String(name)] ?? randomUUID() })
        const reply = await reader.fetch(endpoint, { params, query })
        const answer = await reply.text()
        const shown = traces.filter((trace) => answer.includes(trace))
        expect({ who, shown }).toEqual({ who, shown: [] })
        expect(reply.status).toBeLessThan(500)
        if (endpoint.access !== 'public' && (who === 'nobody' || who === 'deactivated'))
          expect({ who, status: reply.status }).toEqual({ who, status: 401 })
        if (endpoint.access !== 'public' && endpoint.access !== 'signedIn' && who === 'outsider')
          expect({ who, status: reply.status }).toEqual({ who, status: 403 })
      }
    },
  )

  it('is not there for those who know its address', async () => {
    for (const who of ['outsider', 'removed', 'admin', 'manager', 'hr', 'guest'])
      for (const key of [ids.communityId ?? '', traces[2] ?? '', randomUUID()]) {
        const reply = await readers[who]?.fetch(communities.readCommunity, { params: { key } })
        const { requestId: _, ...problem } = ((await reply?.json()) ?? {}) as Record<string, unknown>
        expect({ who, problem }).toEqual({ who, problem: { code: 'not_found', status: 404 } })
      }
  })
})

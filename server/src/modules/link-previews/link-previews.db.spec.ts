import {
  changeLinkPreviewSettings,
  listLinkPreviews,
  readLinkPreviewSettings,
} from '@osmose/shared/link-previews/link-previews.contract'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { aCommunity } from '../../../test/factories/communities.js'
import { aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { isPublicAddress } from './addresses.js'
import { WebReader } from './web-reader.js'

describe('previews of links', () => {
  let app: TestApp
  let ann: TestPerson
  let eve: TestPerson
  let admin: TestPerson
  let place: { id: string }
  let server: Server
  let asked: string[]
  let address: string

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<title>La fiche 112</title><meta name="description" content="Serrer à chaud">')
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const port = String((server.address() as AddressInfo).port)
    address = `http://fiches.example.org:${port}`
    app = await TestApp.start()
    Object.assign(app.get(WebReader), {
      door: {
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
        permits: (given: string) => given === '127.0.0.1' || isPublicAddress(given),
        ports: ['', port],
      },
    })
    ann = await app.person({ name: 'Ann' })
    eve = await app.person({ name: 'Eve' })
    admin = await app.person({ name: 'Ada', roles: ['admin'] })
    place = await aCommunity(app, { owner: ann, name: 'Fiches', visibility: 'private' })
  })
  beforeEach(() => {
    asked = []
  })
  afterAll(async () => {
    await app.stop()
    await new Promise((closed) => server.close(closed))
  })

  const seen = async (by: TestPerson, postId: string) =>
    (await by.call(listLinkPreviews, { params: { postId } })).items

  it('are not made before an administrator lets the server look', async () => {
    expect(await admin.call(readLinkPreviewSettings, {})).toEqual({ enabled: false })
    const post = await aPost({ by: ann, in: place, text: `Voir ${address}/112` })
    await app.settle()
    expect(asked).toEqual([])
    expect(await seen(ann, post.id)).toEqual([])
    await expect(ann.call(changeLinkPreviewSettings, { body: { enabled: true } })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('are made once for all posts that link there, and seen by those who see the post', async () => {
    await admin.call(changeLinkPreviewSettings, { body: { enabled: true } })
    const post = await aPost({ by: ann, in: place, text: `Voir ${address}/112 et [ici](/people)` })
    const again = await aPost({ by: ann, in: place, text: `Encore ${address}/112` })
    await app.settle()
    expect(asked).toEqual(['/112'])
    const preview = {
      href: `${address}/112`,
      site: 'fiches.example.org',
      title: 'La fiche 112',
      description: 'Serrer à chaud',
    }
    expect(await seen(ann, post.id)).toEqual([preview])
    expect(await seen(ann, again.id)).toEqual([preview])
    await expect(seen(eve, post.id)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are not made of addresses inside', async () => {
    await aPost({ by: ann, in: place, text: 'http://10.0.0.1/ http://printer/ http://[::1]/' })
    await app.settle()
    expect(asked).toEqual([])
  })

  it('are forgotten when they are switched off', async () => {
    const post = await aPost({ by: ann, in: place, text: `Voir ${address}/112` })
    await admin.call(changeLinkPreviewSettings, { body: { enabled: false } })
    await app.settle()
    expect(await seen(ann, post.id)).toEqual([])
    expect(asked).toEqual([])
  })
})

import {
  cancelUpload,
  type FileInfo,
  finishUpload,
  readUpload,
  sendChunk,
  startUpload,
} from '@osmose/shared/files/files.contract'
import { anId, soline } from '../../../test/company'
import { FakeServer, Refusal } from '../../../test/fake-server'
import { uploadFile } from './files.public'

const uploadId = anId()
const stored: FileInfo = {
  id: anId(),
  name: 'plan.png',
  kind: 'image',
  mediaType: 'image/png',
  bytes: 600_000,
  image: { width: 30, height: 20 },
  version: 1,
  by: soline,
  at: '2026-11-22T10:00:00.000Z',
  can: { rename: true, replace: true },
}
const aPlan = () => new File([new Uint8Array(600_000)], 'plan.png', { lastModified: 1 })

/** A server that keeps what arrives. Pieces are half a megabyte at most here, as the first ones are. */
function aStore() {
  const store = { offset: 0, started: 0 }
  const server = new FakeServer()
    .on(startUpload, () => {
      store.started++
      store.offset = 0
      return { uploadId, name: 'plan.png', bytes: 600_000, offset: 0 }
    })
    .on(readUpload, () => ({ uploadId, name: 'plan.png', bytes: 600_000, offset: store.offset }))
    .on(sendChunk, ({ query: { offset } }) => {
      if (offset !== store.offset)
        throw new Refusal(409, { code: 'files.wrong_offset', data: { offset: store.offset } })
      store.offset = Math.min(600_000, offset + (offset === 0 ? 262_144 : 524_288))
      return { offset: store.offset }
    })
    .on(finishUpload, stored)
    .on(cancelUpload, {})
  return { server, store }
}
const serve = (server: FakeServer, fetch = server.fetch) => Object.assign(globalThis, { fetch })

beforeEach(() => localStorage.clear())

describe('sending a file', () => {
  it('refuses an empty one before anything is asked', async () => {
    const { server, store } = aStore()
    serve(server)
    await expect(uploadFile(new File([], 'vide.txt'))).rejects.toMatchObject({ code: 'files.empty_file' })
    expect(store.started).toBe(0)
  })

  it('tells how much has arrived, and what it became', async () => {
    const { server } = aStore()
    serve(server)
    const told: number[] = []
    expect(await uploadFile(aPlan(), { onProgress: (share) => told.push(share) })).toEqual({
      fileId: stored.id,
      name: 'plan.png',
      image: { width: 30, height: 20 },
    })
    expect(told).toEqual([0, 262_144 / 600_000, 1])
    expect(server.asked.map(({ name }) => name)).toEqual([
      'files.start_upload',
      'files.send_chunk',
      'files.send_chunk',
      'files.finish_upload',
    ])
  })

  it('goes on where it was when an answer was lost', async () => {
    const { server, store } = aStore()
    let lost = false
    serve(server, async (href: string, init?: RequestInit) => {
      const reply = await server.fetch(href, init)
      if (lost || !href.includes('offset=0')) return reply
      lost = true
      throw new TypeError('Failed to fetch')
    })
    await uploadFile(aPlan())
    expect(store.offset).toBe(600_000)
    expect(server.countOf(sendChunk)).toBe(2)
    expect(server.countOf(readUpload)).toBe(1)
  })

  it('goes on with the same file after the page was closed', async () => {
    const { server, store } = aStore()
    const cut = new AbortController()
    serve(server, async (href: string, init?: RequestInit) => {
      if (href.includes('offset=262144')) throw Object.assign(new Error('the page is gone'))
      return server.fetch(href, init)
    })
    // It waits for the network that never comes back: this page is over.
    void uploadFile(aPlan(), { signal: cut.signal }).catch(() => undefined)
    while (server.countOf(readUpload) === 0) await new Promise((resolve) => setTimeout(resolve))
    serve(server)
    await uploadFile(aPlan())
    expect(store.started).toBe(1)
    expect(store.offset).toBe(600_000)
    expect(Object.keys(localStorage)).toEqual([])
    cut.abort()
  })

  it('says why a file is refused, and forgets it', async () => {
    const { server } = aStore()
    serve(
      server.on(finishUpload, () => {
        throw new Refusal(422, { code: 'files.refused_svg' })
      }),
    )
    await expect(uploadFile(aPlan())).rejects.toMatchObject({ code: 'files.refused_svg' })
    expect(Object.keys(localStorage)).toEqual([])
  })

  it('is given up on both sides', async () => {
    const { server } = aStore()
    const stop = new AbortController()
    serve(server)
    const sending = uploadFile(aPlan(), {
      signal: stop.signal,
      onProgress: (share) => share > 0 && stop.abort(),
    })
    await expect(sending).rejects.toMatchObject({ name: 'AbortError' })
    await new Promise((resolve) => setTimeout(resolve))
    expect(server.countOf(cancelUpload)).toBe(1)
  })
})

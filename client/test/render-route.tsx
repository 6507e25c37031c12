import { act, cleanup, render, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryHistory } from '@tanstack/react-router'
import { readNameless } from '@osmose/shared/asking/nameless.contract'
import { listMandates } from '@osmose/shared/mandates/mandates.contract'
import { listCommunities } from '@osmose/shared/communities/communities.contract'
import {
  keepCommunityPlace,
  keepPlace,
  readCommunityPlace,
  readFeed,
  readFeedChoices,
  readPlace,
} from '@osmose/shared/feed/feed.contract'
import { listNamesakes } from '@osmose/shared/communities/place.contract'
import { type Me, readMe } from '@osmose/shared/identity/identity.contract'
import { readChanges } from '@osmose/shared/live/live.contract'
import { readUnread } from '@osmose/shared/notifications/notifications.contract'
import { readInstance } from '@osmose/shared/organisation/organisation.contract'
import { recordView } from '@osmose/shared/posts/posts.contract'
import { App } from '../src/app/app'
import { createQueryClient } from '../src/app/query-client'
import { createAppRouter } from '../src/app/router'
import { endSession } from '../src/app/session'
import { speak } from '../src/lib/i18n'
import { aCommunity, meAs, soline } from './company'
import { FakeServer, Refusal } from './fake-server'

type Hear = (...message: unknown[]) => void

/** Stands for the socket of the page: `says` is what the server would send. */
class FakeSocket {
  private hears: Record<string, Hear[]> = {}
  private hearsAny: Hear[] = []
  readonly emitted: unknown[][] = []
  active = true

  on(name: string, hear: Hear) {
    ;(this.hears[name] ??= []).push(hear)
  }
  onAny(hear: Hear) {
    this.hearsAny.push(hear)
  }
  get isHeard() {
    return this.hearsAny.length > 0
  }
  emit(...message: unknown[]) {
    this.emitted.push(message)
  }
  connect() {
    this.says('live.ready', {})
  }
  disconnect() {
    this.hears = {}
    this.hearsAny = []
  }
  says(name: string, body: unknown) {
    for (const hear of this.hears[name] ?? []) hear(body)
    if (name !== 'disconnect') for (const hear of this.hearsAny) hear(name, body)
  }
}
export const socket = new FakeSocket()
jest.mock('socket.io-client', () => ({ io: () => socket }))

/** Until the page listens, which it does a moment after it is painted. */
export const listening = () => waitFor(() => expect(socket.isHeard).toBe(true))

beforeEach(() => {
  localStorage.clear()
  Object.assign(window, { scrollTo: () => undefined })
  Element.prototype.scrollIntoView = () => undefined
})
afterEach(cleanup)

/** What jsdom lacks and the router asks for: its redirects are responses. */
class BareResponse {
  readonly status: number
  readonly headers: Headers
  constructor(_body: unknown, init: ResponseInit = {}) {
    this.status = init.status ?? 200
    this.headers = new Headers(init.headers)
  }
}
Object.assign(globalThis, { Response: globalThis.Response ?? BareResponse })

/** A server on which somebody is signed in and nothing has happened yet. */
export function aServer(me: Me = meAs(soline)): FakeServer {
  return new FakeServer()
    .on(readMe, me)
    .on(readInstance, {
      name: 'Ateliers Mérand',
      locale: 'fr',
      kind: 'real',
      version: '0.1.0',
      mailConfigured: true,
      cast: [],
    })
    .on(listCommunities, { items: [aCommunity()], nextCursor: null })
    .on(readFeed, { items: [], nextCursor: null, reasons: {} })
    .on(readFeedChoices, { shown: 'date', levels: {} })
    .on(readPlace, { readUntil: null, newer: 0 })
    .on(keepPlace, {})
    .on(readCommunityPlace, { readUntil: null, newer: 0 })
    .on(keepCommunityPlace, {})
    .on(readUnread, { any: false })
    .on(recordView, {})
    .on(readNameless, {
      allowed: false,
      enough: false,
      can: { allow: false, draw: false },
      week: '2026-11-16',
      key: null,
      left: 0,
    })
    .on(listNamesakes, { items: [] })
    .on(listMandates, { given: [], held: [] })
    .on(readChanges, { cursor: 'now', refresh: false, messages: [] })
}

/** The same for somebody who has not signed in. */
export function aServerForNobody(): FakeServer {
  return aServer().on(readMe, () => {
    throw new Refusal(401, { code: 'not_signed_in' })
  })
}

/** Opens an address of the product as a browser would, and hands over the keyboard and the mouse. */
export async function renderRoute(path: string, server: FakeServer, locale: 'fr' | 'en' = 'fr') {
  Object.assign(globalThis, { fetch: server.fetch })
  await speak(locale)
  const client = createQueryClient(() => endSession(client, router))
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } })
  const history = createMemoryHistory({ initialEntries: [path] })
  const router = createAppRouter(client, history)
  await act(() => router.load())
  const user = userEvent.setup()
  const view = render(<App client={client} router={router} />)
  return { ...view, user, client, router, address: () => router.state.location.href }
}

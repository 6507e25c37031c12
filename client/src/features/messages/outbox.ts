import type { QueryClient } from '@tanstack/react-query'
import type { Locale } from '@osmose/shared/core/fields'
import { sendMessage } from '@osmose/shared/messages/messages.contract'
import { ApiError, call, isUnsent, newIntent } from '../../lib/call'
import { keep, kept } from '../../lib/kept'
import { store, useStore } from '../../lib/store'
import { catchUpLog } from './messages.cache'
import { messageKeys } from './messages.queries'

export interface UnsentMessage {
  /** Also the idempotency key: however often it leaves, it arrives once. */
  id: string
  conversationId: string
  text: string
  lang: Locale
  quotes?: string
  fileIds?: readonly string[]
  important?: { reason: string; asks: boolean }
  state: 'sending' | 'unsent'
  /** Why the last attempt failed. */
  code?: string
  at: string
}

/** What I wrote and the server has not confirmed: kept on this device, sent in the order in which it was written. */
const outbox = store<readonly UnsentMessage[]>([])
let owner: string | undefined
let sending: Promise<void> = Promise.resolve()

export const useMessageOutbox = (): readonly UnsentMessage[] => useStore(outbox)

/** Takes up what this person left unsent on an earlier visit. */
export function openMessageOutbox(personId: string): void {
  if (owner === personId) return
  owner = personId
  const left = (kept(personId, 'messages-outbox') as UnsentMessage[] | undefined) ?? []
  outbox.set(left.map((item) => ({ ...item, state: 'unsent' })))
}

export function closeMessageOutbox(): void {
  owner = undefined
  outbox.set([])
}

function change(to: (items: readonly UnsentMessage[]) => readonly UnsentMessage[]): void {
  outbox.set(to)
  const items = outbox.read()
  if (owner) keep(owner, 'messages-outbox', items.length > 0 ? items : undefined)
}

const update = (id: string, fields: Partial<UnsentMessage>) =>
  change((items) => items.map((item) => (item.id === id ? { ...item, ...fields } : item)))
export const discardMessage = (id: string): void => change((items) => items.filter((item) => item.id !== id))

export function say(client: QueryClient, draft: Omit<UnsentMessage, 'id' | 'state' | 'at'>): void {
  const item: UnsentMessage = { ...draft, id: newIntent(), state: 'sending', at: new Date().toISOString() }
  change((items) => [...items, item])
  inTurn(client, item.id)
}

/** Tries again what waits: one thing, or all that failed for want of a network. */
export function sayAgain(client: QueryClient, id?: string): void {
  for (const item of outbox.read()) {
    if (item.state !== 'unsent') continue
    if (id ? item.id !== id : item.code !== undefined && !isUnsent(new ApiError(item.code))) continue
    update(item.id, { state: 'sending' })
    inTurn(client, item.id)
  }
}

function inTurn(client: QueryClient, id: string): void {
  sending = sending.then(() => attempt(client, id))
}

async function attempt(client: QueryClient, id: string): Promise<void> {
  const item = outbox.read().find((waiting) => waiting.id === id)
  if (!item) return
  const { conversationId, text, lang, quotes, fileIds, important } = item
  try {
    await call(sendMessage, {
      params: { conversationId },
      body: { text, lang, quotes, fileIds: fileIds && [...fileIds], important },
      intent: id,
    })
  } catch (error) {
    update(id, { state: 'unsent', code: error instanceof ApiError ? error.code : 'internal' })
    return
  }
  // It stands at the end of the log before it leaves the outbox, so that it never blinks.
  await catchUpLog(client, conversationId).catch(() => undefined)
  discardMessage(id)
  void client.invalidateQueries({ queryKey: messageKeys.list })
}

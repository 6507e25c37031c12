import { tellTyping } from '@osmose/shared/messages/messages.contract'
import { call } from '../../lib/call'
import { store, useStore } from '../../lib/store'

/** Who writes where, for a few seconds after they last pressed a key. */
const typing = store<Readonly<Record<string, readonly string[]>>>({})
const ends = new Map<string, ReturnType<typeof setTimeout>>()
const LASTS_MS = 5_000
const TOLD_EVERY_MS = 3_000
let toldAt = 0

export const useTyping = (conversationId: string): readonly string[] =>
  useStore(typing)[conversationId] ?? none
const none: readonly string[] = []

export function heardTyping(conversationId: string, personId: string): void {
  const key = `${conversationId} ${personId}`
  clearTimeout(ends.get(key))
  ends.set(
    key,
    setTimeout(() => stoppedTyping(conversationId, personId), LASTS_MS),
  )
  typing.set((was) => ({
    ...was,
    [conversationId]: [...new Set([...(was[conversationId] ?? []), personId])],
  }))
}

export function stoppedTyping(conversationId: string, personId?: string): void {
  typing.set((was) => ({
    ...was,
    [conversationId]: personId ? (was[conversationId] ?? []).filter((id) => id !== personId) : [],
  }))
}

/** Says that I write, now and then; nothing waits for it. */
export function iAmTyping(conversationId: string): void {
  if (Date.now() - toldAt < TOLD_EVERY_MS) return
  toldAt = Date.now()
  void call(tellTyping, { params: { conversationId } }).catch(() => undefined)
}

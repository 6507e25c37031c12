import { useEffect } from 'react'
import { readChanges } from '@osmose/shared/live/live.contract'
import type { Socket } from 'socket.io-client'
import { call } from './call'
import { store } from './store'

/**
 * One socket a page. It brings hints; what they mean is decided elsewhere (`Listener`). After a gap, the changes since
 * the last cursor are asked for, so that nothing heard by others is missed here. Without sockets the product works, a
 * little later.
 */
export interface Listener {
  hear(name: string, body: Record<string, unknown>): void
  /** Too much was missed, or rights changed: what is on screen must be fetched again. */
  refresh(): void
  /** This session is over. */
  ended(): void
}

export interface Connection {
  state: 'waiting' | 'live' | 'lost'
  /** When it was lost, milliseconds. */
  since: number
}
export const connection = store<Connection>({ state: 'waiting', since: 0 })

type Watched = { kind: string; id: string; watchers: number }
const watched = new Map<string, Watched>()
let socket: Socket | undefined
let listener: Listener | undefined
let cursor: string | undefined
let isPlaced = false
let refreshing: ReturnType<typeof setInterval> | undefined
let returning: ReturnType<typeof setTimeout> | undefined

/** Notes where the stream is before a page is fetched: what happens until the socket is open is then caught up with. */
export function takePlace(): void {
  if (isPlaced) return
  isPlaced = true
  void call(readChanges).then(
    (here) => (cursor ??= here.cursor),
    () => undefined,
  )
}

/** Loads the socket client and connects; call it once signed in and painted. */
export async function listen(to: Listener): Promise<void> {
  listener = to
  const { io } = await import('socket.io-client')
  if (socket || listener !== to) return
  socket = io({
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelayMax: 20_000,
    randomizationFactor: 0.6,
  })
  socket.on('live.ready', () => void ready())
  socket.on('live.changed', () => {
    watchAgain()
    listener?.refresh()
  })
  socket.on('live.ended', () => listener?.ended())
  socket.on('live.restarting', ({ withinMs }: { withinMs: number }) => comeBack(withinMs))
  socket.onAny((name: string, body: Record<string, unknown>) => {
    if (!name.startsWith('live.')) listener?.hear(name, body)
  })
  socket.on('disconnect', (reason) => {
    lost()
    if (reason === 'io server disconnect' && !returning) comeBack(10_000)
  })
  socket.on('connect_error', () => {
    lost()
    if (socket && !socket.active) comeBack(30_000)
  })
}

/** Closes the socket and forgets the place in the stream: the next person starts anew. */
export function stopListening(): void {
  listener = undefined
  socket?.disconnect()
  socket = undefined
  cursor = undefined
  isPlaced = false
  clearInterval(refreshing)
  clearTimeout(returning)
  returning = undefined
  connection.set({ state: 'waiting', since: 0 })
}

/** "I am looking at this": messages about it come until the returned function is called. */
function watch(kind: string, id: string): () => void {
  const key = `${kind}:${id}`
  const entry = watched.get(key) ?? { kind, id, watchers: 0 }
  watched.set(key, entry)
  if (entry.watchers++ === 0) socket?.emit('live.watch', { kind, id })
  return () => {
    if (--entry.watchers > 0) return
    watched.delete(key)
    socket?.emit('live.unwatch', { kind, id })
  }
}

export function useWatch(kind: string, id: string): void {
  useEffect(() => watch(kind, id), [kind, id])
}

/** A new socket, and one that had to leave a place, is in none of the rooms of what is on screen. */
function watchAgain(): void {
  for (const { kind, id } of watched.values()) socket?.emit('live.watch', { kind, id })
}

async function ready(): Promise<void> {
  clearTimeout(returning)
  returning = undefined
  watchAgain()
  connection.set({ state: 'live', since: Date.now() })
  await catchUp()
  clearInterval(refreshing)
  refreshing = setInterval(() => void move(), 60_000)
}

/** What was missed since the cursor, in order; then a fresh cursor. */
async function catchUp(): Promise<void> {
  const since = cursor
  const changes = await move()
  if (!changes || since === undefined) return
  if (changes.refresh) listener?.refresh()
  else for (const { name, body } of changes.messages) listener?.hear(name, body)
}

async function move() {
  const changes = await call(readChanges, {
    query: { cursor, watching: [...watched.keys()].slice(0, 20).join(',') || undefined },
  }).catch(() => undefined)
  if (changes && listener) cursor = changes.cursor
  return changes
}

function lost(): void {
  clearInterval(refreshing)
  if (connection.read().state === 'live') connection.set({ state: 'lost', since: Date.now() })
}

/** Everybody comes back at a moment of their own, so that a restarted server is not met by all at once. */
function comeBack(withinMs: number): void {
  clearTimeout(returning)
  returning = setTimeout(() => {
    returning = undefined
    socket?.connect()
  }, Math.random() * withinMs)
}

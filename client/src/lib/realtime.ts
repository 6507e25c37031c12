import type { QueryClient } from '@tanstack/react-query'
import type { MessageBody, SocketMessage } from '@osmose/shared/core/socket-message'
import type { Listener } from './socket'

/** What one kind of message does to the cache. Messages about one thing within a moment are answered once. */
export interface Hearing {
  name: string
  /** What it is about; the same twice within a moment is heard once. Undefined: each is heard at once. */
  about?: (body: never) => string
  act: (client: QueryClient, body: never) => unknown
}

/** Binds a message of a contract to what it changes here. */
export function hears<M extends SocketMessage>(
  message: M,
  about: ((body: MessageBody<M>) => string) | undefined,
  act: (client: QueryClient, body: MessageBody<M>) => unknown,
): Hearing {
  return { name: message.name, about, act }
}

/**
 * Turns messages into changes of the cache. A message that no feature claims makes what its feature keeps stale: the
 * first word of its name is the first word of the keys. `spread` is the time in milliseconds over which a thousand
 * readers of one message ask the server, each at a moment of their own.
 */
export function interpreter(
  client: QueryClient,
  hearings: readonly Hearing[],
  spread = 400,
): Pick<Listener, 'hear'> {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  const later = (key: string, run: () => unknown) => {
    if (waiting.has(key)) return
    const timer = setTimeout(() => {
      waiting.delete(key)
      void run()
    }, Math.random() * spread)
    waiting.set(key, timer)
  }
  return {
    hear(name, body) {
      const claimed = hearings.filter((hearing) => hearing.name === name)
      for (const [at, { about, act }] of claimed.entries()) {
        if (about) later(`${name} ${at} ${about(body as never)}`, () => act(client, body as never))
        else void act(client, body as never)
      }
      if (claimed.length > 0) return
      const feature = name.split('.')[0]
      later(`${feature} stale`, () => client.invalidateQueries({ queryKey: [feature] }))
    },
  }
}

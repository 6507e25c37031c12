import type { EventOf, EventType } from '@osmose/shared/core/event'
import type { MessageBody, SocketMessage } from '@osmose/shared/core/socket-message'
import type { Tx } from '../database/database.js'
import type { Key } from '../discovery/providers.js'

export const SUBSCRIBES: Key<Subscription> = 'osmose:subscribes'
export const HINTS: Key<readonly EventType[]> = 'osmose:hints'

export interface Subscription {
  readonly name: string
  readonly events: readonly EventType[]
}

/**
 * Marks a method as a durable subscriber: `(tx, event) => Promise<void>`. What it writes and the note that it is done
 * share one transaction, so a retry after a crash has no second effect. `name` is kept for ever: it identifies what was
 * already delivered.
 */
export const Subscribes =
  <E extends EventType>(name: string, ...events: readonly E[]) =>
  (
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<(tx: Tx, event: EventOf<E>) => Promise<void>>,
  ): void => {
    Reflect.defineMetadata(SUBSCRIBES, { name, events } satisfies Subscription, descriptor.value as object)
  }

/** What a live event does to the open sockets. */
export type Hint =
  | { readonly send: SocketMessage; readonly body: Record<string, unknown>; readonly room: string }
  /** The person's sockets enter a room of a group (a community) or leave all rooms of it. */
  | { readonly personId: string; readonly enter: string; readonly group: string }
  | { readonly personId: string; readonly leaveGroup: string }
  /** A room of a group is new: those in the group who may hear it enter, before anything later is said. */
  | { readonly open: string; readonly group: string }
  /** Everybody leaves the group's rooms and is told to look again at what they may see. */
  | { readonly emptyGroup: string }
  /** Sockets of the person (or of one session) are closed. */
  | { readonly personId: string; readonly end: true; readonly sessionId?: string }

/** A typed message to a room. */
export const send = <M extends SocketMessage>(room: string, message: M, body: MessageBody<M>): Hint => ({
  send: message,
  body: body as Record<string, unknown>,
  room,
})

/** Marks a pure method `(event) => Hint[]` of a feature's `*.realtime.ts`. */
export const Hints =
  <E extends EventType>(...events: readonly E[]) =>
  (target: object, key: string, descriptor: TypedPropertyDescriptor<(event: EventOf<E>) => Hint[]>): void => {
    Reflect.defineMetadata(HINTS, events, descriptor.value as object)
  }

export type { EventOf }

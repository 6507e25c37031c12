import type * as z from 'zod/mini'

/**
 * A live message is a hint: ids and small counters, never content. Who gets it decides the room; what it shows is
 * fetched again by each viewer, who may each see something different.
 */
export interface SocketMessage<B extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly name: string
  readonly body: B
}

export function socketMessage<const B extends z.ZodMiniObject>(
  name: `${string}.${string}`,
  body: B,
): SocketMessage<B> {
  return { name, body }
}

export type MessageBody<M extends SocketMessage> = z.output<M['body']>

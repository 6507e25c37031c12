import type * as z from 'zod/mini'

/**
 * Something that happened, in the past tense, with a version: `posts.post_published.v1`. It carries ids and routing
 * facts only, never text a person wrote. The catalogue is `server/src/events`.
 */
export interface EventType<P extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly name: string
  readonly payload: P
}

export const eventType = <const P extends z.ZodMiniObject>(
  name: `${string}.${string}.v${number}`,
  payload: P,
): EventType<P> => ({ name, payload })

export type PayloadOf<E extends EventType> = z.output<E['payload']>

/** An event as its readers get it. */
export interface EventOf<E extends EventType = EventType> {
  /** Position in the log, as text (64 bits). */
  id: string
  name: string
  payload: PayloadOf<E>
  /** Who did it; null when the program did, or when the author is to stay unknown. */
  actorId: string | null
  /** ISO instant. */
  at: string
}

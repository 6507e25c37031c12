import type { Actor } from '../http/actor.js'

/** A room a socket is in, and the group (a community) with which it is left together. */
export interface RoomOfGroup {
  room: string
  group: string
}

export const personRoom = (personId: string): string => `person:${personId}`

/** Ports by which product modules say where a person's sockets belong; the same visibility predicate as reading. */
export abstract class StandingRooms {
  /** Rooms a person is in all the time: the audiences they follow. */
  abstract of(personId: string): Promise<RoomOfGroup[]>
}

export abstract class WatchedRooms {
  /** The room of one thing on screen, or undefined when the person may not see it. */
  abstract find(actor: Actor, kind: string, id: string): Promise<RoomOfGroup | undefined>
}

import { Injectable } from '@nestjs/common'
import { Providers } from '../discovery/providers.js'
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

  /** Which of these people a room belongs to. */
  abstract inRoom(room: string, personIds: readonly string[]): Promise<ReadonlySet<string>>
}

/** What can be on screen and heard of there: each provider of this kind is found at start. */
export abstract class RoomsOfKind {
  abstract readonly kind: string
  /** The room of one thing, or undefined when the person may not see it. */
  abstract find(actor: Actor, id: string): Promise<RoomOfGroup | undefined>
}

@Injectable()
export class WatchedRooms {
  private kinds: RoomsOfKind[] | undefined

  constructor(private readonly providers: Providers) {}

  /** The room of one thing on screen, or undefined when the person may not see it. */
  async find(actor: Actor, kind: string, id: string): Promise<RoomOfGroup | undefined> {
    this.kinds ??= this.providers.of(RoomsOfKind)
    return this.kinds.find((rooms) => rooms.kind === kind)?.find(actor, id)
  }
}

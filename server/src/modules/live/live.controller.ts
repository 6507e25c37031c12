import { Controller } from '@nestjs/common'
import * as contract from '@osmose/shared/live/live.contract'
import { Database } from '../../platform/database/database.js'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import type { EventOf } from '../../platform/outbox/decorators.js'
import { Reactions } from '../../platform/outbox/reactions.js'
import type { Actor } from '../../platform/http/actor.js'
import { personRoom, StandingRooms, WatchedRooms } from '../../platform/realtime/rooms.js'
import { Seal } from '../../platform/security/seal.js'

/** More messages for one person than this since the cursor, and the screens are better fetched afresh. */
const MOST = 500
/** And further back than so many events of everybody, they are not looked for. */
const FURTHEST = 2_000

/**
 * Catching up. The cursor is a position in the log, sealed for one person, so that nobody can count through it what
 * happens in places they do not see. The next cursor stands before the first event whose transaction may still be open,
 * so a hint may be given twice, which does no harm, and none is ever skipped.
 */
@Controller()
export class LiveController {
  constructor(
    private readonly db: Database,
    private readonly seal: Seal,
    private readonly reactions: Reactions,
    private readonly standing: StandingRooms,
    private readonly watched: WatchedRooms,
  ) {}

  @Handles(contract.readChanges)
  async read(@Input() { actor, query }: In<typeof contract.readChanges>): Out<typeof contract.readChanges> {
    const since = query.cursor && (await this.seal.open('changes', actor.personId, query.cursor))
    const now = await this.position()
    const cursor = await this.seal.seal('changes', actor.personId, now)
    if (!since) return { cursor, refresh: query.cursor !== undefined, messages: [] }
    const afresh = { cursor, refresh: true, messages: [] }
    if (BigInt(now) - BigInt(since) > FURTHEST) return afresh
    const events = await this.db.many<Omit<EventOf, 'at'> & { at: Date }>(
      `select id::text as id, name, payload, actor_id as "actorId", at from events where id > $1 and not history order by events.id limit $2`,
      [since, FURTHEST + 1],
    )
    if (events.length > FURTHEST) return afresh
    const { rooms, groups, lost } = await this.rooms(actor, query.watching)
    const hints = events.flatMap((event) => this.reactions.hintsOf({ ...event, at: event.at.toISOString() }))
    const messages = hints.flatMap((hint) =>
      'send' in hint && rooms.has(hint.room) ? [{ name: hint.send.name, body: hint.body }] : [],
    )
    // What left a place, or is out of sight, is gone from the screen by looking again: no room of this person tells of it.
    const refresh = lost || hints.some((hint) => 'emptyGroup' in hint && groups.has(hint.emptyGroup))
    return messages.length > MOST ? afresh : { cursor, refresh, messages }
  }

  /** The rooms this person is in now, and those of what they say is on screen; `lost`: some of that they may not see. */
  private async rooms(actor: Actor, watching: string | undefined) {
    const standing = await this.standing.of(actor.personId)
    const asked = [...new Set(watching?.split(','))].map((thing) => thing.split(':'))
    const watched = await Promise.all(asked.map(([kind = '', id = '']) => this.watched.find(actor, kind, id)))
    const found = [...standing, ...watched].filter((one) => one !== undefined)
    return {
      rooms: new Set([personRoom(actor.personId), ...found.map(({ room }) => room)]),
      groups: new Set(found.map(({ group }) => group)),
      lost: watched.includes(undefined),
    }
  }

  private async position(): Promise<string> {
    const row = await this.db.one<{ id: string }>(
      `select coalesce(max(id), 0)::text as id from events
       where id < coalesce((select min(id) from events where xid >= pg_snapshot_xmin(pg_current_snapshot()) and id > (select max(id) - 2000 from events)), 9223372036854775807)`,
    )
    return row?.id ?? '0'
  }
}

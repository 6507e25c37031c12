import { Injectable } from '@nestjs/common'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { type RoomOfGroup, RoomsOfKind } from '../../platform/realtime/rooms.js'

export const postRoom = (postId: string): string => `post:${postId}`

/** Whoever has a post on screen, and may see it, hears its comments and counters. */
@Injectable()
export class PostRooms extends RoomsOfKind {
  readonly kind = 'post'

  constructor(private readonly db: Database) {
    super()
  }

  async find(actor: Actor, id: string): Promise<RoomOfGroup | undefined> {
    const row = await this.db.one<{ communityId: string }>(
      'select community_id as "communityId" from posts where id = $2 and can_see_audience($1, audience_id)',
      [actor.personId, id],
    )
    return row && { room: postRoom(id), group: row.communityId }
  }
}

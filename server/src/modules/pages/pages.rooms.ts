import { Injectable } from '@nestjs/common'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { type RoomOfGroup, RoomsOfKind } from '../../platform/realtime/rooms.js'

export const pageRoom = (pageId: string): string => `page:${pageId}`

/** Whoever has a page on screen, and may see it, hears that it was written anew. */
@Injectable()
export class PageRooms extends RoomsOfKind {
  readonly kind = 'page'

  constructor(private readonly db: Database) {
    super()
  }

  async find(actor: Actor, id: string): Promise<RoomOfGroup | undefined> {
    const row = await this.db.one<{ communityId: string }>(
      'select community_id as "communityId" from pages where id = $2 and deleted_at is null and can_see_audience($1, audience_id) and (hidden_at is null or sees_hidden_page($1, community_id, hidden_of))',
      [actor.personId, id],
    )
    return row && { room: pageRoom(id), group: row.communityId }
  }
}

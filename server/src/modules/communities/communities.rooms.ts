import { Injectable } from '@nestjs/common'
import { Database } from '../../platform/database/database.js'
import { type RoomOfGroup, StandingRooms } from '../../platform/realtime/rooms.js'

export const audienceRoom = (audienceId: string): string => `audience:${audienceId}`

/** A person hears what happens in the audiences they follow. */
@Injectable()
export class CommunityRooms extends StandingRooms {
  constructor(private readonly db: Database) {
    super()
  }

  async of(personId: string): Promise<RoomOfGroup[]> {
    const rows = await this.db.many<{ audienceId: string; communityId: string }>(
      'select audience_id as "audienceId", community_id as "communityId" from followed_audiences($1)',
      [personId],
    )
    return rows.map((row) => ({ room: audienceRoom(row.audienceId), group: row.communityId }))
  }

  async inRoom(room: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.many<{ id: string }>(
      `select asked.id from unnest($2::uuid[]) as asked(id)
       where exists (select 1 from followed_audiences(asked.id) f where f.audience_id = $1)`,
      [room.slice(audienceRoom('').length), personIds],
    )
    return new Set(rows.map(({ id }) => id))
  }
}

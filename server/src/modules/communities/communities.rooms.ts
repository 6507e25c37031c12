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
}

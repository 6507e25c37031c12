import { Injectable } from '@nestjs/common'
import { libraryChanged } from '../../events/files.events.js'
import type { Tx } from '../../platform/database/database.js'
import { Events } from '../../platform/outbox/events.js'

/** Tells those who have a library before them that it changed. */
@Injectable()
export class LibraryNews {
  constructor(private readonly events: Events) {}

  async of(tx: Tx, place: { communityId: string; audienceId: string }, actorId: string): Promise<void> {
    await this.events.append(tx, libraryChanged, place, actorId)
  }

  /** In every library that holds the file. */
  async ofFile(tx: Tx, fileId: string, actorId: string): Promise<void> {
    const places = await tx.many<{ communityId: string; audienceId: string }>(
      `select e.community_id as "communityId", a.id as "audienceId" from library_entries e
       join audiences a on a.community_id = e.community_id and not a.narrowed
       where e.file_id = $1 and e.removed_at is null`,
      [fileId],
    )
    for (const place of places) await this.of(tx, place, actorId)
  }
}

import { Injectable } from '@nestjs/common'
import { announced } from '../../events/announcements.events.js'
import type { Tx } from '../../platform/database/database.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { AnnouncementsService } from './announcements.service.js'

@Injectable()
export class AnnouncementsSubscribers {
  constructor(private readonly service: AnnouncementsService) {}

  @Subscribes('announcements.call', announced)
  async onAnnounced(tx: Tx, { payload }: EventOf<typeof announced>): Promise<void> {
    await this.service.call(tx, payload.postId, payload.why)
  }
}

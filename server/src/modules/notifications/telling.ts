import { Injectable } from '@nestjs/common'
import { notified } from '../../events/notifications.events.js'
import type { Tx } from '../../platform/database/database.js'
import type { EventOf } from '../../platform/outbox/decorators.js'
import { Events } from '../../platform/outbox/events.js'
import type { Notice } from './notice.js'
import { NotificationsRepository } from './notifications.repository.js'

@Injectable()
export class Telling {
  constructor(
    private readonly repository: NotificationsRepository,
    private readonly events: Events,
  ) {}

  /** Writes the lines and tells the open windows of those who have a new one. The same event twice tells once. */
  async tell(tx: Tx, notices: readonly Notice[], { id, at }: EventOf): Promise<void> {
    const personIds = await this.repository.add(tx, notices, id, new Date(at))
    if (personIds.length > 0)
      await this.events.append(tx, notified, { personIds: [...new Set(personIds)] }, null)
  }

  /** What a person was told about a post or page is no news any more; their other devices hear so. False when nothing was. */
  async settle(
    tx: Tx,
    personId: string,
    what: 'post_id' | 'page_id',
    id: string,
    at: Date,
  ): Promise<boolean> {
    const changed = await this.repository.markReadAbout(tx, personId, what, id, at)
    if (changed) await this.events.append(tx, notified, { personIds: [personId] }, personId)
    return changed
  }

  /** A line that stands for something to do is read once it is done, by whomever. */
  async settleThread(tx: Tx, personIds: readonly string[], thread: string, at: Date): Promise<void> {
    const changed = await this.repository.markThreadRead(tx, personIds, thread, at)
    if (changed.length > 0) await this.events.append(tx, notified, { personIds: changed }, null)
  }
}

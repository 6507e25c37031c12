import { Controller } from '@nestjs/common'
import * as contract from '@osmose/shared/notifications/notifications.contract'
import { notified } from '../../events/notifications.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import { fail } from '../../platform/http/fail.js'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { Events } from '../../platform/outbox/events.js'
import { NotificationsQuery } from './notifications.query.js'
import { NotificationsRepository } from './notifications.repository.js'

@Controller()
export class NotificationsController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly query: NotificationsQuery,
    private readonly repository: NotificationsRepository,
  ) {}

  @Handles(contract.listNotifications)
  list(
    @Input() { actor, query }: In<typeof contract.listNotifications>,
  ): Out<typeof contract.listNotifications> {
    return this.query.list(actor, query.cursor)
  }

  @Handles(contract.readUnread)
  async unread(@Input() { actor }: In<typeof contract.readUnread>): Out<typeof contract.readUnread> {
    return { any: await this.query.unread(actor) }
  }

  @Handles(contract.markRead)
  async markRead(@Input() { actor, params }: In<typeof contract.markRead>): Out<typeof contract.markRead> {
    await this.db.transaction(async (tx) => {
      const changed = await this.repository.markRead(
        tx,
        actor.personId,
        params.notificationId,
        this.clock.now(),
      )
      if (changed === undefined) throw fail('not_found')
      if (changed) await this.events.append(tx, notified, { personIds: [actor.personId] }, actor.personId)
    })
    return {}
  }

  @Handles(contract.markPostRead)
  async markPostRead(
    @Input() { actor, params }: In<typeof contract.markPostRead>,
  ): Out<typeof contract.markPostRead> {
    return this.db.transaction(async (tx) => {
      const changed = await this.repository.markPostRead(tx, actor.personId, params.postId, this.clock.now())
      if (changed) await this.events.append(tx, notified, { personIds: [actor.personId] }, actor.personId)
      return { changed }
    })
  }

  @Handles(contract.markAllRead)
  async markAllRead(
    @Input() { actor, body }: In<typeof contract.markAllRead>,
  ): Out<typeof contract.markAllRead> {
    await this.db.transaction(async (tx) => {
      if (await this.repository.markAllRead(tx, actor.personId, body.until, this.clock.now()))
        await this.events.append(tx, notified, { personIds: [actor.personId] }, actor.personId)
    })
    return {}
  }
}

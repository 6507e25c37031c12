import { Controller } from '@nestjs/common'
import * as inbox from '@osmose/shared/notifications/inbox.contract'
import * as preferences from '@osmose/shared/notifications/levels.contract'
import * as contract from '@osmose/shared/notifications/notifications.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { InboxService } from './inbox.service.js'
import { LevelsService } from './levels.service.js'
import { NotificationsQuery } from './notifications.query.js'

@Controller()
export class NotificationsController {
  constructor(
    private readonly query: NotificationsQuery,
    private readonly inbox: InboxService,
    private readonly levels: LevelsService,
  ) {}

  @Handles(contract.listNotifications)
  list(
    @Input() { actor, query }: In<typeof contract.listNotifications>,
  ): Out<typeof contract.listNotifications> {
    return this.query.list(actor, query)
  }

  @Handles(contract.readUnread)
  async unread(@Input() { actor }: In<typeof contract.readUnread>): Out<typeof contract.readUnread> {
    return { any: await this.query.unread(actor) }
  }

  @Handles(contract.markRead)
  async markRead(@Input() { actor, params }: In<typeof contract.markRead>): Out<typeof contract.markRead> {
    await this.inbox.read(actor, params.notificationId)
    return {}
  }

  @Handles(contract.markPostRead)
  async markPostRead(
    @Input() { actor, params }: In<typeof contract.markPostRead>,
  ): Out<typeof contract.markPostRead> {
    return { changed: await this.inbox.readPost(actor, params.postId) }
  }

  @Handles(inbox.markPageRead)
  async markPageRead(
    @Input() { actor, params }: In<typeof inbox.markPageRead>,
  ): Out<typeof inbox.markPageRead> {
    return { changed: await this.inbox.readPage(actor, params.pageId) }
  }

  @Handles(inbox.placeNotification)
  async place(
    @Input() { actor, params, body }: In<typeof inbox.placeNotification>,
  ): Out<typeof inbox.placeNotification> {
    const backAt = await this.inbox.place(actor, params.notificationId, body)
    return { backAt: backAt?.toISOString() ?? null }
  }

  @Handles(inbox.putAllAway)
  async putAllAway(@Input() { actor, body }: In<typeof inbox.putAllAway>): Out<typeof inbox.putAllAway> {
    const awayAt = await this.inbox.putAllAway(actor, body.until)
    return { awayAt: awayAt?.toISOString() ?? null }
  }

  @Handles(inbox.takeBack)
  async takeBack(@Input() { actor, body }: In<typeof inbox.takeBack>): Out<typeof inbox.takeBack> {
    await this.inbox.takeBack(actor, body.awayAt)
    return {}
  }

  @Handles(preferences.readPreferences)
  preferences(
    @Input() { actor }: In<typeof preferences.readPreferences>,
  ): Out<typeof preferences.readPreferences> {
    return this.query.preferences(actor)
  }

  @Handles(preferences.setLevel)
  async setLevel(
    @Input() { actor, params, body }: In<typeof preferences.setLevel>,
  ): Out<typeof preferences.setLevel> {
    return { before: await this.levels.setLevel(actor, params.communityId, body.level) }
  }

  @Handles(preferences.setChoice)
  async setChoice(
    @Input() { actor, params, body }: In<typeof preferences.setChoice>,
  ): Out<typeof preferences.setChoice> {
    await this.levels.setChoice(actor, params, body.wanted)
    return {}
  }
}

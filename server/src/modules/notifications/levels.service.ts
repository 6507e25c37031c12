import { Injectable } from '@nestjs/common'
import {
  type NotificationChannel,
  type NotificationFamily,
  type NotificationLevel,
  usualLevel,
} from '@osmose/shared/notifications/levels.rules'
import { notified } from '../../events/notifications.events.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import { Communities } from '../communities/communities.public.js'
import { NotificationsRepository } from './notifications.repository.js'

/** What a person wants to be told of. */
@Injectable()
export class LevelsService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly communities: Communities,
    private readonly repository: NotificationsRepository,
  ) {}

  /** The level before, to go back to. */
  async setLevel(actor: Actor, communityId: string, level: NotificationLevel): Promise<NotificationLevel> {
    if (!(await this.communities.byId(actor, communityId))) throw fail('not_found')
    return this.db.transaction(async (tx) => {
      const before = await this.repository.setLevel(tx, actor.personId, communityId, level)
      await this.events.append(tx, notified, { personIds: [actor.personId] }, actor.personId)
      return before ?? usualLevel
    })
  }

  setChoice(
    { personId }: Actor,
    { family, channel }: { family: NotificationFamily; channel: NotificationChannel },
    wanted: boolean,
  ): Promise<void> {
    return this.db.transaction(async (tx) => {
      await this.repository.setChoice(tx, personId, family, channel, wanted)
      await this.events.append(tx, notified, { personIds: [personId] }, personId)
    })
  }
}

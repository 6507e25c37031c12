import { Module } from '@nestjs/common'
import { FlaggersQuery } from './flaggers.query.js'
import { VotersQuery } from './voters.query.js'
import { InboxService } from './inbox.service.js'
import { LevelsService } from './levels.service.js'
import { NotificationsController } from './notifications.controller.js'
import { NotificationsQuery } from './notifications.query.js'
import { NotificationsRealtime } from './notifications.realtime.js'
import { NotificationsRepository } from './notifications.repository.js'
import { NotificationsSubscribers } from './notifications.subscribers.js'

/** What concerns a person, told in the application. */
@Module({
  controllers: [NotificationsController],
  providers: [
    NotificationsRepository,
    NotificationsQuery,
    FlaggersQuery,
    VotersQuery,
    InboxService,
    LevelsService,
    NotificationsSubscribers,
    NotificationsRealtime,
  ],
})
export class NotificationsModule {}

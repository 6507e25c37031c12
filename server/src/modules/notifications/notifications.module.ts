import { Module } from '@nestjs/common'
import { ConcernedQuery } from './concerned.query.js'
import { FlaggersQuery } from './flaggers.query.js'
import { InboxService } from './inbox.service.js'
import { LevelsService } from './levels.service.js'
import { NotificationsController } from './notifications.controller.js'
import { NotificationsQuery } from './notifications.query.js'
import { NotificationsRealtime } from './notifications.realtime.js'
import { NotificationsRepository } from './notifications.repository.js'
import { NotificationsSubscribers } from './notifications.subscribers.js'
import { Rounds } from './rounds.js'
import { Telling } from './telling.js'

/** What concerns a person, told in the application. */
@Module({
  controllers: [NotificationsController],
  providers: [
    NotificationsRepository,
    NotificationsQuery,
    FlaggersQuery,
    ConcernedQuery,
    Telling,
    InboxService,
    LevelsService,
    NotificationsSubscribers,
    Rounds,
    NotificationsRealtime,
  ],
})
export class NotificationsModule {}

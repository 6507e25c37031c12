import { Module } from '@nestjs/common'
import { EventArchive } from './gatherings.archive.js'
import { CalendarQuery } from './calendar.query.js'
import { CalendarService } from './calendar.service.js'
import { GatheringChanges } from './gatherings.changes.js'
import { GatheringLeaving } from './gatherings.leaving.js'
import { GatheringsController } from './gatherings.controller.js'
import { EventKind } from './gatherings.kind.js'
import { GatheringsQuery } from './gatherings.query.js'
import { GatheringsRealtime } from './gatherings.realtime.js'
import { GatheringsRepository } from './gatherings.repository.js'
import { GatheringsService } from './gatherings.service.js'
import { GatheringsSubscribers } from './gatherings.subscribers.js'

/** Events: who comes, who waits for a seat, reminders, and calendars to take them along. */
@Module({
  controllers: [GatheringsController],
  providers: [
    EventArchive,
    CalendarQuery,
    CalendarService,
    EventKind,
    GatheringChanges,
    GatheringLeaving,
    GatheringsQuery,
    GatheringsRealtime,
    GatheringsRepository,
    GatheringsService,
    GatheringsSubscribers,
  ],
})
export class GatheringsModule {}

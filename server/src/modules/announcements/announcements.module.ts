import { Module } from '@nestjs/common'
import { AnnouncementArchive } from './announcements.archive.js'
import { AnnouncementCounts } from './announcements.counts.js'
import { AnnouncementsController } from './announcements.controller.js'
import { AnnouncementKind } from './announcements.kind.js'
import { AnnouncementsQuery } from './announcements.query.js'
import { AnnouncementsRealtime } from './announcements.realtime.js'
import { AnnouncementsRepository } from './announcements.repository.js'
import { AnnouncementsService } from './announcements.service.js'
import { AnnouncementsSubscribers } from './announcements.subscribers.js'

/** What many are told at once, and may be asked to have read. */
@Module({
  controllers: [AnnouncementsController],
  providers: [
    AnnouncementArchive,
    AnnouncementCounts,
    AnnouncementsRepository,
    AnnouncementsService,
    AnnouncementsQuery,
    AnnouncementsSubscribers,
    AnnouncementsRealtime,
    AnnouncementKind,
  ],
})
export class AnnouncementsModule {}

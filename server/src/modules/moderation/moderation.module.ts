import { Module } from '@nestjs/common'
import { CharterService } from './charter.service.js'
import { DecisionsService } from './decisions.service.js'
import { FlagsService } from './flags.service.js'
import { ModerationController } from './moderation.controller.js'
import { Moderation } from './moderation.public.js'
import { ModerationQuery } from './moderation.query.js'
import { ModerationRealtime } from './moderation.realtime.js'
import { ModerationRepository } from './moderation.repository.js'
import { ModerationSubscribers } from './moderation.subscribers.js'
import { PageModerationController } from './pages.controller.js'
import { ReportsController } from './reports.controller.js'
import { RemovalsService } from './removals.service.js'
import { ReportsQuery } from './reports.query.js'
import { ReportsService } from './reports.service.js'
import { Texts } from './texts.js'

/** The charter, flags and what is decided about them. */
@Module({
  controllers: [ModerationController, PageModerationController, ReportsController],
  providers: [
    Texts,
    ReportsService,
    ReportsQuery,
    RemovalsService,
    ModerationRepository,
    ModerationQuery,
    FlagsService,
    DecisionsService,
    CharterService,
    ModerationRealtime,
    ModerationSubscribers,
    Moderation,
  ],
  exports: [Moderation],
})
export class ModerationModule {}

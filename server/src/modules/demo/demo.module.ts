import { Module } from '@nestjs/common'
import { AnalyticsModule } from '../analytics/analytics.module.js'
import { ModerationModule } from '../moderation/moderation.module.js'
import { NudgesModule } from '../nudges/nudges.module.js'
import { PagesModule } from '../pages/pages.module.js'
import { DemoLoader } from './demo.loader.js'
import { FirstStart } from './demo.public.js'
import { LoadAnnouncements } from './load-announcements.js'
import { LoadConversation } from './load-conversation.js'
import { LoadFiles } from './load-files.js'
import { LoadFigures } from './load-figures.js'
import { LoadFollowing } from './load-following.js'
import { LoadAsking } from './load-asking.js'
import { LoadGatherings } from './load-gatherings.js'
import { LoadInbox } from './load-inbox.js'
import { LoadKinds } from './load-kinds.js'
import { LoadMessages } from './load-messages.js'
import { LoadModeration } from './load-moderation.js'
import { LoadNudges } from './load-nudges.js'
import { LoadPages } from './load-pages.js'
import { LoadPeople } from './load-people.js'
import { LoadPlaceWords } from './load-place-words.js'
import { LoadPlaces } from './load-places.js'
import { LoadReading } from './load-reading.js'
import { LoadThreads } from './load-threads.js'

/** What an empty instance starts with. */
@Module({
  imports: [AnalyticsModule, ModerationModule, NudgesModule, PagesModule],
  providers: [
    LoadFigures,
    LoadFiles,
    LoadFollowing,
    LoadAsking,
    LoadGatherings,
    LoadAnnouncements,
    LoadInbox,
    LoadKinds,
    LoadMessages,
    LoadModeration,
    LoadNudges,
    LoadPages,
    LoadPeople,
    LoadPlaces,
    LoadPlaceWords,
    LoadConversation,
    LoadReading,
    LoadThreads,
    DemoLoader,
    FirstStart,
  ],
  exports: [FirstStart],
})
export class DemoModule {}

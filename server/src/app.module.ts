import { Module } from '@nestjs/common'
import { AnalyticsModule } from './modules/analytics/analytics.module.js'
import { AnnouncementsModule } from './modules/announcements/announcements.module.js'
import { ArticlesModule } from './modules/articles/articles.module.js'
import { AskingModule } from './modules/asking/asking.module.js'
import { BookmarksModule } from './modules/bookmarks/bookmarks.module.js'
import { CommunitiesModule } from './modules/communities/communities.module.js'
import { DemoModule } from './modules/demo/demo.module.js'
import { DirectoryModule } from './modules/directory/directory.module.js'
import { DraftsModule } from './modules/drafts/drafts.module.js'
import { FeedModule } from './modules/feed/feed.module.js'
import { FilesModule } from './modules/files/files.module.js'
import { FollowingModule } from './modules/following/following.module.js'
import { GatheringsModule } from './modules/gatherings/gatherings.module.js'
import { IdentityModule } from './modules/identity/identity.module.js'
import { IdeasModule } from './modules/ideas/ideas.module.js'
import { ImportsModule } from './modules/imports/imports.module.js'
import { JourneysModule } from './modules/journeys/journeys.module.js'
import { KudosModule } from './modules/kudos/kudos.module.js'
import { LanguagesModule } from './modules/languages/languages.module.js'
import { LinkPreviewsModule } from './modules/link-previews/link-previews.module.js'
import { LiveModule } from './modules/live/live.module.js'
import { MandatesModule } from './modules/mandates/mandates.module.js'
import { MessagesModule } from './modules/messages/messages.module.js'
import { ModerationModule } from './modules/moderation/moderation.module.js'
import { NotificationsModule } from './modules/notifications/notifications.module.js'
import { NudgesModule } from './modules/nudges/nudges.module.js'
import { OrganisationModule } from './modules/organisation/organisation.module.js'
import { PagesModule } from './modules/pages/pages.module.js'
import { PollsModule } from './modules/polls/polls.module.js'
import { PostsModule } from './modules/posts/posts.module.js'
import { SearchModule } from './modules/search/search.module.js'
import { ThreadsModule } from './modules/threads/threads.module.js'
import { TodayModule } from './modules/today/today.module.js'
import { TopicsModule } from './modules/topics/topics.module.js'

/** The only list of what the product is made of. */
@Module({
  imports: [
    OrganisationModule,
    IdentityModule,
    DirectoryModule,
    CommunitiesModule,
    FilesModule,
    PostsModule,
    AnalyticsModule,
    AnnouncementsModule,
    ArticlesModule,
    AskingModule,
    BookmarksModule,
    DraftsModule,
    FeedModule,
    FollowingModule,
    GatheringsModule,
    IdeasModule,
    ImportsModule,
    JourneysModule,
    KudosModule,
    LanguagesModule,
    LinkPreviewsModule,
    LiveModule,
    MandatesModule,
    MessagesModule,
    ModerationModule,
    NotificationsModule,
    NudgesModule,
    PagesModule,
    PollsModule,
    SearchModule,
    ThreadsModule,
    TodayModule,
    TopicsModule,
    DemoModule,
  ],
})
export class AppModule {}

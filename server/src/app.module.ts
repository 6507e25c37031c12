import { Module } from '@nestjs/common'
import { CommunitiesModule } from './modules/communities/communities.module.js'
import { DemoModule } from './modules/demo/demo.module.js'
import { DirectoryModule } from './modules/directory/directory.module.js'
import { FeedModule } from './modules/feed/feed.module.js'
import { IdentityModule } from './modules/identity/identity.module.js'
import { ImportsModule } from './modules/imports/imports.module.js'
import { LiveModule } from './modules/live/live.module.js'
import { ModerationModule } from './modules/moderation/moderation.module.js'
import { NotificationsModule } from './modules/notifications/notifications.module.js'
import { OrganisationModule } from './modules/organisation/organisation.module.js'
import { PostsModule } from './modules/posts/posts.module.js'
import { SearchModule } from './modules/search/search.module.js'

/** The only list of what the product is made of. */
@Module({
  imports: [
    OrganisationModule,
    IdentityModule,
    DirectoryModule,
    CommunitiesModule,
    PostsModule,
    FeedModule,
    ImportsModule,
    LiveModule,
    ModerationModule,
    NotificationsModule,
    SearchModule,
    DemoModule,
  ],
})
export class AppModule {}

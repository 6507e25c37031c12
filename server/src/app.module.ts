import { Module } from '@nestjs/common'
import { CommunitiesModule } from './modules/communities/communities.module.js'
import { DemoModule } from './modules/demo/demo.module.js'
import { IdentityModule } from './modules/identity/identity.module.js'
import { OrganisationModule } from './modules/organisation/organisation.module.js'
import { PostsModule } from './modules/posts/posts.module.js'

/** The only list of what the product is made of. */
@Module({
  imports: [
    OrganisationModule,
    IdentityModule,
    CommunitiesModule,
    PostsModule,
    DemoModule,
  ],
})
export class AppModule {}

import { Global, Module } from '@nestjs/common'
import { StandingRooms } from '../../platform/realtime/rooms.js'
import { CommunitiesController } from './communities.controller.js'
import { Communities } from './communities.public.js'
import { CommunitiesQuery } from './communities.query.js'
import { CommunitiesRealtime } from './communities.realtime.js'
import { CommunitiesRepository } from './communities.repository.js'
import { CommunitiesSubscribers } from './communities.subscribers.js'
import { CommunityRooms } from './communities.rooms.js'
import { CommunitiesService } from './communities.service.js'
import { HomeQuery } from './home.query.js'
import { MembershipsService } from './memberships.service.js'
import { PlaceController } from './place.controller.js'
import { SuggestionsQuery } from './suggestions.query.js'

/** Places. */
@Global()
@Module({
  controllers: [CommunitiesController, PlaceController],
  providers: [
    CommunitiesRepository,
    CommunitiesQuery,
    SuggestionsQuery,
    HomeQuery,
    MembershipsService,
    CommunitiesService,
    CommunitiesRealtime,
    CommunitiesSubscribers,
    CommunityRooms,
    { provide: StandingRooms, useExisting: CommunityRooms },
    Communities,
  ],
  exports: [StandingRooms, Communities],
})
export class CommunitiesModule {}

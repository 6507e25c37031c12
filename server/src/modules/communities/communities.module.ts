import { Global, Module } from '@nestjs/common'
import { StandingRooms } from '../../platform/realtime/rooms.js'
import { CharterService } from './charter.service.js'
import { CommunitiesController } from './communities.controller.js'
import { Communities } from './communities.public.js'
import { CommunitiesQuery } from './communities.query.js'
import { CommunitiesRealtime } from './communities.realtime.js'
import { CommunitiesRepository } from './communities.repository.js'
import { CommunitiesSubscribers } from './communities.subscribers.js'
import { CommunityRooms } from './communities.rooms.js'
import { CommunitiesService } from './communities.service.js'
import { Enrolment } from './enrolment.js'
import { HomeQuery } from './home.query.js'
import { InvitationsService } from './invitations.service.js'
import { MembersListService } from './members-list.service.js'
import { MembershipsService } from './memberships.service.js'
import { PlaceController } from './place.controller.js'
import { RulesController } from './rules.controller.js'
import { RulesRepository } from './rules.repository.js'
import { RulesService } from './rules.service.js'
import { SuggestionsQuery } from './suggestions.query.js'
import { SuggestionsService } from './suggestions.service.js'

/** Places. */
@Global()
@Module({
  controllers: [CommunitiesController, PlaceController, RulesController],
  providers: [
    CommunitiesRepository,
    CommunitiesQuery,
    SuggestionsQuery,
    SuggestionsService,
    HomeQuery,
    CharterService,
    InvitationsService,
    Enrolment,
    RulesRepository,
    RulesService,
    MembersListService,
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

import { Global, Module } from '@nestjs/common'
import { StandingRooms } from '../../platform/realtime/rooms.js'
import { CommunityRooms } from './communities.rooms.js'

/** Places. */
@Global()
@Module({ providers: [CommunityRooms, { provide: StandingRooms, useExisting: CommunityRooms }], exports: [StandingRooms] })
export class CommunitiesModule {}

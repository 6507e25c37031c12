import { Module } from '@nestjs/common'
import { FollowingController } from './following.controller.js'
import { FollowingQuery } from './following.query.js'
import { FollowingService } from './following.service.js'

/** Whom and what a person follows or muted. Known to nobody else. */
@Module({ controllers: [FollowingController], providers: [FollowingQuery, FollowingService] })
export class FollowingModule {}

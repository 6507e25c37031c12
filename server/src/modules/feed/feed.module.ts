import { Module } from '@nestjs/common'
import { ChoicesService } from './choices.service.js'
import { FeedController } from './feed.controller.js'
import { FeedQuery } from './feed.query.js'
import { ForYouQuery } from './for-you.query.js'
import { PlacesService } from './places.service.js'

/** What is new in the communities of a person. */
@Module({ controllers: [FeedController], providers: [FeedQuery, ForYouQuery, ChoicesService, PlacesService] })
export class FeedModule {}

import { Module } from '@nestjs/common'
import { FeedController } from './feed.controller.js'
import { FeedQuery } from './feed.query.js'
import { PlacesService } from './places.service.js'

/** What is new in the communities of a person. */
@Module({ controllers: [FeedController], providers: [FeedQuery, PlacesService] })
export class FeedModule {}

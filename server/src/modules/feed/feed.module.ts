import { Module } from '@nestjs/common'
import { FeedController } from './feed.controller.js'
import { FeedQuery } from './feed.query.js'

/** What is new in the communities of a person. */
@Module({ controllers: [FeedController], providers: [FeedQuery] })
export class FeedModule {}

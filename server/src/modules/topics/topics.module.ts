import { Module } from '@nestjs/common'
import { TopicsController } from './topics.controller.js'
import { TopicsQuery } from './topics.query.js'

/** Topics as readers find them. Their uses are kept with the texts. */
@Module({ controllers: [TopicsController], providers: [TopicsQuery] })
export class TopicsModule {}

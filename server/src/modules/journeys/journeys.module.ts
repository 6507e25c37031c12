import { Module } from '@nestjs/common'
import { JourneysController } from './journeys.controller.js'
import { JourneysQuery } from './journeys.query.js'
import { JourneysRealtime } from './journeys.realtime.js'
import { JourneysRepository } from './journeys.repository.js'
import { JourneysService } from './journeys.service.js'
import { JourneysSubscribers } from './journeys.subscribers.js'

/** The first steps of a newcomer. */
@Module({
  controllers: [JourneysController],
  providers: [JourneysQuery, JourneysRepository, JourneysService, JourneysSubscribers, JourneysRealtime],
})
export class JourneysModule {}

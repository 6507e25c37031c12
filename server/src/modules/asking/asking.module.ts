import { Module } from '@nestjs/common'
import { SessionClock } from './asking.clock.js'
import { AskingController } from './asking.controller.js'
import { SessionKind } from './asking.kind.js'
import { AskingQuery } from './asking.query.js'
import { AskingRealtime } from './asking.realtime.js'
import { AskingRepository } from './asking.repository.js'
import { AskingService } from './asking.service.js'

/** Questions to those who lead: gathered, voted, answered for all to read. */
@Module({
  controllers: [AskingController],
  providers: [AskingRepository, AskingQuery, SessionClock, AskingService, AskingRealtime, SessionKind],
})
export class AskingModule {}

import { Module } from '@nestjs/common'
import { Announcing } from './asking.announcing.js'
import { SessionArchive } from './asking.archive.js'
import { SessionClock } from './asking.clock.js'
import { AskingController } from './asking.controller.js'
import { SessionKind } from './asking.kind.js'
import { AskingQuery } from './asking.query.js'
import { AskingRealtime } from './asking.realtime.js'
import { AskingRepository } from './asking.repository.js'
import { AskingService } from './asking.service.js'
import { NamelessController } from './nameless.controller.js'
import { NamelessRepository } from './nameless.repository.js'
import { NamelessService } from './nameless.service.js'

/** Questions to those who lead: gathered, voted, answered for all to read. */
@Module({
  controllers: [AskingController, NamelessController],
  providers: [
    SessionArchive,
    Announcing,
    AskingRepository,
    AskingQuery,
    SessionClock,
    AskingService,
    AskingRealtime,
    SessionKind,
    NamelessRepository,
    NamelessService,
  ],
})
export class AskingModule {}

import { Module } from '@nestjs/common'
import { AudienceQuery } from './audience.query.js'
import { DeliveryQuery } from './delivery.query.js'
import { DeliveryService } from './delivery.service.js'
import { NudgesEngine } from './engine.service.js'
import { ExperimentsService } from './experiments.service.js'
import { HistoryQuery } from './history.query.js'
import { MineQuery } from './mine.query.js'
import { MineService } from './mine.service.js'
import { NudgesController } from './nudges.controller.js'
import { NudgesPast } from './nudges.public.js'
import { NudgesRealtime } from './nudges.realtime.js'
import { NudgesRepository } from './nudges.repository.js'
import { NudgesSubscribers } from './nudges.subscribers.js'
import { PreviewService } from './preview.service.js'
import { ResultsQuery } from './results.query.js'
import { ResultsService } from './results.service.js'
import { RulesService } from './rules.service.js'
import { TriggersService } from './triggers.service.js'

/** Nudges that are experiments: rules, the engine, results, and what each person decides about them. */
@Module({
  controllers: [NudgesController],
  providers: [
    NudgesRepository,
    AudienceQuery,
    DeliveryQuery,
    HistoryQuery,
    MineQuery,
    ResultsQuery,
    NudgesEngine,
    TriggersService,
    DeliveryService,
    ResultsService,
    PreviewService,
    ExperimentsService,
    RulesService,
    MineService,
    NudgesSubscribers,
    NudgesRealtime,
    NudgesPast,
  ],
  exports: [NudgesPast],
})
export class NudgesModule {}

import { Module } from '@nestjs/common'
import { AnalyticsCommands } from './analytics.commands.js'
import { AnalyticsController } from './analytics.controller.js'
import { Analytics } from './analytics.public.js'
import { AnalyticsSubscribers } from './analytics.subscribers.js'
import { AnalyticsTasks } from './analytics.tasks.js'
import { FiguresService } from './figures.service.js'
import { PersonDaysRepository } from './person-days.repository.js'
import { PopulationQuery } from './population.query.js'
import { ReleasesRepository } from './releases.repository.js'
import { ReleasesService } from './releases.service.js'
import { SeenService } from './seen.service.js'
import { ViewsKeeper } from './views.keeper.js'

/** Adoption reports in which nobody can be found, and what each person may know of them. */
@Module({
  controllers: [AnalyticsController],
  providers: [
    PersonDaysRepository,
    PopulationQuery,
    ViewsKeeper,
    ReleasesRepository,
    FiguresService,
    ReleasesService,
    SeenService,
    AnalyticsSubscribers,
    AnalyticsTasks,
    AnalyticsCommands,
    Analytics,
  ],
  exports: [Analytics],
})
export class AnalyticsModule {}

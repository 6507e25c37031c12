import { Module } from '@nestjs/common'
import { FlagsSource } from './flags.source.js'
import { KnowersQuery } from './knowers.query.js'
import { NewcomersSource } from './newcomers.source.js'
import { PagesSource } from './pages.source.js'
import { QuestionsSource } from './questions.source.js'
import { RequestsSource } from './requests.source.js'
import { TodayController } from './today.controller.js'
import { TodayQuery } from './today.query.js'
import { SOURCES, TodayService } from './today.service.js'
import type { SituationSource } from './today.source.js'

const sources = [NewcomersSource, FlagsSource, QuestionsSource, RequestsSource, PagesSource]

/** « Aujourd’hui »: the day’s work of those who look after communities. */
@Module({
  controllers: [TodayController],
  providers: [
    ...sources,
    { provide: SOURCES, useFactory: (...found: SituationSource[]) => found, inject: sources },
    KnowersQuery,
    TodayQuery,
    TodayService,
  ],
})
export class TodayModule {}

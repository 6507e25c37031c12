import { Module } from '@nestjs/common'
import { PollArchive } from './polls.archive.js'
import { PollsController } from './polls.controller.js'
import { PollKind } from './polls.kind.js'
import { PollsQuery } from './polls.query.js'
import { PollsRealtime } from './polls.realtime.js'
import { PollsRepository } from './polls.repository.js'
import { PollsService } from './polls.service.js'

/** Questions with choices, open or anonymous. */
@Module({
  controllers: [PollsController],
  providers: [PollArchive, PollsRepository, PollsService, PollsQuery, PollsRealtime, PollKind],
})
export class PollsModule {}

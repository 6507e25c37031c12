import { Module } from '@nestjs/common'
import { IdeaArchive } from './ideas.archive.js'
import { IdeasController } from './ideas.controller.js'
import { IdeaKind } from './ideas.kind.js'
import { IdeasQuery } from './ideas.query.js'
import { IdeasRealtime } from './ideas.realtime.js'
import { IdeasRepository } from './ideas.repository.js'
import { IdeasService } from './ideas.service.js'

/** Ideas, the votes for them, and what becomes of them. */
@Module({
  controllers: [IdeasController],
  providers: [IdeaArchive, IdeasRepository, IdeasService, IdeasQuery, IdeasRealtime, IdeaKind],
})
export class IdeasModule {}

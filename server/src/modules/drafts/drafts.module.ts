import { Module } from '@nestjs/common'
import { DraftsController } from './drafts.controller.js'
import { DraftFiles } from './drafts.files.js'
import { DraftsQuery } from './drafts.query.js'
import { DraftsService } from './drafts.service.js'
import { SimilarQuery } from './similar.query.js'

/** What people are writing before it is published, and what may spare them writing it. */
@Module({
  controllers: [DraftsController],
  providers: [DraftFiles, DraftsQuery, DraftsService, SimilarQuery],
})
export class DraftsModule {}

import { Module } from '@nestjs/common'
import { ThreadsController } from './threads.controller.js'
import { ThreadsQuery } from './threads.query.js'
import { ThreadsService } from './threads.service.js'

/** What people do with a thread as a whole: put it on top, close it, move it, share it. */
@Module({
  controllers: [ThreadsController],
  providers: [ThreadsQuery, ThreadsService],
})
export class ThreadsModule {}

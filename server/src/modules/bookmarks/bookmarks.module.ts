import { Module } from '@nestjs/common'
import { BookmarksController } from './bookmarks.controller.js'
import { BookmarksQuery } from './bookmarks.query.js'
import { BookmarksService } from './bookmarks.service.js'

/** What people keep for themselves. */
@Module({
  controllers: [BookmarksController],
  providers: [BookmarksQuery, BookmarksService],
})
export class BookmarksModule {}

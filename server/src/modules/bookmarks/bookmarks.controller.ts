import { Controller } from '@nestjs/common'
import * as bookmarks from '@osmose/shared/bookmarks/bookmarks.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { BookmarksQuery } from './bookmarks.query.js'
import { BookmarksService } from './bookmarks.service.js'

@Controller()
export class BookmarksController {
  constructor(
    private readonly service: BookmarksService,
    private readonly query: BookmarksQuery,
  ) {}

  @Handles(bookmarks.readBookmark)
  read(
    @Input() { actor, params, query }: In<typeof bookmarks.readBookmark>,
  ): Out<typeof bookmarks.readBookmark> {
    return this.service.of(actor, { postId: params.postId, commentId: query.comment ?? null })
  }

  @Handles(bookmarks.keepBookmark)
  keep(
    @Input() { actor, params, body: { commentId, ...change } }: In<typeof bookmarks.keepBookmark>,
  ): Out<typeof bookmarks.keepBookmark> {
    return this.service.keep(actor, { postId: params.postId, commentId: commentId ?? null }, change)
  }

  @Handles(bookmarks.listBookmarks)
  list(@Input() { actor, query }: In<typeof bookmarks.listBookmarks>): Out<typeof bookmarks.listBookmarks> {
    return this.query.list(actor, query)
  }

  @Handles(bookmarks.changeBookmark)
  change(
    @Input() { actor, params, body }: In<typeof bookmarks.changeBookmark>,
  ): Out<typeof bookmarks.changeBookmark> {
    return this.service.change(actor, params.bookmarkId, body)
  }

  @Handles(bookmarks.removeBookmark)
  async remove(
    @Input() { actor, params }: In<typeof bookmarks.removeBookmark>,
  ): Out<typeof bookmarks.removeBookmark> {
    await this.service.remove(actor, params.bookmarkId)
    return {}
  }

  @Handles(bookmarks.restoreBookmark)
  restore(
    @Input() { actor, params }: In<typeof bookmarks.restoreBookmark>,
  ): Out<typeof bookmarks.restoreBookmark> {
    return this.service.restore(actor, params.bookmarkId)
  }
}

import { Global, Module } from '@nestjs/common'
import { BroughtPages } from './brought.public.js'
import { FindPagesQuery } from './find.query.js'
import { KeepingService } from './keeping.service.js'
import { MakingQuery } from './making.query.js'
import { PageOrderService } from './order.service.js'
import { OriginsQuery } from './origins.query.js'
import { PagesController } from './pages.controller.js'
import { PageFiles } from './pages.files.js'
import { Pages } from './pages.public.js'
import { PagesQuery } from './pages.query.js'
import { PagesRealtime } from './pages.realtime.js'
import { PagesRepository } from './pages.repository.js'
import { PageRooms } from './pages.rooms.js'
import { PagesService } from './pages.service.js'
import { PageVersionsQuery } from './versions.query.js'

/** What a community knows and keeps: pages in a tree, each with its history and somebody who looks after it. */
@Global()
@Module({
  controllers: [PagesController],
  providers: [
    OriginsQuery,
    PagesQuery,
    FindPagesQuery,
    PageVersionsQuery,
    MakingQuery,
    PagesRepository,
    PagesService,
    PageOrderService,
    KeepingService,
    PagesRealtime,
    PageRooms,
    PageFiles,
    Pages,
    BroughtPages,
  ],
  exports: [Pages, BroughtPages],
})
export class PagesModule {}

import { Module } from '@nestjs/common'
import { LinkPreviewsController } from './link-previews.controller.js'
import { LinkPreviewsService } from './link-previews.service.js'
import { WebReader } from './web-reader.js'

/** What pages say that posts link to. Off until an administrator lets the server look. */
@Module({
  controllers: [LinkPreviewsController],
  providers: [LinkPreviewsService, { provide: WebReader, useFactory: () => new WebReader() }],
})
export class LinkPreviewsModule {}

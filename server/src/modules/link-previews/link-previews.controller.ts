import { Controller } from '@nestjs/common'
import * as previews from '@osmose/shared/link-previews/link-previews.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { LinkPreviewsService } from './link-previews.service.js'

@Controller()
export class LinkPreviewsController {
  constructor(private readonly service: LinkPreviewsService) {}

  @Handles(previews.listLinkPreviews)
  list(
    @Input() { actor, params }: In<typeof previews.listLinkPreviews>,
  ): Out<typeof previews.listLinkPreviews> {
    return this.service.list(actor, params.postId)
  }

  @Handles(previews.readLinkPreviewSettings)
  async settings(): Out<typeof previews.readLinkPreviewSettings> {
    return { enabled: await this.service.enabled() }
  }

  @Handles(previews.changeLinkPreviewSettings)
  async change(
    @Input() { body }: In<typeof previews.changeLinkPreviewSettings>,
  ): Out<typeof previews.changeLinkPreviewSettings> {
    await this.service.change(body.enabled)
    return body
  }
}

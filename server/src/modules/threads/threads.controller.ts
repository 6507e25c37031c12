import { Controller } from '@nestjs/common'
import * as threads from '@osmose/shared/threads/threads.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { ThreadsQuery } from './threads.query.js'
import { ThreadsService } from './threads.service.js'

@Controller()
export class ThreadsController {
  constructor(
    private readonly service: ThreadsService,
    private readonly query: ThreadsQuery,
  ) {}

  @Handles(threads.pinThread)
  pin(@Input() { actor, params, body }: In<typeof threads.pinThread>): Out<typeof threads.pinThread> {
    return this.service.pin(actor, params.postId, body.until)
  }

  @Handles(threads.listPinned)
  pinned(@Input() { actor, params }: In<typeof threads.listPinned>): Out<typeof threads.listPinned> {
    return this.query.pinned(actor, params.communityId)
  }

  @Handles(threads.closeThread)
  close(@Input() { actor, params, body }: In<typeof threads.closeThread>): Out<typeof threads.closeThread> {
    return this.service.close(actor, params.postId, body.reason)
  }

  @Handles(threads.moveThread)
  move(@Input() { actor, params, body }: In<typeof threads.moveThread>): Out<typeof threads.moveThread> {
    return this.service.move(actor, params.postId, body.communityId)
  }

  @Handles(threads.readMove)
  readMove(@Input() { actor, params }: In<typeof threads.readMove>): Out<typeof threads.readMove> {
    return this.query.move(actor, params.postId)
  }

  @Handles(threads.shareThread)
  share(
    @Input() { actor, once, params, body }: In<typeof threads.shareThread>,
  ): Out<typeof threads.shareThread> {
    return this.service.share(actor, once, params.communityId, body)
  }
}

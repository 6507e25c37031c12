import { Controller } from '@nestjs/common'
import * as following from '@osmose/shared/following/following.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { FollowingQuery } from './following.query.js'
import { FollowingService } from './following.service.js'

@Controller()
export class FollowingController {
  constructor(
    private readonly query: FollowingQuery,
    private readonly service: FollowingService,
  ) {}

  @Handles(following.listStances)
  list(@Input() { actor }: In<typeof following.listStances>): Out<typeof following.listStances> {
    return this.query.list(actor)
  }

  @Handles(following.takeStance)
  take(@Input() { actor, params, body }: In<typeof following.takeStance>): Out<typeof following.takeStance> {
    return this.service.take(actor, params.kind, params.target, body.stance)
  }
}

import { Controller } from '@nestjs/common'
import * as nameless from '@osmose/shared/asking/nameless.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { NamelessService } from './nameless.service.js'

@Controller()
export class NamelessController {
  constructor(private readonly service: NamelessService) {}

  @Handles(nameless.readNameless)
  read(@Input() { actor, params }: In<typeof nameless.readNameless>): Out<typeof nameless.readNameless> {
    return this.service.read(actor, params.communityId)
  }

  @Handles(nameless.allowNameless)
  allow(
    @Input() { actor, params, body }: In<typeof nameless.allowNameless>,
  ): Out<typeof nameless.allowNameless> {
    return this.service.allow(actor, params.communityId, body.allowed)
  }

  @Handles(nameless.drawTokens)
  draw(
    @Input() { actor, once, params, body }: In<typeof nameless.drawTokens>,
  ): Out<typeof nameless.drawTokens> {
    return this.service.draw(actor, once, params.communityId, body)
  }

  @Handles(nameless.askNameless)
  ask(@Input() { actor, request, body }: In<typeof nameless.askNameless>): Out<typeof nameless.askNameless> {
    return this.service.ask(actor, request.ip, body)
  }
}

import { Controller } from '@nestjs/common'
import * as mandates from '@osmose/shared/mandates/mandates.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { MandatesQuery } from './mandates.query.js'
import { MandatesService } from './mandates.service.js'

@Controller()
export class MandatesController {
  constructor(
    private readonly service: MandatesService,
    private readonly query: MandatesQuery,
  ) {}

  @Handles(mandates.listMandates)
  list(@Input() { actor }: In<typeof mandates.listMandates>): Out<typeof mandates.listMandates> {
    return this.query.list(actor)
  }

  @Handles(mandates.giveMandate)
  give(@Input() { actor, once, body }: In<typeof mandates.giveMandate>): Out<typeof mandates.giveMandate> {
    return this.service.give(actor, once, body)
  }

  @Handles(mandates.revokeMandate)
  revoke(@Input() { actor, params }: In<typeof mandates.revokeMandate>): Out<typeof mandates.revokeMandate> {
    return this.service.revoke(actor, params.mandateId)
  }

  @Handles(mandates.listUses)
  uses(@Input() { actor, params, query }: In<typeof mandates.listUses>): Out<typeof mandates.listUses> {
    return this.query.uses(actor, params.mandateId, query)
  }

  @Handles(mandates.publishFor)
  publish(
    @Input() { actor, once, params, body }: In<typeof mandates.publishFor>,
  ): Out<typeof mandates.publishFor> {
    return this.service.publish(actor, once, params.communityId, params.personId, body)
  }
}

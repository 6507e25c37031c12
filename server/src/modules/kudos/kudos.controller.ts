import { Controller } from '@nestjs/common'
import * as kudos from '@osmose/shared/kudos/thanks.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { KudosQuery } from './kudos.query.js'
import { KudosService } from './kudos.service.js'

@Controller()
export class KudosController {
  constructor(
    private readonly service: KudosService,
    private readonly query: KudosQuery,
  ) {}

  @Handles(kudos.listValues)
  values(): Out<typeof kudos.listValues> {
    return this.service.values()
  }

  @Handles(kudos.writeValues)
  writeValues(@Input() { actor, body }: In<typeof kudos.writeValues>): Out<typeof kudos.writeValues> {
    return this.service.writeValues(actor, body.items)
  }

  @Handles(kudos.listThanks)
  ofPerson(@Input() { actor, params, query }: In<typeof kudos.listThanks>): Out<typeof kudos.listThanks> {
    return this.query.ofPerson(actor, params.personId, query.cursor)
  }

  @Handles(kudos.showThanks)
  async show(@Input() { actor, body }: In<typeof kudos.showThanks>): Out<typeof kudos.showThanks> {
    await this.service.show(actor, body.shown)
    return {}
  }
}

import { Controller } from '@nestjs/common'
import * as organisation from '@osmose/shared/organisation/organisation.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { isLoopback } from '../../platform/http/loopback.js'
import { InstanceQuery } from './instance.query.js'

@Controller()
export class OrganisationController {
  constructor(private readonly query: InstanceQuery) {}

  @Handles(organisation.readInstance)
  read(@Input() { request }: In<typeof organisation.readInstance>): Out<typeof organisation.readInstance> {
    return this.query.read(isLoopback(request))
  }
}

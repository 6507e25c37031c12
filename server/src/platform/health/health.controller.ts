import { Controller } from '@nestjs/common'
import { Handles, type In, Input, type Out } from '../http/handles.js'
import { live, ready } from './health.contract.js'
import { Health } from './health.js'

@Controller()
export class HealthController {
  constructor(private readonly health: Health) {}

  @Handles(live)
  async live(): Out<typeof live> {
    return { alive: true }
  }

  @Handles(ready)
  async ready(@Input() { response }: In<typeof ready>): Out<typeof ready> {
    const state = await this.health.check()
    if (!state.ready) void response.status(503)
    return state
  }
}

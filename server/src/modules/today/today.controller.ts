import { Controller } from '@nestjs/common'
import * as today from '@osmose/shared/today/today.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { TodayService } from './today.service.js'

@Controller()
export class TodayController {
  constructor(private readonly service: TodayService) {}

  @Handles(today.readToday)
  read(@Input() { actor }: In<typeof today.readToday>): Out<typeof today.readToday> {
    return this.service.read(actor)
  }

  @Handles(today.snooze)
  snooze(@Input() { actor, params }: In<typeof today.snooze>): Out<typeof today.snooze> {
    return this.service.snooze(actor, params.key)
  }

  @Handles(today.wake)
  async wake(@Input() { actor, params }: In<typeof today.wake>): Out<typeof today.wake> {
    await this.service.wake(actor, params.key)
    return {}
  }

  @Handles(today.markRelay)
  async markRelay(@Input() { actor, params }: In<typeof today.markRelay>): Out<typeof today.markRelay> {
    await this.service.markRelay(actor, params.commentId)
    return {}
  }
}

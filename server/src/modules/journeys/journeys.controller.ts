import { Controller } from '@nestjs/common'
import * as journeys from '@osmose/shared/journeys/journeys.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { JourneysService } from './journeys.service.js'

@Controller()
export class JourneysController {
  constructor(private readonly service: JourneysService) {}

  @Handles(journeys.readFirstSteps)
  readFirstSteps(
    @Input() { actor }: In<typeof journeys.readFirstSteps>,
  ): Out<typeof journeys.readFirstSteps> {
    return this.service.read(actor)
  }

  @Handles(journeys.skipStep)
  skipStep(@Input() { actor, params }: In<typeof journeys.skipStep>): Out<typeof journeys.skipStep> {
    return this.service.skip(actor, params.step)
  }

  @Handles(journeys.unskipStep)
  unskipStep(@Input() { actor, params }: In<typeof journeys.unskipStep>): Out<typeof journeys.unskipStep> {
    return this.service.unskip(actor, params.step)
  }

  @Handles(journeys.restFromSteps)
  restFromSteps(@Input() { actor }: In<typeof journeys.restFromSteps>): Out<typeof journeys.restFromSteps> {
    return this.service.rest(actor)
  }

  @Handles(journeys.resumeSteps)
  resumeSteps(@Input() { actor }: In<typeof journeys.resumeSteps>): Out<typeof journeys.resumeSteps> {
    return this.service.resume(actor)
  }
}

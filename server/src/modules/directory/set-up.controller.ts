import { Controller } from '@nestjs/common'
import * as organisation from '@osmose/shared/organisation/organisation.contract'
import { networkOf } from '../../platform/http/cookies.js'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { Identity } from '../identity/identity.public.js'
import { SetUpService } from './set-up.service.js'

/** Here, not with the organisation, because it makes the first person. */
@Controller()
export class SetUpController {
  constructor(
    private readonly service: SetUpService,
    private readonly identity: Identity,
  ) {}

  @Handles(organisation.checkSetupCode)
  async checkCode(
    @Input() { body, request }: In<typeof organisation.checkSetupCode>,
  ): Out<typeof organisation.checkSetupCode> {
    await this.service.checkCode(body.setupCode, networkOf(request))
    return {}
  }

  @Handles(organisation.setUp)
  async setUp(
    @Input() { body, request, response }: In<typeof organisation.setUp>,
  ): Out<typeof organisation.setUp> {
    const session = await this.service.setUp(body, networkOf(request), (tx, personId) =>
      this.identity.openSession(tx, personId, request),
    )
    return this.identity.enter(response, session)
  }
}

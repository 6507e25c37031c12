import { Injectable } from '@nestjs/common'
import { personDeactivated, sessionEnded } from '../../events/identity.events.js'
import type { EventOf } from '../../platform/outbox/decorators.js'
import { type Hint, Hints } from '../../platform/outbox/decorators.js'

@Injectable()
export class IdentityRealtime {
  @Hints(sessionEnded)
  sessionEnded({ payload }: EventOf<typeof sessionEnded>): Hint[] {
    return [
      {
        personId: payload.personId,
        end: true,
        ...(payload.sessionId ? { sessionId: payload.sessionId } : {}),
      },
    ]
  }

  @Hints(personDeactivated)
  personDeactivated({ payload }: EventOf<typeof personDeactivated>): Hint[] {
    return [{ personId: payload.personId, end: true }]
  }
}

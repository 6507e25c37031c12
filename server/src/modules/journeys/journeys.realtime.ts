import { Injectable } from '@nestjs/common'
import { journeyChanged } from '@osmose/shared/journeys/journeys.contract'
import { journeyEnded, stepDone } from '../../events/journeys.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { personRoom } from '../../platform/realtime/rooms.js'

type Personal = typeof stepDone | typeof journeyEnded

@Injectable()
export class JourneysRealtime {
  @Hints<Personal>(stepDone, journeyEnded)
  mine({ payload, at }: EventOf<Personal>): Hint[] {
    return [send(personRoom(payload.personId), journeyChanged, { at })]
  }
}

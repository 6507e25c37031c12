import { Injectable } from '@nestjs/common'
import { nudgesChanged } from '@osmose/shared/nudges/nudges.contract'
import { familyChanged, nudgeAnswered, nudgeDue, nudgeWithdrawn } from '../../events/nudges.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { personRoom } from '../../platform/realtime/rooms.js'

@Injectable()
export class NudgesRealtime {
  @Hints<typeof nudgeDue | typeof nudgeWithdrawn | typeof nudgeAnswered | typeof familyChanged>(
    nudgeDue,
    nudgeWithdrawn,
    nudgeAnswered,
    familyChanged,
  )
  mine({
    payload,
  }: EventOf<typeof nudgeDue | typeof nudgeWithdrawn | typeof nudgeAnswered | typeof familyChanged>): Hint[] {
    return [send(personRoom(payload.personId), nudgesChanged, {})]
  }
}

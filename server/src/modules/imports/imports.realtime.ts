import { Injectable } from '@nestjs/common'
import { importChanged } from '@osmose/shared/imports/imports.contract'
import { importMoved } from '../../events/imports.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { personRoom } from '../../platform/realtime/rooms.js'

@Injectable()
export class ImportsRealtime {
  @Hints(importMoved)
  moved({ payload: { importId, startedBy, status } }: EventOf<typeof importMoved>): Hint[] {
    return startedBy ? [send(personRoom(startedBy), importChanged, { importId, status })] : []
  }
}

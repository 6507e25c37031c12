import { Injectable } from '@nestjs/common'
import { notificationsChanged } from '@osmose/shared/notifications/notifications.contract'
import { notified } from '../../events/notifications.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { personRoom } from '../../platform/realtime/rooms.js'

@Injectable()
export class NotificationsRealtime {
  @Hints(notified)
  notified({ payload }: EventOf<typeof notified>): Hint[] {
    return payload.personIds.map((personId) => send(personRoom(personId), notificationsChanged, {}))
  }
}

import { Injectable } from '@nestjs/common'
import { notificationsChanged } from '@osmose/shared/notifications/notifications.contract'
import { invitationWithdrawn, memberJoined } from '../../events/communities.events.js'
import { notified } from '../../events/notifications.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { personRoom } from '../../platform/realtime/rooms.js'

@Injectable()
export class NotificationsRealtime {
  @Hints(notified)
  notified({ payload }: EventOf<typeof notified>): Hint[] {
    return payload.personIds.map(changed)
  }

  /** An invitation that was answered or taken back is no news any more. */
  @Hints(memberJoined, invitationWithdrawn)
  answered({ payload }: EventOf<typeof memberJoined | typeof invitationWithdrawn>): Hint[] {
    return [changed(payload.personId)]
  }
}

const changed = (personId: string): Hint => send(personRoom(personId), notificationsChanged, {})

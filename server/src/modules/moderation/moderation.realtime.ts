import { Injectable } from '@nestjs/common'
import { moderationChanged } from '@osmose/shared/moderation/queue-hint.contract'
import { appealed, contentFlagged, decided, hiddenRewritten } from '../../events/moderation.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { personRoom } from '../../platform/realtime/rooms.js'

/** Only those who may decide hear that a queue changed. */
@Injectable()
export class ModerationRealtime {
  @Hints(contentFlagged, hiddenRewritten, appealed, decided)
  changed({ payload: { tell, caseId } }: EventOf<typeof contentFlagged>): Hint[] {
    return tell.map((personId) => send(personRoom(personId), moderationChanged, { caseId }))
  }
}

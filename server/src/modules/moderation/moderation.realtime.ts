import { Injectable } from '@nestjs/common'
import { moderationChanged } from '@osmose/shared/moderation/queue-hint.contract'
import {
  appealed,
  contentFlagged,
  decided,
  hiddenRewritten,
  messageJudged,
  messageReported,
} from '../../events/moderation.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { personRoom } from '../../platform/realtime/rooms.js'

/** Only those who may decide hear that a queue changed. */
@Injectable()
export class ModerationRealtime {
  @Hints(contentFlagged, hiddenRewritten, appealed, decided)
  changed({ payload: { tell, caseId } }: EventOf<typeof contentFlagged>): Hint[] {
    return tell.map((personId) => send(personRoom(personId), moderationChanged, { caseId }))
  }

  @Hints(messageReported)
  messageCame({ payload }: EventOf<typeof messageReported>): Hint[] {
    return toJudges(payload.tell)
  }

  @Hints(messageJudged)
  messageJudged({ payload }: EventOf<typeof messageJudged>): Hint[] {
    return toJudges(payload.tell)
  }
}

const toJudges = (tell: readonly string[] = []): Hint[] =>
  tell.map((personId) => send(personRoom(personId), moderationChanged, { caseId: null }))

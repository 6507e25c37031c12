import { Injectable } from '@nestjs/common'
import { sessionChangedHint } from '@osmose/shared/asking/asking.contract'
import {
  leadersChanged,
  sessionAnswered,
  sessionAsked,
  sessionDeclined,
  sessionOpened,
  sessionTurned,
  sessionVoted,
  sessionWithdrawn,
} from '../../events/asking.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { postChanged, postRoom } from '../posts/posts.public.js'

@Injectable()
export class AskingRealtime {
  @Hints(
    sessionOpened,
    leadersChanged,
    sessionTurned,
    sessionAsked,
    sessionVoted,
    sessionAnswered,
    sessionDeclined,
    sessionWithdrawn,
  )
  changed({ payload }: EventOf<typeof sessionTurned>): Hint[] {
    const { postId, communityId, audienceId } = payload
    return [
      ...postChanged({ postId, communityId, audienceId }),
      send(postRoom(postId), sessionChangedHint, { postId }),
    ]
  }
}

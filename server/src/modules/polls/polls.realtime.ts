import { Injectable } from '@nestjs/common'
import { pollAnswered, pollClosed, pollConcluded } from '../../events/polls.events.js'
import { type EventOf, type Hint, Hints } from '../../platform/outbox/decorators.js'
import { postChanged } from '../posts/posts.public.js'

@Injectable()
export class PollsRealtime {
  @Hints(pollAnswered, pollClosed, pollConcluded)
  changed({ payload }: EventOf<typeof pollAnswered>): Hint[] {
    return postChanged(payload)
  }
}

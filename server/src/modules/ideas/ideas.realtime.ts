import { Injectable } from '@nestjs/common'
import { ideaDecided, ideaVoted } from '../../events/ideas.events.js'
import { type EventOf, type Hint, Hints } from '../../platform/outbox/decorators.js'
import { postChanged } from '../posts/posts.public.js'

@Injectable()
export class IdeasRealtime {
  @Hints(ideaVoted)
  voted({ payload }: EventOf<typeof ideaVoted>): Hint[] {
    return postChanged(payload)
  }

  @Hints(ideaDecided)
  decided({ payload }: EventOf<typeof ideaDecided>): Hint[] {
    return postChanged(payload)
  }
}

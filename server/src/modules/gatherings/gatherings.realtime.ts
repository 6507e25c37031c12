import { Injectable } from '@nestjs/common'
import { eventAnswered, eventCancelled, eventChanged, seatsFreed } from '../../events/gatherings.events.js'
import { type EventOf, type Hint, Hints } from '../../platform/outbox/decorators.js'
import { postChanged } from '../posts/posts.public.js'

@Injectable()
export class GatheringsRealtime {
  @Hints(eventAnswered, seatsFreed, eventChanged, eventCancelled)
  changed({ payload }: EventOf<typeof eventAnswered>): Hint[] {
    return postChanged(payload)
  }
}

import { Injectable } from '@nestjs/common'
import { agendaChanged } from '@osmose/shared/gatherings/agenda-hint.contract'
import { eventAnswered, eventCancelled, eventChanged, seatsFreed } from '../../events/gatherings.events.js'
import { postPublished } from '../../events/posts.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { audienceRoom } from '../communities/communities.public.js'
import { postChanged } from '../posts/posts.public.js'

@Injectable()
export class GatheringsRealtime {
  @Hints(eventAnswered, seatsFreed, eventChanged, eventCancelled)
  changed({ payload }: EventOf<typeof eventAnswered>): Hint[] {
    return postChanged(payload)
  }

  @Hints(postPublished)
  planned({ payload }: EventOf<typeof postPublished>): Hint[] {
    return payload.kind === 'event' ? agenda(payload) : []
  }

  @Hints(eventChanged)
  moved({ payload }: EventOf<typeof eventChanged>): Hint[] {
    return payload.what === 'time' ? agenda(payload) : []
  }

  @Hints(eventCancelled)
  calledOff({ payload }: EventOf<typeof eventCancelled>): Hint[] {
    return agenda(payload)
  }
}

const agenda = ({ audienceId, communityId }: { audienceId: string; communityId: string }): Hint[] => [
  send(audienceRoom(audienceId), agendaChanged, { communityId }),
]

import { Injectable } from '@nestjs/common'
import { memberJoined } from '../../events/communities.events.js'
import { profileChanged, settingsChanged } from '../../events/directory.events.js'
import { postPublished, reacted } from '../../events/posts.events.js'
import type { Tx } from '../../platform/database/database.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { JourneysService } from './journeys.service.js'

type Personal = typeof profileChanged | typeof settingsChanged | typeof memberJoined
type Acted = typeof postPublished | typeof reacted

/** What somebody does may be a first step; the facts tell. */
@Injectable()
export class JourneysSubscribers {
  constructor(private readonly service: JourneysService) {}

  @Subscribes<Personal>('journeys-facts', profileChanged, settingsChanged, memberJoined)
  async factsChanged(tx: Tx, { payload }: EventOf<Personal>): Promise<void> {
    await this.service.notice(tx, payload.personId)
  }

  @Subscribes<Acted>('journeys-acts', postPublished, reacted)
  async acted(tx: Tx, { actorId }: EventOf<Acted>): Promise<void> {
    if (actorId !== null) await this.service.notice(tx, actorId)
  }
}

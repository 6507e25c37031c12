import { Injectable } from '@nestjs/common'
import { memberLeft } from '../../events/communities.events.js'
import { eventAnswered } from '../../events/gatherings.events.js'
import { personDeactivated } from '../../events/identity.events.js'
import { Clock } from '../../platform/clock/clock.js'
import type { Tx } from '../../platform/database/database.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { Events } from '../../platform/outbox/events.js'
import { GatheringChanges } from './gatherings.changes.js'
import { GatheringsRepository } from './gatherings.repository.js'

/** Whoever can no longer see an event that is to come gives their seat to the next. */
@Injectable()
export class GatheringsSubscribers {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly repository: GatheringsRepository,
    private readonly changes: GatheringChanges,
  ) {}

  @Subscribes('gatherings.leave', memberLeft, personDeactivated)
  async leave(tx: Tx, { payload }: EventOf<typeof memberLeft | typeof personDeactivated>): Promise<void> {
    const { personId } = payload
    const left = await tx.many<{ postId: string; communityId: string; audienceId: string }>(
      `select p.id as "postId", p.community_id as "communityId", p.audience_id as "audienceId"
       from gathering_answers a join gatherings g on g.post_id = a.post_id join posts p on p.id = a.post_id
       where a.person_id = $1 and g.ends_at > $2 and not can_see_audience($1, p.audience_id)
       order by p.id for update of g`,
      [personId, this.clock.now()],
    )
    for (const where of left) {
      const event = await this.repository.hold(tx, personId, where.postId)
      if (!event) continue
      await this.repository.setAnswer(tx, event, personId, null, this.clock.now())
      await this.events.append(tx, eventAnswered, where, null)
      await this.changes.fill(tx, where, null)
    }
  }
}

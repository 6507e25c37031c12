import { Injectable } from '@nestjs/common'
import { memberLeft, membersWent, visibilityChanged } from '../../events/communities.events.js'
import { peopleMoved } from '../../events/directory.events.js'
import { eventAnswered } from '../../events/gatherings.events.js'
import { personDeactivated } from '../../events/identity.events.js'
import { Clock } from '../../platform/clock/clock.js'
import type { Tx } from '../../platform/database/database.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { Events } from '../../platform/outbox/events.js'
import { GatheringChanges } from './gatherings.changes.js'
import { GatheringsRepository } from './gatherings.repository.js'

type OnePerson = typeof memberLeft | typeof personDeactivated
type Several = typeof membersWent | typeof peopleMoved

/** Whoever can no longer see an event that is to come gives their seat to the next and is no longer named. */
@Injectable()
export class GatheringLeaving {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly repository: GatheringsRepository,
    private readonly changes: GatheringChanges,
  ) {}

  @Subscribes<OnePerson>('gatherings.leave', memberLeft, personDeactivated)
  one(tx: Tx, { payload }: EventOf<OnePerson>): Promise<void> {
    return this.leave(tx, 'a.person_id = $1', payload.personId)
  }

  @Subscribes<Several>('gatherings.leave_together', membersWent, peopleMoved)
  several(tx: Tx, { payload }: EventOf<Several>): Promise<void> {
    return this.leave(tx, 'a.person_id = any($1::uuid[])', payload.personIds)
  }

  /** A place that becomes private is closed to those who came as guests of it. */
  @Subscribes('gatherings.leave_closed', visibilityChanged)
  closed(tx: Tx, { payload }: EventOf<typeof visibilityChanged>): Promise<void> {
    return this.leave(tx, 'p.community_id = $1', payload.communityId)
  }

  private async leave(tx: Tx, which: string, value: string | readonly string[]): Promise<void> {
    const left = await tx.many<{ personId: string; postId: string; communityId: string; audienceId: string }>(
      `select a.person_id as "personId", p.id as "postId", p.community_id as "communityId", p.audience_id as "audienceId"
       from gathering_answers a join gatherings g on g.post_id = a.post_id join posts p on p.id = a.post_id
       where ${which} and g.ends_at > $2 and not can_see_audience(a.person_id, p.audience_id)
       order by p.id, a.person_id for update of g`,
      [value, this.clock.now()],
    )
    for (const { personId, ...where } of left) {
      const event = await this.repository.hold(tx, personId, where.postId)
      if (!event) continue
      await this.repository.setAnswer(tx, event, personId, null, this.clock.now())
      await this.events.append(tx, eventAnswered, where, null)
      await this.changes.fill(tx, where, null)
    }
  }
}

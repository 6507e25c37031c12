import { Injectable } from '@nestjs/common'
import { memberLeft } from '../../events/communities.events.js'
import { eventAnswered } from '../../events/gatherings.events.js'
import { postDeleted } from '../../events/posts.events.js'
import { personDeactivated } from '../../events/identity.events.js'
import { Clock } from '../../platform/clock/clock.js'
import type { Tx } from '../../platform/database/database.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Events } from '../../platform/outbox/events.js'
import { UNDO_MS } from '../posts/posts.public.js'
import { GatheringChanges } from './gatherings.changes.js'
import { GatheringsRepository } from './gatherings.repository.js'

/** People are on their way: then one does not wait for whoever may bring it back. */
const SOON_MS = 3_600_000

/** Whoever can no longer see an event that is to come gives their seat to the next. */
@Injectable()
export class GatheringsSubscribers {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly repository: GatheringsRepository,
    private readonly changes: GatheringChanges,
  ) {}

  @Subscribes('gatherings.removed', postDeleted)
  async removed(tx: Tx, { payload: { postId } }: EventOf<typeof postDeleted>): Promise<void> {
    const now = this.clock.now().getTime()
    const event = await tx.one<{ startsAt: Date }>(
      'select starts_at as "startsAt" from gatherings where post_id = $1 and cancelled_at is null and ends_at > $2',
      [postId, new Date(now)],
    )
    if (!event) return
    const isNear = event.startsAt.getTime() - now < SOON_MS
    await this.jobs.add(
      tx,
      'gatherings.tell_removed',
      { postId },
      { key: `gatherings.tell_removed:${postId}`, runAt: new Date(isNear ? now : now + UNDO_MS) },
    )
  }

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

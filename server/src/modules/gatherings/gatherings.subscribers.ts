import { Injectable } from '@nestjs/common'
import { postDeleted } from '../../events/posts.events.js'
import { Clock } from '../../platform/clock/clock.js'
import type { Tx } from '../../platform/database/database.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { UNDO_MS } from '../posts/posts.public.js'

/** People are on their way: then one does not wait for whoever may bring it back. */
const SOON_MS = 3_600_000

/** Whoever said they come hears that what they come to was taken away. */
@Injectable()
export class GatheringsSubscribers {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
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
}

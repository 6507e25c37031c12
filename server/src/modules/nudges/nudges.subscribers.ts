import { Injectable } from '@nestjs/common'
import { profileChanged } from '../../events/directory.events.js'
import { commentPublished } from '../../events/posts.events.js'
import { Clock } from '../../platform/clock/clock.js'
import type { Tx } from '../../platform/database/database.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { Organisation } from '../organisation/organisation.public.js'
import { DeliveryService } from './delivery.service.js'
import { NudgesRepository } from './nudges.repository.js'

/** What reaches a goal is noticed at once, so that nobody is asked for what has just been done. */
@Injectable()
export class NudgesSubscribers {
  constructor(
    private readonly clock: Clock,
    private readonly organisation: Organisation,
    private readonly repository: NudgesRepository,
    private readonly delivery: DeliveryService,
  ) {}

  @Subscribes('nudges-profile-goal', profileChanged)
  async profileChanged(tx: Tx, { payload }: EventOf<typeof profileChanged>): Promise<void> {
    if (payload.complete) await this.noticeGoals(tx, payload.personId)
  }

  @Subscribes('nudges-answer-goal', commentPublished)
  async commentPublished(tx: Tx, { payload }: EventOf<typeof commentPublished>): Promise<void> {
    if (payload.postKind === 'question') await this.noticeGoals(tx, payload.postId)
  }

  private async noticeGoals(tx: Tx, unitId: string): Promise<void> {
    const now = this.clock.now()
    if (!(await this.repository.isAwaited(tx, unitId))) return
    await this.repository.takeTurn(tx)
    const reached = await this.repository.findGoals(tx, now)
    if (reached.length > 0)
      await this.delivery.close({ tx, now, organisation: await this.organisation.facts() })
  }
}

import { Injectable } from '@nestjs/common'
import { communityChangedEvent, membersEntered, membersWent } from '../../events/communities.events.js'
import { Clock } from '../../platform/clock/clock.js'
import type { Tx } from '../../platform/database/database.js'
import { Events } from '../../platform/outbox/events.js'
import { RulesRepository } from './rules.repository.js'

const AT_ONCE = 200

/** Says of many who became members together, and of many who no longer are. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly repository: RulesRepository,
  ) {}

  async entered(
    tx: Tx,
    communityId: string,
    personIds: readonly string[],
    via: 'rule' | 'import',
    by: string | null,
  ): Promise<void> {
    if (personIds.length === 0) return
    await this.repository.settle(tx, communityId, personIds, this.clock.now())
    const follows = await this.repository.follows(tx, communityId, personIds)
    for (let from = 0; from < follows.length; from += AT_ONCE)
      await this.events.append(
        tx,
        membersEntered,
        { communityId, people: follows.slice(from, from + AT_ONCE), via },
        by,
      )
  }

  /** Once for all of them, to those who have the place on screen. */
  async said(tx: Tx, communityId: string, by: string | null): Promise<void> {
    const whole = await tx.one<{ id: string }>(
      'select id from audiences where community_id = $1 and not narrowed',
      [communityId],
    )
    if (whole)
      await this.events.append(
        tx,
        communityChangedEvent,
        { communityId, audienceId: whole.id, fields: ['members'] },
        by,
      )
  }

  async went(tx: Tx, communityId: string, personIds: readonly string[]): Promise<void> {
    for (let from = 0; from < personIds.length; from += AT_ONCE)
      await this.events.append(
        tx,
        membersWent,
        { communityId, personIds: personIds.slice(from, from + AT_ONCE) },
        null,
      )
  }
}

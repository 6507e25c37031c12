import { isWorkingInstant } from '@osmose/shared/core/working-time'
import { Injectable } from '@nestjs/common'
import { nudgeDue, nudgeWithdrawn } from '../../events/nudges.events.js'
import { Events } from '../../platform/outbox/events.js'
import { AudienceQuery } from './audience.query.js'
import { DeliveryQuery } from './delivery.query.js'
import { fateOf } from './delivery.rules.js'
import { afterAnswered, afterIgnored } from './family.rules.js'
import { hoursOf } from './hours.js'
import { NudgesRepository } from './nudges.repository.js'
import { ruleOf } from './rules/rules.js'
import type { Turn } from './turn.js'

/** Brings messages to people within their hours and their attention, or lets them go. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly repository: NudgesRepository,
    private readonly query: DeliveryQuery,
    private readonly audience: AudienceQuery,
    private readonly events: Events,
  ) {}

  /** Delivers what is due, the most important first; whoever calls has taken the turn. */
  async deliver({ tx, now, organisation }: Turn): Promise<void> {
    const due = (await this.query.due(tx, now)).sort(
      (a, b) => ruleOf(b.rule).priority - ruleOf(a.rule).priority,
    )
    if (due.length === 0) return
    const limits = await this.repository.limits(tx)
    const delivered = await this.audience.attention(
      tx,
      [...new Set(due.map(({ personId }) => personId))],
      now,
    )
    for (const nudge of due) {
      const hours = hoursOf(nudge, nudge.settings, organisation)
      const fate = fateOf(
        { ...nudge, standing: nudge, hours, delivered: delivered.get(nudge.personId) ?? [] },
        now,
        limits,
      )
      if ('drop' in fate) await this.repository.drop(tx, nudge.id, fate.drop)
      else if ('waitUntil' in fate) await this.repository.postpone(tx, nudge.id, fate.waitUntil)
      else if (
        await this.repository.markDelivered(tx, nudge.id, now, hours !== null && isWorkingInstant(now, hours))
      ) {
        delivered.get(nudge.personId)?.push(now)
        await this.events.append(
          tx,
          nudgeDue,
          { nudgeId: nudge.id, personId: nudge.personId, rule: nudge.rule, postId: nudge.postId },
          null,
        )
      }
    }
  }

  /** Closes what its goal has overtaken and what was left aside; three of those in a row make the family rest. */
  async close({ tx, now }: Turn): Promise<void> {
    for (const nudge of await this.query.unanswered(tx, now)) {
      const standing = await this.repository.standing(tx, nudge.personId, nudge.family)
      await this.repository.respond(tx, nudge.id, nudge.goalReached ? 'goal' : 'ignored', now)
      await this.repository.setStanding(
        tx,
        nudge.personId,
        nudge.family,
        nudge.goalReached ? afterAnswered(standing) : afterIgnored(standing, now),
      )
      await this.events.append(
        tx,
        nudgeWithdrawn,
        { nudgeId: nudge.id, personId: nudge.personId, rule: nudge.rule },
        null,
      )
    }
  }
}

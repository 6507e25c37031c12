import type { BodyOf, ReplyOf } from '@osmose/shared/core/endpoint'
import type { answerNudge, Family, FamilyState, Nudge, readMine } from '@osmose/shared/nudges/nudges.contract'
import { Injectable } from '@nestjs/common'
import { familyChanged, nudgeAnswered } from '../../events/nudges.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import { tomorrow } from './delivery.rules.js'
import { afterAnswered, afterRefused, fresh } from './family.rules.js'
import { familyView, MineQuery } from './mine.query.js'
import { NudgesRepository } from './nudges.repository.js'

/** What a person does with nudges: follow, put off, refuse, want again, and read all that is kept. */
@Injectable()
export class MineService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly query: MineQuery,
    private readonly repository: NudgesRepository,
    private readonly events: Events,
  ) {}

  pending(actor: Actor): Promise<Nudge | null> {
    return this.query.pending(actor.personId, this.clock.now())
  }

  async mine(actor: Actor): Promise<ReplyOf<typeof readMine>> {
    const [families, history] = await Promise.all([
      this.query.families(actor.personId, this.clock.now()),
      this.query.history(actor.personId),
    ])
    return { families, history }
  }

  async answer({ personId }: Actor, nudgeId: string, { answer }: BodyOf<typeof answerNudge>): Promise<void> {
    await this.db.transaction(async (tx) => {
      const nudge = await this.query.own(tx, personId, nudgeId)
      if (!nudge) throw fail('not_found')
      const now = this.clock.now()
      await this.repository.respond(
        tx,
        nudge.id,
        answer,
        now,
        answer === 'later' ? tomorrow(now, nudge.timeZone) : null,
      )
      const standing = afterAnswered(await this.repository.standing(tx, personId, nudge.family))
      await this.repository.setStanding(
        tx,
        personId,
        nudge.family,
        answer === 'refused' ? afterRefused(standing, now) : standing,
      )
      await this.events.append(tx, nudgeAnswered, { nudgeId, personId, rule: nudge.rule, answer }, personId)
      if (answer === 'refused')
        await this.events.append(
          tx,
          familyChanged,
          { personId, family: nudge.family, wanted: false },
          personId,
        )
    })
  }

  /** Wanting a family again forgets the rests it took. */
  async setFamily({ personId }: Actor, family: Family, wanted: boolean): Promise<FamilyState> {
    return this.db.transaction(async (tx) => {
      const now = this.clock.now()
      const standing = wanted
        ? fresh
        : afterRefused(await this.repository.standing(tx, personId, family), now)
      await this.repository.setStanding(tx, personId, family, standing)
      await this.events.append(tx, familyChanged, { personId, family, wanted }, personId)
      return familyView(family, standing, now)
    })
  }
}

import { Injectable } from '@nestjs/common'
import { type Removal, reportsErrors } from '@osmose/shared/moderation/reports.contract'
import { messageReported } from '../../events/moderation.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { Messages } from '../messages/messages.public.js'
import { toRemoval } from './moderation.view.js'
import { ReportsQuery } from './reports.query.js'

/** Messages that moderation removed, for who wrote them. */
@Injectable()
export class RemovalsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly messages: Messages,
    private readonly query: ReportsQuery,
  ) {}

  async list(actor: Actor, db: Db = this.db): Promise<{ items: Removal[] }> {
    return { items: (await this.query.removals(db, actor.personId)).map(toRemoval) }
  }

  /** Answers the decision, once; to do so shows one's own message again, and nothing around it. */
  appeal(
    actor: Actor,
    once: Once | undefined,
    reportId: string,
    text: string,
  ): Promise<{ items: Removal[] }> {
    return this.writes.once(once, async (tx) => {
      const row = await this.query.removal(tx, actor.personId, reportId)
      if (!row) throw fail('not_found')
      if (row.appealed) throw fail(reportsErrors, 'moderation.already_appealed')
      const { id: _, ...own } = await this.messages.discloseRemoved(tx, actor, row.messageId)
      await tx.many('update message_reports set appeal = $2, appealed_at = $3, shown = $4 where id = $1', [
        reportId,
        text,
        this.clock.now(),
        JSON.stringify([own]),
      ])
      const tell = await this.query.judges(tx, reportId)
      await this.events.append(tx, messageReported, { reportId, tell }, null)
      return this.list(actor, tx)
    })
  }
}

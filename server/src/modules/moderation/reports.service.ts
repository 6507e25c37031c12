import { Injectable } from '@nestjs/common'
import { type MessageReport, reportsErrors } from '@osmose/shared/moderation/reports.contract'
import { v7 as uuid } from 'uuid'
import { messageJudged, messageReported } from '../../events/moderation.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { People } from '../directory/directory.public.js'
import { Messages } from '../messages/messages.public.js'
import { type Article, ModerationRepository } from './moderation.repository.js'
import { toQuote } from './moderation.view.js'
import { ReportsQuery } from './reports.query.js'

const perPerson: Limit = { name: 'reports', points: 20, perSeconds: 3600 }

interface HeldRow {
  messageId: string
  authorId: string
  decidedBy: string | null
  decided: boolean
  appealed: boolean
}

interface Draft {
  outcome: 'removed' | 'dismissed'
  reason: string
}

/** Messages that somebody shows to the moderation of the network. Of their conversation nothing else is opened. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly people: People,
    private readonly messages: Messages,
    private readonly repository: ModerationRepository,
    private readonly query: ReportsQuery,
  ) {}

  async report(
    actor: Actor,
    once: Once | undefined,
    which: { conversationId: string; messageId: string },
    { article, note, before }: { article: Article; note: string; before: number },
  ): Promise<{ reported: true }> {
    await this.limits.take(perPerson, actor.personId)
    return this.writes.once(once, async (tx) => {
      const shown = await this.messages.disclose(actor, { ...which, before }, tx)
      const reported = shown.at(-1)
      if (!reported?.authorId || reported.authorId === actor.personId)
        throw fail(reportsErrors, 'moderation.cannot_report')
      if (!(await this.repository.hasArticle(tx, article, true)))
        throw fail(reportsErrors, 'moderation.charter_changed')
      const kept = shown.map(({ id: _, ...message }) => message)
      const reportId = uuid()
      const added = await tx.any(
        `insert into message_reports (id, message_id, reporter_id, author_id, charter_version, article, note, shown, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
        [
          reportId,
          which.messageId,
          actor.personId,
          reported.authorId,
          article.version,
          article.number,
          note,
          JSON.stringify(kept),
          this.clock.now(),
        ],
      )
      if (!added) throw fail(reportsErrors, 'moderation.already_reported')
      const tell = await this.query.judges(tx, reportId)
      await this.events.append(tx, messageReported, { reportId, tell }, null)
      return { reported: true }
    })
  }

  async list(actor: Actor): Promise<{ items: MessageReport[] }> {
    const rows = await this.query.waiting(this.db, actor.personId)
    const people = await this.people.byIds(
      rows.flatMap(({ shown }) => shown.flatMap(({ authorId }) => authorId ?? [])),
    )
    return {
      items: rows.map((row) => {
        const { article, note, at } = toQuote(row, null)
        const shown = row.shown.map(({ authorId, files = [], ...message }) => ({
          ...message,
          files,
          author: authorId === null ? null : (people.get(authorId) ?? null),
        }))
        const appeal = row.appeal === null ? null : { text: row.appeal, reason: row.reason ?? '' }
        return { id: row.id, article, note: appeal ? '' : note, at, appeal, shown }
      }),
    }
  }

  decide(actor: Actor, once: Once | undefined, reportId: string, draft: Draft): Promise<{ decided: true }> {
    return this.writes.once(once, async (tx) => {
      const row = await tx.one<HeldRow>(
        `select message_id as "messageId", author_id as "authorId", decided_by as "decidedBy", decided_at is not null as decided,
                appealed_at is not null and settled_at is null as appealed
         from message_reports where id = $1 and author_id is distinct from $2 for update`,
        [reportId, actor.personId],
      )
      if (!row) throw fail('not_found')
      if (row.decided && !row.appealed) throw fail(reportsErrors, 'moderation.report_decided')
      if (draft.reason === '' && (row.appealed || draft.outcome === 'removed'))
        throw fail(reportsErrors, 'moderation.reason_missing')
      const tell = await this.query.judges(tx, reportId)
      const answer = row.appealed ? await this.settle(tx, actor, reportId, row, tell, draft) : undefined
      if (!answer) await this.judge(tx, actor, row, draft)
      const authorId = answer || draft.outcome === 'removed' ? row.authorId : null
      await this.events.append(tx, messageJudged, { reportId, authorId, tell, answer }, actor.personId)
      return { decided: true }
    })
  }

  /** One decision about a message settles all its reports. */
  private async judge(
    tx: Tx,
    actor: Actor,
    { messageId }: HeldRow,
    { outcome, reason }: Draft,
  ): Promise<void> {
    const at = this.clock.now()
    await tx.many(
      `update message_reports set outcome = $2, reason = $3, decided_by = $4, decided_at = $5, shown = null
       where message_id = $1 and decided_at is null`,
      [messageId, outcome, reason, actor.personId, at],
    )
    if (outcome === 'removed') await this.messages.remove(tx, messageId, at)
  }

  /** What becomes of the answer of who wrote it; for somebody else than whoever removed it, where there is somebody. */
  private async settle(
    tx: Tx,
    actor: Actor,
    reportId: string,
    { messageId, decidedBy }: HeldRow,
    judges: readonly string[],
    { outcome, reason }: Draft,
  ): Promise<'restored' | 'kept'> {
    if (decidedBy === actor.personId && judges.some((id) => id !== actor.personId))
      throw fail(reportsErrors, 'moderation.somebody_else')
    const settled = outcome === 'removed' ? 'kept' : 'restored'
    await tx.many(
      'update message_reports set settled = $2, settled_reason = $3, settled_by = $4, settled_at = $5, shown = null where id = $1',
      [reportId, settled, reason, actor.personId, this.clock.now()],
    )
    if (settled === 'restored') await this.messages.putBack(tx, messageId)
    return settled
  }
}

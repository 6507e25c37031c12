import { Injectable } from '@nestjs/common'
import { type MessageReport, reportsErrors } from '@osmose/shared/moderation/reports.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { v7 as uuid } from 'uuid'
import { messageJudged } from '../../events/moderation.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { People } from '../directory/directory.public.js'
import { Messages } from '../messages/messages.public.js'
import { type Article, ModerationRepository } from './moderation.repository.js'
import type { QuoteRow } from './moderation.sql.js'
import { toQuote } from './moderation.view.js'

const perPerson: Limit = { name: 'reports', points: 20, perSeconds: 3600 }

interface ReportRow extends QuoteRow {
  id: string
  shown: { authorId: string | null; sentAt: string; lang: 'fr' | 'en'; document: TextDocument }[]
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
      const added = await tx.many(
        `insert into message_reports (id, message_id, reporter_id, author_id, charter_version, article, note, shown, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1`,
        [
          uuid(),
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
      if (added.length === 0) throw fail(reportsErrors, 'moderation.already_reported')
      return { reported: true }
    })
  }

  /** Nobody judges what they wrote themselves. */
  async list(actor: Actor): Promise<{ items: MessageReport[] }> {
    const rows = await this.db.many<ReportRow>(
      `select r.id, r.note, r.shown, r.at, a.version, a.number, a.title_fr as "titleFr", a.title_en as "titleEn", a.sentence_fr as "sentenceFr", a.sentence_en as "sentenceEn"
       from message_reports r join charter_articles a on a.version = r.charter_version and a.number = r.article
       where r.decided_at is null and r.author_id is distinct from $1 order by r.at, r.id limit 50`,
      [actor.personId],
    )
    const people = await this.people.byIds(
      rows.flatMap(({ shown }) => shown.flatMap(({ authorId }) => authorId ?? [])),
    )
    return {
      items: rows.map((row) => {
        const { article, note, at } = toQuote(row, null)
        const shown = row.shown.map(({ authorId, ...message }) => ({
          ...message,
          author: authorId === null ? null : (people.get(authorId) ?? null),
        }))
        return { id: row.id, article, note, at, shown }
      }),
    }
  }

  decide(
    actor: Actor,
    once: Once | undefined,
    reportId: string,
    { outcome, reason }: { outcome: 'removed' | 'dismissed'; reason: string },
  ): Promise<{ decided: true }> {
    if (outcome === 'removed' && reason === '') throw fail(reportsErrors, 'moderation.reason_missing')
    return this.writes.once(once, async (tx) => {
      const row = await tx.one<{ messageId: string; authorId: string; decided: boolean }>(
        `select message_id as "messageId", author_id as "authorId", decided_at is not null as decided
         from message_reports where id = $1 and author_id is distinct from $2 for update`,
        [reportId, actor.personId],
      )
      if (!row) throw fail('not_found')
      if (row.decided) throw fail(reportsErrors, 'moderation.report_decided')
      await tx.many(
        'update message_reports set outcome = $2, reason = $3, decided_by = $4, decided_at = $5, shown = null where id = $1',
        [reportId, outcome, reason, actor.personId, this.clock.now()],
      )
      if (outcome === 'removed') await this.messages.remove(tx, row.messageId)
      const authorId = outcome === 'removed' ? row.authorId : null
      await this.events.append(tx, messageJudged, { reportId, authorId }, actor.personId)
      return { decided: true }
    })
  }

  async removals(actor: Actor) {
    const rows = await this.db.many<{ id: string; reason: string; at: Date }>(
      `select id, reason, decided_at as at from message_reports where author_id = $1 and outcome = 'removed' order by decided_at desc limit 10`,
      [actor.personId],
    )
    return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })) }
  }
}

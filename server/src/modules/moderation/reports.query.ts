import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { TextDocument } from '@osmose/shared/text/document'
import type { Db, Tx } from '../../platform/database/database.js'
import type { QuoteRow } from './moderation.sql.js'

export interface ShownRow extends QuoteRow {
  id: string
  shown: {
    authorId: string | null
    sentAt: string
    lang: Locale
    document: TextDocument
    /** Absent from what was shown by an earlier version. */
    files?: string[]
  }[]
  appeal: string | null
  appealedAt: Date | null
  reason: string | null
}

export interface RemovalRow {
  id: string
  reason: string
  at: Date
  appeal: string | null
  appealedAt: Date | null
  settled: 'restored' | 'kept' | null
  settledReason: string | null
  settledAt: Date | null
}

const MOST = 50

/** The moderation of the network, without whoever wrote the message. */
const judges = `
  select p.id from person_roles r join people p on p.id = r.person_id and p.deactivated_at is null
  where r.role = 'communityManager' and p.id is distinct from r1.author_id`

@Injectable()
export class ReportsQuery {
  async judges(db: Db, reportId: string): Promise<string[]> {
    const rows = await db.many<{ id: string }>(
      `select j.id from message_reports r1 cross join lateral (${judges}) j where r1.id = $1`,
      [reportId],
    )
    return rows.map(({ id }) => id)
  }

  /** What awaits this person: never a message of theirs, nor an answer to their own decision that somebody else may settle. */
  waiting(db: Db, personId: string): Promise<ShownRow[]> {
    return db.many(
      `select r1.id, r1.note, r1.shown, coalesce(r1.appealed_at, r1.at) as at, r1.appeal, r1.appealed_at as "appealedAt", r1.reason,
              a.version, a.number, a.title_fr as "titleFr", a.title_en as "titleEn", a.sentence_fr as "sentenceFr", a.sentence_en as "sentenceEn"
       from message_reports r1 join charter_articles a on a.version = r1.charter_version and a.number = r1.article
       where (r1.decided_at is null or (r1.appealed_at is not null and r1.settled_at is null)) and r1.author_id is distinct from $1
         and (r1.decided_by is distinct from $1 or not exists (select 1 from (${judges}) j where j.id <> $1))
       order by coalesce(r1.appealed_at, r1.at), r1.id limit ${MOST}`,
      [personId],
    )
  }

  /** Messages of this person that were removed, each once however often it was reported. */
  removals(db: Db, personId: string): Promise<RemovalRow[]> {
    return db.many(
      `select * from (
         select distinct on (message_id) id, reason, decided_at as at, appeal, appealed_at as "appealedAt", settled, settled_reason as "settledReason", settled_at as "settledAt"
         from message_reports where author_id = $1 and outcome = 'removed' order by message_id, id
       ) one order by at desc limit 10`,
      [personId],
    )
  }

  /** The report that stands for the removal of a message, held; only for who wrote it, and while it is as moderation left it. */
  async removal(tx: Tx, personId: string, reportId: string) {
    return tx.one<{ messageId: string; appealed: boolean }>(
      `select r.message_id as "messageId", r.appealed_at is not null as appealed
       from message_reports r join messages m on m.id = r.message_id and m.removed and m.deleted_at >= r.decided_at
       where r.id = $2 and r.author_id = $1 and r.outcome = 'removed'
         and not exists (select 1 from message_reports o where o.message_id = r.message_id and o.outcome = 'removed' and o.id < r.id)
       for update of r`,
      [personId, reportId],
    )
  }
}

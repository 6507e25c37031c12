import { Injectable } from '@nestjs/common'
import type { Db } from '../../platform/database/database.js'

/** Somebody who flagged. `gone`: its author has taken it away since, so that nothing stays or is hidden. */
export interface Flagger {
  personId: string
  gone: boolean
}

/** Their names go no further than to a line of their own. */
@Injectable()
export class FlaggersQuery {
  /** Who flagged a text between a decision and the one before it. */
  before(db: Db, decisionId: string): Promise<Flagger[]> {
    return db.many(
      `select distinct f.person_id as "personId", x.deleted as gone
       from moderation_decisions d join moderation_cases c on c.id = d.case_id
       cross join lateral moderated_text(c.post_id, c.comment_id, c.page_id) x
       join flags f on f.case_id = d.case_id
       where d.id = $1 and f.at <= d.decided_at
         and f.at > coalesce((select max(e.decided_at) from moderation_decisions e where e.case_id = d.case_id and e.decided_at < d.decided_at), '-infinity')`,
      [decisionId],
    )
  }

  /** Who showed a message to moderation: all whose reports were decided together. */
  ofReport(db: Db, reportId: string): Promise<Flagger[]> {
    return db.many(
      `select o.reporter_id as "personId", m.deleted_at is not null as gone
       from message_reports r join message_reports o on o.message_id = r.message_id and o.decided_at = r.decided_at
       join messages m on m.id = r.message_id where r.id = $1`,
      [reportId],
    )
  }
}

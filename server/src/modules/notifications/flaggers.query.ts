import { Injectable } from '@nestjs/common'
import type { Db } from '../../platform/database/database.js'

@Injectable()
export class FlaggersQuery {
  /** Who flagged a text between a decision and the one before it. Their names go no further than to a line of their own. */
  async before(db: Db, decisionId: string): Promise<string[]> {
    const rows = await db.many<{ id: string }>(
      `select distinct f.person_id as id
       from moderation_decisions d join flags f on f.case_id = d.case_id
       where d.id = $1 and f.at <= d.decided_at
         and f.at > coalesce((select max(e.decided_at) from moderation_decisions e where e.case_id = d.case_id and e.decided_at < d.decided_at), '-infinity')`,
      [decisionId],
    )
    return rows.map((row) => row.id)
  }

  /** Who showed a message to moderation. */
  async ofReport(db: Db, reportId: string): Promise<string[]> {
    const rows = await db.many<{ id: string }>(
      'select reporter_id as id from message_reports where id = $1',
      [reportId],
    )
    return rows.map((row) => row.id)
  }
}

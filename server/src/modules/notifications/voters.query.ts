import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'

/** Who answered a poll: names for an open one, and for an anonymous one what is kept, that they did and not what. */
@Injectable()
export class VotersQuery {
  async of(tx: Tx, postId: string): Promise<string[]> {
    const rows = await tx.many<{ personId: string }>(
      `select person_id as "personId" from poll_voters where post_id = $1
       union select person_id from poll_answers where post_id = $1 order by 1 limit 5000`,
      [postId],
    )
    return rows.map(({ personId }) => personId)
  }
}

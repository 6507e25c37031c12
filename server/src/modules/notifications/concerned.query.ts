import { Injectable } from '@nestjs/common'
import type { Db } from '../../platform/database/database.js'
import { HANDFUL } from '../../platform/jobs/jobs.js'

/** The next of them in the order of their ids, after the one given. */
const next = (people: string): string =>
  `select person_id as id from (${people}) them where person_id > $2 order by 1 limit ${HANDFUL}`

const eager = next(
  `select l.person_id from notification_levels l join memberships m on m.community_id = l.community_id and m.person_id = l.person_id
   where l.community_id = $1 and l.level = 'all'`,
)
const voters = next(
  'select person_id from poll_voters where post_id = $1 union all select person_id from poll_answers where post_id = $1',
)
const supporters = next('select person_id from idea_votes where post_id = $1')
const coming = (answers: string): string =>
  next(`select person_id from gathering_answers where post_id = $1 and answer in (${answers})`)
const expected = coming(`'yes', 'maybe', 'waiting'`)
const seated = coming(`'yes', 'maybe'`)

/**
 * Whom something concerns that may concern many, a handful at a time. Their names go no further than to a line of their
 * own, and telling asks anew who may see it.
 */
@Injectable()
export class ConcernedQuery {
  /** Who wants to hear of each new publication of a community. */
  eager(db: Db, communityId: string, after: string): Promise<string[]> {
    return ids(db, eager, communityId, after)
  }

  /** Who answered a poll: of an anonymous one it is kept that they did, and not what. */
  voters(db: Db, postId: string, after: string): Promise<string[]> {
    return ids(db, voters, postId, after)
  }

  /** Who wished that an idea be done. */
  supporters(db: Db, postId: string, after: string): Promise<string[]> {
    return ids(db, supporters, postId, after)
  }

  /** Who comes to an event, may come or waits for a seat. */
  expected(db: Db, postId: string, after: string): Promise<string[]> {
    return ids(db, expected, postId, after)
  }

  /** The same without those who wait. */
  seated(db: Db, postId: string, after: string): Promise<string[]> {
    return ids(db, seated, postId, after)
  }
}

async function ids(db: Db, sql: string, of: string, after: string): Promise<string[]> {
  return (await db.many<{ id: string }>(sql, [of, after])).map(({ id }) => id)
}

import { Injectable } from '@nestjs/common'
import type { QuestionOrder, SessionQuestion } from '@osmose/shared/asking/asking.contract'
import type { listLeaderChanges } from '@osmose/shared/asking/leaders.contract'
import type { ReplyOf } from '@osmose/shared/core/endpoint'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db } from '../../platform/database/database.js'
import { decodeRanked, rankedPlace, toPage } from '../../platform/database/keyset.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { personJson } from '../directory/directory.public.js'
import { Posts } from '../posts/posts.public.js'
import { AskingRepository } from './asking.repository.js'
import { covers, questionColumns, questionJoins } from './asking.sql.js'
import { type QuestionRow, sessionFacts, toQuestion } from './asking.view.js'

const PAGE = 20

/** By what they are ordered first, greatest first; then the newest. What is declined comes last where wishes count. */
const ranks: Record<QuestionOrder, string> = {
  wanted: 'case when q.refusal is null then q.votes else -1 end',
  answered:
    'case when q.answer is not null then 1000000 + q.votes when q.refusal is null then q.votes else -1 end',
  date: '0',
}

@Injectable()
export class AskingQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly posts: Posts,
    private readonly repository: AskingRepository,
  ) {}

  async list(actor: Actor, postId: string, { order, cursor }: { order: QuestionOrder; cursor?: string }) {
    const view = await this.viewFor(actor, postId, this.db)
    const after = decodeRanked(cursor)
    const rows = await this.db.many<QuestionRow & { rank: number }>(
      `select ${questionColumns}, ${ranks[order]} as rank
       from session_questions q ${questionJoins}
       where q.post_id = $2 and (${ranks[order]}, q.asked_at, q.id) < ($3::int, $4, $5)
       order by rank desc, q.asked_at desc, q.id desc limit $6`,
      [actor.personId, postId, after.rank, after.at, after.id, PAGE + 1],
    )
    return toPage(rows, PAGE, ({ rank, askedAt, id }) => rankedPlace(rank, askedAt, id), view)
  }

  /** One question as its reader sees it. */
  async one(actor: Actor, postId: string, questionId: string, db: Db): Promise<SessionQuestion> {
    const view = await this.viewFor(actor, postId, db)
    const row = await db.one<QuestionRow>(
      `select ${questionColumns} from session_questions q ${questionJoins} where q.post_id = $2 and q.id = $3`,
      [actor.personId, postId, questionId],
    )
    if (!row) throw fail('not_found')
    return view(row)
  }

  async leaderChanges(actor: Actor, postId: string): Promise<ReplyOf<typeof listLeaderChanges>['items']> {
    await this.posts.open(actor, postId)
    const rows = await this.repository.leaderChanges(this.db, postId)
    return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
  }

  /** The leaders in whose name somebody may answer there today. */
  leadersBehind(personId: string, postId: string, db: Db = this.db): Promise<PersonRef[]> {
    return db
      .many<{ person: PersonRef }>(
        `select distinct on (p.id) ${personJson('p')} as person
         from session_leaders l
         join posts o on o.id = l.post_id
         join mandates m on m.from_id = l.person_id
         join people p on p.id = m.from_id
         where l.post_id = $2 and ${covers('o.community_id', 'o.audience_id', '$3')}`,
        [personId, postId, this.clock.now()],
      )
      .then((rows) => rows.map(({ person }) => person))
  }

  private async viewFor(actor: Actor, postId: string, db: Db) {
    const { facts } = await this.posts.open(actor, postId, db)
    const [session] = await this.repository.read(db, [postId])
    if (!session) throw fail('not_found')
    const seen = sessionFacts(session, facts, actor.personId, this.clock.now())
    const behind = await this.leadersBehind(actor.personId, postId, db)
    return (row: QuestionRow) => toQuestion(row, seen, actor.personId, behind)
  }
}

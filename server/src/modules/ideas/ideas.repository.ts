import { Injectable } from '@nestjs/common'
import type { IdeaDetails, IdeaState } from '@osmose/shared/ideas/idea.contract'
import type { Db, Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import { personJson } from '../directory/directory.public.js'

export interface IdeaRow {
  postId: string
  state: IdeaState
  votes: number
  voted: boolean
  history: IdeaDetails['history']
}

const read = statement(
  'ideas.read',
  `select i.post_id as "postId", i.state, i.votes, v.person_id is not null as voted,
          coalesce((select jsonb_agg(jsonb_build_object('state', h.state, 'reason', h.reason,
                      'at', to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                      'by', ${personJson('p')}) order by h.number)
                    from idea_changes h left join people p on p.id = h.changed_by
                    where h.post_id = i.post_id), '[]') as history
   from ideas i left join idea_votes v on v.post_id = i.post_id and v.person_id = $1
   where i.post_id = any($2::uuid[])`,
)

/** The tables of this module. Every write asks for the open transaction. */
@Injectable()
export class IdeasRepository {
  read(db: Db, personId: string, postIds: readonly string[]): Promise<IdeaRow[]> {
    return db.many<IdeaRow>(read, [personId, postIds])
  }

  async add(tx: Tx, postId: string, communityId: string): Promise<void> {
    await tx.many('insert into ideas (post_id, community_id) values ($1, $2)', [postId, communityId])
  }

  /** The state of an idea that nobody else changes until the transaction ends. */
  async hold(tx: Tx, postId: string): Promise<IdeaState | undefined> {
    return (
      await tx.one<{ state: IdeaState }>('select state from ideas where post_id = $1 for update', [postId])
    )?.state
  }

  /** False when it was so already. */
  async vote(tx: Tx, postId: string, personId: string, voted: boolean, at: Date): Promise<boolean> {
    const changed = voted
      ? await tx.any(
          'insert into idea_votes (post_id, person_id, at) values ($1, $2, $3) on conflict do nothing',
          [postId, personId, at],
        )
      : await tx.any('delete from idea_votes where post_id = $1 and person_id = $2', [postId, personId])
    if (!changed) return false
    await tx.many('update ideas set votes = votes + $2 where post_id = $1', [postId, voted ? 1 : -1])
    return true
  }

  async decide(
    tx: Tx,
    postId: string,
    change: { state: IdeaState; reason: string; by: string; at: Date },
  ): Promise<void> {
    await tx.many('update ideas set state = $2 where post_id = $1', [postId, change.state])
    await tx.many(
      `insert into idea_changes (post_id, number, state, reason, changed_by, at)
       select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 from idea_changes where post_id = $1`,
      [postId, change.state, change.reason, change.by, change.at],
    )
  }
}

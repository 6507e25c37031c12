import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'

/** What readers leave on posts and comments with one gesture. */
@Injectable()
export class ReactionsRepository {
  /**
   * My one reaction on a target: set, changed or taken back. The target's row is held meanwhile, so counters equal rows
   * however fast requests come from two devices.
   */
  async react(
    tx: Tx,
    target: { postId: string; commentId: string | null },
    personId: string,
    kind: string | null,
    at: Date,
  ): Promise<{ changed: boolean; counts: Record<string, number> }> {
    const table = target.commentId ? 'comments' : 'posts'
    const owner = target.commentId ?? target.postId
    await tx.many(`select 1 from ${table} where id = $1 for update`, [owner])
    const former = await tx.one<{ kind: string }>(
      `select kind from reactions where post_id = $1 and comment_id is not distinct from $2 and person_id = $3 and name = ''`,
      [target.postId, target.commentId, personId],
    )
    if (kind === null)
      await tx.many(
        `delete from reactions where post_id = $1 and comment_id is not distinct from $2 and person_id = $3 and name = ''`,
        [target.postId, target.commentId, personId],
      )
    else
      await tx.many(
        `insert into reactions (post_id, comment_id, person_id, kind, at) values ($1, $2, $3, $4, $5)
         on conflict (post_id, comment_id, person_id, name) do update set kind = excluded.kind, at = excluded.at`,
        [target.postId, target.commentId, personId, kind, at],
      )
    const row = await tx.one<{ counts: Record<string, number> }>(
      `update ${table} set reaction_counts = bump(bump(reaction_counts, $2, -1), $3, 1) where id = $1 returning reaction_counts as counts`,
      [owner, former?.kind ?? null, kind],
    )
    return { changed: (former?.kind ?? null) !== kind, counts: row?.counts ?? {} }
  }

  /** False when it was kept already. The reason of another answer goes with it. */
  async accept(tx: Tx, postId: string, commentId: string | null, by: string, at: Date): Promise<boolean> {
    return tx.any(
      `update posts set accepted_comment_id = $2, accepted_at = case when $2::uuid is null then null else $4::timestamptz end, accepted_by = case when $2::uuid is null then null else $3::uuid end, answer_reason = ''
       where id = $1 and accepted_comment_id is distinct from $2`,
      [postId, commentId, by, at],
    )
  }

  /** Why the answer was kept. False when it said so already. */
  async explain(tx: Tx, postId: string, reason: string): Promise<boolean> {
    return tx.any('update posts set answer_reason = $2 where id = $1 and answer_reason <> $2', [
      postId,
      reason,
    ])
  }
}

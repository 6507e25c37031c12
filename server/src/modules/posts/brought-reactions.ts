import type { Tx } from '../../platform/database/database.js'
import type { Batch, BroughtReaction } from './batch.js'
import { addEvents } from './brought-rows.js'

/** Returns the source ids of those that were new. */
export async function bringReactions(
  tx: Tx,
  batch: Batch,
  given: readonly BroughtReaction[],
): Promise<Set<string>> {
  if (given.length === 0) return new Set()
  const stored = await tx.many<{
    sourceId: string
    postId: string
    commentId: string | null
    kind: string
    personId: string
    at: Date
    communityId: string
    audienceId: string
    targetAuthorId: string | null
  }>(
    `with given as (
       select * from jsonb_to_recordset($1) as r("postId" uuid, "commentId" uuid, "personId" uuid, kind text, name text, at timestamptz, "sourceId" text)
     ), added as (
       insert into reactions (post_id, comment_id, person_id, kind, name, at, source_system, source_id, import_id)
       select "postId", "commentId", "personId", kind, name, at, $2, "sourceId", $3 from given
       on conflict do nothing returning post_id, comment_id, person_id, kind, at, source_id
     )
     select a.source_id as "sourceId", a.post_id as "postId", a.comment_id as "commentId", a.kind, a.person_id as "personId", a.at,
            p.community_id as "communityId", p.audience_id as "audienceId", case when a.comment_id is null then p.author_id else k.author_id end as "targetAuthorId"
     from added a join posts p on p.id = a.post_id left join comments k on k.id = a.comment_id`,
    [JSON.stringify(given), batch.system, batch.importId ?? null],
  )
  for (const [table, owners] of [
    ['posts', stored.filter((row) => !row.commentId).map((row) => row.postId)],
    ['comments', stored.flatMap((row) => row.commentId ?? [])],
  ] as const)
    await tx.many(
      `update ${table} o set reaction_counts = n.counts
       from (select id, jsonb_object_agg(kind, count) as counts from (
               select ${table === 'posts' ? 'post_id' : 'comment_id'} as id, kind, count(*)::int as count from reactions
               where ${table === 'posts' ? 'comment_id is null and post_id' : 'comment_id'} = any($1::uuid[]) group by 1, 2) each group by id) n
       where o.id = n.id`,
      [[...new Set(owners)]],
    )
  await addEvents(
    tx,
    'posts.reacted.v1',
    batch.counted,
    stored.map(({ sourceId: _, personId, at, ...row }) => ({ at, actorId: personId, payload: row })),
  )
  return new Set(stored.map((row) => row.sourceId))
}

/** A question keeps the answer it has. */
export async function bringAnswers(
  tx: Tx,
  batch: Batch,
  given: NonNullable<Batch['answers']>,
): Promise<void> {
  if (given.length === 0) return
  const kept = await tx.many<{
    postId: string
    communityId: string
    audienceId: string
    authorId: string | null
    commentId: string
    answerAuthorId: string | null
    at: Date
  }>(
    `update posts p set accepted_comment_id = k.id, accepted_at = g.at, accepted_by = coalesce(g."byId", p.author_id), answer_reason = coalesce(g.reason, '')
     from jsonb_to_recordset($1) as g("postId" uuid, "commentId" uuid, at timestamptz, "byId" uuid, reason text) join comments k on k.id = g."commentId" and k.post_id = g."postId" and k.parent_id is null
     where p.id = g."postId" and p.kind = 'question' and p.accepted_comment_id is null
     returning p.id as "postId", p.community_id as "communityId", p.audience_id as "audienceId", p.author_id as "authorId", k.id as "commentId", k.author_id as "answerAuthorId", g.at`,
    [JSON.stringify(given)],
  )
  await addEvents(
    tx,
    'posts.answer_accepted.v1',
    batch.counted,
    kept.map(({ authorId, at, ...payload }) => ({ at, actorId: authorId, payload })),
  )
}

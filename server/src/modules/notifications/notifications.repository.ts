import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { Notice } from './notice.js'

/**
 * Adds or merges notices. Whoever may not see the audience (any more) gets none: the same predicate as reading, asked
 * inside the same transaction.
 */
const add = statement(
  'notifications.add',
  `insert into notifications (id, person_id, kind, group_key, post_id, comment_id, community_id, conversation_id, page_id, actor_ids, reaction, detail, at)
   select n.id, n."personId", n.kind, n."groupKey", n."postId", n."commentId", n."communityId", n."conversationId", n."pageId", case when n."actorId" is null then '{}' else array[n."actorId"] end, n.reaction, n.detail, $2
   from jsonb_to_recordset($1) as n(id uuid, "personId" uuid, kind text, "groupKey" text, "actorId" uuid, "postId" uuid, "commentId" uuid, "communityId" uuid, "conversationId" uuid, "pageId" uuid, "audienceId" uuid, reaction text, detail text)
   join people p on p.id = n."personId" and p.deactivated_at is null and p.kind <> 'service'
   where n."audienceId" is null or can_see_audience(n."personId", n."audienceId")
   on conflict (person_id, group_key) where read_at is null do update set
     at = excluded.at, comment_id = excluded.comment_id, reaction = excluded.reaction, detail = excluded.detail,
     count = notifications.count + case when excluded.actor_ids <@ notifications.actor_ids then 0 else 1 end,
     actor_ids = (excluded.actor_ids || array(select unnest(notifications.actor_ids) except select unnest(excluded.actor_ids)))[1:50]
   returning person_id as "personId"`,
)

@Injectable()
export class NotificationsRepository {
  /** Who was told. */
  async add(tx: Tx, notices: readonly Notice[], at: Date): Promise<string[]> {
    if (notices.length === 0) return []
    const rows = await tx.many<{ personId: string }>(add, [
      JSON.stringify(notices.map((notice) => ({ ...notice, id: uuid() }))),
      at,
    ])
    return rows.map((row) => row.personId)
  }

  async markRead(tx: Tx, personId: string, notificationId: string, at: Date): Promise<boolean | undefined> {
    const row = await tx.one<{ changed: boolean }>(
      `update notifications n set read_at = coalesce(n.read_at, $3) from notifications o where n.id = $2 and n.person_id = $1 and o.id = n.id returning o.read_at is null as changed`,
      [personId, notificationId, at],
    )
    return row?.changed
  }

  async markPostRead(tx: Tx, personId: string, postId: string, at: Date): Promise<boolean> {
    return (
      (
        await tx.many(
          'update notifications set read_at = $3 where person_id = $1 and post_id = $2 and read_at is null returning 1',
          [personId, postId, at],
        )
      ).length > 0
    )
  }

  async markAllRead(tx: Tx, personId: string, until: string, at: Date): Promise<boolean> {
    return (
      (
        await tx.many(
          'update notifications set read_at = $3 where person_id = $1 and read_at is null and at <= $2 returning 1',
          [personId, until, at],
        )
      ).length > 0
    )
  }

  async forget(tx: Tx, before: Date): Promise<void> {
    await tx.many('delete from notifications where read_at < $1', [before])
  }
}

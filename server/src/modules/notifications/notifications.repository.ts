import { Injectable } from '@nestjs/common'
import type { NotificationLevel } from '@osmose/shared/notifications/levels.rules'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import { entryOf, type Notice } from './notice.js'

/**
 * Tells people, in one statement: a new thread, or one more thing in a thread they know. Whoever may not see the
 * audience (any more) is told nothing: the same predicate as reading, asked inside the same transaction. What level and
 * choices let through is `deliver` of levels.rules; what was muted is the feed's business too. What was read or put away begins afresh; what was told before is not
 * told again. People in order, so that two events never wait for each other.
 */
const add = statement(
  'notifications.add',
  `insert into notifications as n (id, person_id, thread, post_id, comment_id, community_id, conversation_id, page_id, parts, times, sources, at)
   select t.id, t."personId", t.thread, t."postId", t."commentId", t."communityId", t."conversationId", t."pageId",
          jsonb_build_object(t.kind, jsonb_build_object('times', 1, 'people', case when t."actorId" is null then 0 else 1 end, 'actors', to_jsonb(array_remove(array[t."actorId"], null)),
            'commentId', t."commentId", 'reaction', t.reaction, 'detail', t.detail, 'first', $2::timestamptz, 'last', $2::timestamptz)),
          1, array[t.source], $2
   from jsonb_to_recordset($1) as t(id uuid, "personId" uuid, kind text, thread text, family text, levels text[], named boolean, source uuid, "actorId" uuid, "postId" uuid, "commentId" uuid, "communityId" uuid, "conversationId" uuid, "pageId" uuid, "audienceId" uuid, reaction text, detail text)
   join people p on p.id = t."personId" and p.deactivated_at is null and p.kind <> 'service'
   left join notification_levels l on l.person_id = t."personId" and l.community_id = t."communityId"
   left join notification_choices c on c.person_id = t."personId" and c.channel = 'app' and c.family = t.family
   where (t."audienceId" is null or can_see_audience(t."personId", t."audienceId"))
     and coalesce(l.level, 'replies') = any(t.levels) and coalesce(c.wanted, true)
     and (t.family is null or not is_muted(t."personId", case when not t.named then t."postId" end, case when not t.named then t."communityId" end, t."actorId"))
   order by t."personId"
   on conflict (person_id, thread) do update set
     parts = told_together(case when n.read_at is null and n.place <> 'away' then n.parts else '{}' end, excluded.parts),
     times = case when n.read_at is null and n.place <> 'away' then n.times else 0 end + 1,
     comment_id = case when n.read_at is null and n.place <> 'away' then coalesce(n.comment_id, excluded.comment_id) else excluded.comment_id end,
     sources = (n.sources || excluded.sources)[greatest(1, cardinality(n.sources) - 98):],
     at = greatest(n.at, excluded.at),
     read_at = null,
     place = case n.place when 'away' then 'here' else n.place end,
     away_at = null
   where not excluded.sources <@ n.sources
   returning n.person_id as "personId"`,
)

@Injectable()
export class NotificationsRepository {
  /** Who was told. `eventId` and `at`: of the event behind the notices. */
  async add(tx: Tx, notices: readonly Notice[], eventId: string, at: Date): Promise<string[]> {
    if (notices.length === 0) return []
    const rows = await tx.many<{ personId: string }>(add, [
      JSON.stringify(notices.map((notice) => ({ ...entryOf(notice, eventId), id: uuid() }))),
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

  async markReadAbout(
    tx: Tx,
    personId: string,
    what: 'post_id' | 'page_id',
    id: string,
    at: Date,
  ): Promise<boolean> {
    return tx.any(
      `update notifications set read_at = $3 where person_id = $1 and ${what} = $2 and read_at is null and place = 'here'`,
      [personId, id, at],
    )
  }

  /** Returns those who had not read it. */
  async markThreadRead(tx: Tx, personIds: readonly string[], thread: string, at: Date): Promise<string[]> {
    const rows = await tx.many<{ personId: string }>(
      `update notifications set read_at = $3 where person_id = any($1::uuid[]) and thread = $2 and read_at is null
       returning person_id as "personId"`,
      [personIds, thread, at],
    )
    return rows.map(({ personId }) => personId)
  }

  /** False when the person has no such line. `read`: as it was before it went, when it comes back. */
  async place(
    tx: Tx,
    personId: string,
    notificationId: string,
    to:
      | { place: 'here'; readAt: Date | null }
      | { place: 'away'; at: Date }
      | { place: 'later'; backAt: Date },
  ): Promise<boolean> {
    return tx.any(
      `update notifications set place = $3, away_at = $4, back_at = $5, read_at = case when $3 = 'here' then $6 else read_at end
       where id = $2 and person_id = $1`,
      [
        personId,
        notificationId,
        to.place,
        to.place === 'away' ? to.at : null,
        to.place === 'later' ? to.backAt : null,
        to.place === 'here' ? to.readAt : null,
      ],
    )
  }

  async putAllAway(tx: Tx, personId: string, until: string, at: Date): Promise<boolean> {
    return tx.any(
      `update notifications set place = 'away', away_at = $3 where person_id = $1 and place = 'here' and at <= $2`,
      [personId, until, at],
    )
  }

  async takeBack(tx: Tx, personId: string, awayAt: string): Promise<boolean> {
    return tx.any(
      `update notifications set place = 'here', away_at = null where person_id = $1 and place = 'away' and away_at = $2`,
      [personId, awayAt],
    )
  }

  /** To whom it came back; nobody when it was moved meanwhile, or came back before. */
  async bringBack(tx: Tx, notificationId: string, backAt: string): Promise<string | undefined> {
    const row = await tx.one<{ personId: string }>(
      `update notifications set place = 'here', back_at = null, read_at = null, at = greatest(at, back_at)
       where id = $1 and place = 'later' and back_at = $2 returning person_id as "personId"`,
      [notificationId, backAt],
    )
    return row?.personId
  }

  /** The level before. */
  async setLevel(tx: Tx, personId: string, communityId: string, level: NotificationLevel) {
    const before = await tx.one<{ level: NotificationLevel }>(
      'select level from notification_levels where person_id = $1 and community_id = $2',
      [personId, communityId],
    )
    await tx.many(
      'insert into notification_levels (person_id, community_id, level) values ($1, $2, $3) on conflict (person_id, community_id) do update set level = excluded.level',
      [personId, communityId, level],
    )
    return before?.level
  }

  async setChoice(tx: Tx, personId: string, family: string, channel: string, wanted: boolean): Promise<void> {
    await tx.many(
      'insert into notification_choices (person_id, family, channel, wanted) values ($1, $2, $3, $4) on conflict (person_id, channel, family) do update set wanted = excluded.wanted',
      [personId, family, channel, wanted],
    )
  }
}

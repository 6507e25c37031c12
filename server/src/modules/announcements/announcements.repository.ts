import { Injectable } from '@nestjs/common'
import type { Db, Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import { HANDFUL } from '../../platform/jobs/jobs.js'
import { asked } from './announcements.sql.js'
import type { AnnouncementRow } from './announcements.view.js'

/** `$3`: those of them whose progress the reader may see; only these are counted. */
const read = statement(
  'announcements.read',
  `select n.post_id as "postId", n.must_read as "mustRead", n.read_by as "readBy", n.version, n.asked_version as "askedVersion",
          array(select d.name from departments d where d.id = any(a.department_ids) order by d.name) as departments,
          array(select s.name from sites s where s.id = any(a.site_ids) order by s.name) as sites,
          exists (select 1 from addressed_audiences($1) mine where mine.audience_id = p.audience_id and mine.since <= n.asks_until) as addressed,
          k.version as "acknowledgedVersion", k.at as "acknowledgedAt", g.addressed as "addressedCount", g.acknowledged as "acknowledgedCount"
   from announcements n
   join posts p on p.id = n.post_id
   join audiences a on a.id = p.audience_id
   left join announcement_acknowledgements k on k.post_id = n.post_id and k.person_id = $1
   left join lateral (
     select count(*)::int as addressed, count(y.person_id)::int as acknowledged
     from addressed_people(p.audience_id) them
     left join announcement_acknowledgements y on y.post_id = n.post_id and y.person_id = them.person_id and y.version >= n.asked_version
     where ${asked}
   ) g on n.must_read and n.post_id = any($3::uuid[])
   where n.post_id = any($2::uuid[])`,
)

const facts = `
  p.id as "postId", p.community_id as "communityId", p.audience_id as "audienceId", p.author_id as "authorId", n.must_read as "mustRead", n.asked_version as version
  from announcements n join posts p on p.id = n.post_id`

/** An announcement, as those who are called of it learn of it. */
export interface Announcement {
  postId: string
  communityId: string
  audienceId: string
  authorId: string | null
  mustRead: boolean
  /** The last that must be read again by everybody. */
  version: number
}

interface Terms {
  mustRead: boolean
  readBy: Date | null
  asksUntil: Date
  remindFrom: Date | null
}

export interface Calendar {
  personId: string
  timeZone: string
  workingHours: { days: number[]; start: string; end: string } | null
}

/** The tables of this module. Every write asks for the open transaction. */
@Injectable()
export class AnnouncementsRepository {
  read(
    db: Db,
    personId: string,
    postIds: readonly string[],
    counted: readonly string[],
  ): Promise<AnnouncementRow[]> {
    return db.many<AnnouncementRow>(read, [personId, postIds, counted])
  }

  /** As `read`, for one that is not rewritten until the transaction ends; many may hold it at once. */
  async hold(tx: Tx, personId: string, postId: string): Promise<AnnouncementRow | undefined> {
    await tx.many('select 1 from announcements where post_id = $1 for share', [postId])
    return (await this.read(tx, personId, [postId], []))[0]
  }

  async add(tx: Tx, postId: string, { mustRead, readBy, asksUntil, remindFrom }: Terms): Promise<void> {
    await tx.many(
      'insert into announcements (post_id, must_read, read_by, asks_until, remind_from) values ($1, $2, $3, $4, $5)',
      [postId, mustRead, readBy, asksUntil, remindFrom],
    )
  }

  /** A new version; `terms` are left out when only the words change. */
  async rewrite(tx: Tx, postId: string, again: boolean, terms: Terms | undefined): Promise<void> {
    await tx.many(
      `update announcements set version = version + 1, asked_version = case when $2 then version + 1 else asked_version end,
              must_read = case when $3 then $4 else must_read end, read_by = case when $3 then $5 else read_by end,
              asks_until = case when $3 then $6 else asks_until end, remind_from = case when $3 then $7 else remind_from end
       where post_id = $1`,
      [
        postId,
        again,
        terms !== undefined,
        terms?.mustRead ?? false,
        terms?.readBy ?? null,
        terms?.asksUntil ?? null,
        terms?.remindFrom ?? null,
      ],
    )
  }

  /** False when it was said before. */
  async acknowledge(tx: Tx, postId: string, personId: string, version: number, at: Date): Promise<boolean> {
    return tx.any(
      `insert into announcement_acknowledgements as k (post_id, person_id, version, at) values ($1, $2, $3, $4)
       on conflict (post_id, person_id) do update set version = excluded.version, at = excluded.at where k.version < excluded.version`,
      [postId, personId, version, at],
    )
  }

  /** What those who are called of it learn, while it is there to be read. */
  async facts(tx: Tx, postId: string): Promise<Announcement | undefined> {
    return tx.one<Announcement>(
      `select ${facts} where p.id = $1 and p.deleted_at is null and p.hidden_at is null`,
      [postId],
    )
  }

  /** The next of those it speaks to, in the order of their ids. */
  async addressed(tx: Tx, postId: string, after: string): Promise<string[]> {
    const rows = await tx.many<{ personId: string }>(
      `select them.person_id as "personId"
       from announcements n join posts p on p.id = n.post_id cross join lateral addressed_people(p.audience_id) them
       where n.post_id = $1 and them.person_id > $2 and ${asked}
       order by 1 limit ${HANDFUL}`,
      [postId, after],
    )
    return rows.map(({ personId }) => personId)
  }

  /** Announcements in whose last stretch `now` lies; or the one that is named, if it is among them. */
  toRemind(tx: Tx, now: Date, postId: string | null = null): Promise<Announcement[]> {
    return tx.many<Announcement>(
      `select ${facts}
       where n.must_read and n.remind_from <= $1 and n.read_by > $1 and p.deleted_at is null and p.hidden_at is null
         and exists (select 1 from communities c where c.id = p.community_id and c.archived_at is null)
         and ($2::uuid is null or n.post_id = $2)
       order by p.id`,
      [now, postId],
    )
  }

  /** The next of those who are asked, have not read the version that counts and were not reminded of it. */
  notRemindedYet(tx: Tx, postId: string, after: string): Promise<Calendar[]> {
    return tx.many<Calendar>(
      `select q.id as "personId", q.time_zone as "timeZone", q.working_hours as "workingHours"
       from announcements n join posts p on p.id = n.post_id
       cross join lateral addressed_people(p.audience_id) them
       join people q on q.id = them.person_id
       where n.post_id = $1 and them.person_id > $2 and ${asked}
         and not exists (select 1 from announcement_acknowledgements k where k.post_id = n.post_id and k.person_id = them.person_id and k.version >= n.asked_version)
         and not exists (select 1 from announcement_reminders r where r.post_id = n.post_id and r.person_id = them.person_id and r.version = n.asked_version)
       order by them.person_id limit ${HANDFUL}`,
      [postId, after],
    )
  }

  /** Those among them who were not reminded before. */
  async noteReminded(tx: Tx, postId: string, personIds: readonly string[]): Promise<string[]> {
    const rows = await tx.many<{ personId: string }>(
      `insert into announcement_reminders (post_id, person_id, version)
       select n.post_id, them.id, n.asked_version from announcements n, unnest($2::uuid[]) as them(id) where n.post_id = $1
       on conflict do nothing returning person_id as "personId"`,
      [postId, personIds],
    )
    return rows.map(({ personId }) => personId)
  }

  async forgetReminders(tx: Tx, now: Date): Promise<void> {
    await tx.many(
      'delete from announcement_reminders r using announcements n where n.post_id = r.post_id and (n.read_by is null or n.read_by <= $1)',
      [now],
    )
  }
}

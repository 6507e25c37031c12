import { Injectable } from '@nestjs/common'
import { daysBefore } from '@osmose/shared/core/local-day'
import type { Today } from '@osmose/shared/today/today.contract'
import type { WorkingHours } from '@osmose/shared/organisation/organisation.contract'
import { Database } from '../../platform/database/database.js'

const GESTURE_DAYS = 14

/** What changed, and what became of one's own acts. Content is counted where this person may see it, among the places they look after. */
@Injectable()
export class TodayQuery {
  constructor(private readonly db: Database) {}

  async news(
    personId: string,
    places: readonly string[],
    since: Date,
  ): Promise<Omit<Today['news'], 'since'>> {
    const row = await this.db.one<Omit<Today['news'], 'since'>>(
      `with seen as (
         select v.audience_id from visible_audiences($1) v where v.community_id = any($2)
       ), first_posts as (
         select p.id, p.author_id from posts p join people w on w.id = p.author_id and w.kind <> 'service'
         where p.published_at >= $3 and p.audience_id in (select audience_id from seen) and p.deleted_at is null and p.hidden_at is null
           and (p.source_system is null or p.source_system = 'demo')
           and not exists (
             select 1 from posts e where e.author_id = p.author_id and (e.published_at, e.id) < (p.published_at, p.id)
               and e.audience_id in (select audience_id from seen))
           and not exists (
             select 1 from comments k join posts e on e.id = k.post_id where k.author_id = p.author_id and k.published_at < p.published_at
               and e.audience_id in (select audience_id from seen))
       )
       select (select count(*)::int from posts p
               where p.kind = 'question' and p.accepted_at >= $3 and p.audience_id in (select audience_id from seen) and p.deleted_at is null and p.hidden_at is null) as answered,
              (select count(*)::int from first_posts) as "firstPosts",
              (select count(*)::int from first_posts f where not has_human_reply(f.id)) as "firstPostsWaiting"`,
      [personId, places, since],
    )
    return row ?? { answered: 0, firstPosts: 0, firstPostsWaiting: 0 }
  }

  /** Situations this person settled since then: a post they answered, a case or a request they decided, a page they read again. */
  async mine(personId: string, since: Date): Promise<string[]> {
    const rows = await this.db.many<{ key: string }>(
      `select kinds.kind || k.post_id as key
       from comments k
       join posts p on p.id = k.post_id
       join visible_audiences($1) seen on seen.audience_id = p.audience_id
       cross join (values ('newcomer:'), ('question:')) as kinds(kind)
       where k.author_id = $1 and k.published_at >= $2 and k.deleted_at is null
         and not exists (select 1 from question_relays r where r.comment_id = k.id)
       union select 'flag:' || case_id from moderation_decisions where decided_by = $1 and decided_at >= $2
       union select 'page:' || id from pages where reviewed_by = $1 and reviewed_at >= $2
       union select 'requests:' || community_id from membership_requests where decided_by = $1 and decided_at >= $2
       limit 500`,
      [personId, since],
    )
    return rows.map(({ key }) => key)
  }

  /** Questions this person handed on lately, and how many of them were answered afterwards by somebody else than who asked. */
  async gestures(personId: string, now: Date): Promise<Today['gestures']> {
    const row = await this.db.one<{ relayed: number; answered: number }>(
      `select count(*)::int as relayed,
              count(*) filter (where exists (
                select 1 from comments k where k.post_id = r.post_id and k.published_at > r.at and k.author_id is distinct from p.author_id and k.author_id <> $1
                  and k.deleted_at is null and k.hidden_at is null))::int as answered
       from (select post_id, min(at) as at from question_relays where person_id = $1 and at > $2 group by post_id) r
       join posts p on p.id = r.post_id and p.deleted_at is null and p.hidden_at is null
       join visible_audiences($1) seen on seen.audience_id = p.audience_id`,
      [personId, daysBefore(now, GESTURE_DAYS)],
    )
    return row && row.relayed > 0 ? row : null
  }

  async snoozed(personId: string, now: Date): Promise<Set<string>> {
    const rows = await this.db.many<{ situation: string }>(
      'select situation from today_snoozes where person_id = $1 and until > $2',
      [personId, now],
    )
    return new Set(rows.map((row) => row.situation))
  }

  async workingHours(personId: string): Promise<WorkingHours | undefined> {
    return (
      (
        await this.db.one<{ hours: WorkingHours | null }>(
          'select working_hours as hours from people where id = $1',
          [personId],
        )
      )?.hours ?? undefined
    )
  }
}

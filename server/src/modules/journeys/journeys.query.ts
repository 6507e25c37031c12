import type { Locale } from '@osmose/shared/core/fields'
import { newcomerDays, type Step } from '@osmose/shared/journeys/journeys.contract'
import { Injectable } from '@nestjs/common'
import { Database, type Db } from '../../platform/database/database.js'
import type { EndReason } from './journeys.entities.js'
import type { Facts, Kept } from './journeys.rules.js'

export interface Journey {
  readonly personId: string
  readonly facts: Facts
  readonly kept: Kept
}

interface Row extends Facts {
  personId: string
  done: Step[]
  skipped: Step[]
  end: EndReason | null
}

interface OfferedPost {
  postId: string
  lang: Locale
  plain: string
  authorId: string
}

/** What somebody wrote themselves since they first came; what an import brought is not an act in the network. */
const ownAct = (alias: string) => `(${alias}.source_system is null or ${alias}.source_system = 'demo')`

const journeys = `
  select p.id as "personId", p.first_signed_in_at as "firstSignedInAt", p.working_hours is not null as "hoursChosen",
         p.avatar is not null as picture, p.title is not null as title, p.department_id is not null as department, coalesce(p.bio, '') <> '' as bio, p.languages <> '{}' as languages,
         (select count(*) from memberships m where m.person_id = p.id and m.via in ('join', 'request', 'invite', 'founder'))::int as communities,
         exists (select 1 from reactions r where r.person_id = p.id and ${ownAct('r')}) as reacted,
         exists (select 1 from posts o where o.author_id = p.id and o.published_at >= p.first_signed_in_at and ${ownAct('o')}) as wrote,
         coalesce((select array_agg(s.step) from journey_steps s where s.person_id = p.id and s.done_at is not null), '{}') as done,
         coalesce((select array_agg(s.step) from journey_steps s where s.person_id = p.id and s.skipped_at is not null), '{}') as skipped,
         (select e.reason from journey_ends e where e.person_id = p.id) as "end"
  from people p`

@Injectable()
export class JourneysQuery {
  constructor(private readonly db: Database) {}

  async journey(personId: string, db: Db = this.db): Promise<Journey | undefined> {
    return (await db.many<Row>(`${journeys} where p.id = $1`, [personId])).map(toJourney)[0]
  }

  /** Newcomers whose journey is open, and those whose fourteen days have just passed; of one person, if given. */
  async open(db: Db, now: Date, personId?: string): Promise<Journey[]> {
    const rows = await db.many<Row>(
      `${journeys} where ${personId === undefined ? '$2::uuid is null' : 'p.id = $2'} and p.first_signed_in_at > $1::timestamptz - interval '${newcomerDays + 14} days'
         and p.deactivated_at is null and not exists (select 1 from journey_ends e where e.person_id = p.id)`,
      [now, personId ?? null],
    )
    return rows.map(toJourney)
  }

  /** Somebody who animates the network and whom the newcomer may know, not themself. */
  async greeter(personId: string): Promise<string | null> {
    const row = await this.db.one<{ id: string }>(
      `select r.person_id as id from person_roles r join people p on p.id = r.person_id
       where r.role = 'communityManager' and p.deactivated_at is null and p.id <> $1
         and exists (select 1 from known_people($1) k where k.person_id = p.id)
       order by r.granted_at, r.person_id limit 1`,
      [personId],
    )
    return row?.id ?? null
  }

  /** A recent post that many liked, from where the person is or works, without a reaction of theirs. */
  postToReactTo(personId: string, now: Date): Promise<OfferedPost | undefined> {
    return this.db.one<OfferedPost>(
      `select q.id as "postId", t.lang, left(t.plain, 400) as plain, q.author_id as "authorId"
       from visible_audiences($1) v join posts q on q.audience_id = v.audience_id join texts t on t.id = q.text_id
       join people me on me.id = $1 join people a on a.id = q.author_id join communities c on c.id = q.community_id
       left join memberships m on m.community_id = q.community_id and m.person_id = $1
       where q.kind <> 'question' and q.deleted_at is null and q.hidden_at is null and q.author_id <> $1 and a.deactivated_at is null and c.archived_at is null
         and ${ownAct('q')} and q.published_at > $2::timestamptz - interval '28 days' and t.plain <> ''
         and not exists (select 1 from reactions r where r.post_id = q.id and r.person_id = $1)
       order by (m.person_id is not null)::int + (a.department_id is not distinct from me.department_id)::int + (a.site_id is not distinct from me.site_id)::int desc,
                t.lang = me.locale desc, (select coalesce(sum(n::int), 0) from jsonb_each_text(q.reaction_counts) as counts (kind, n)) desc, q.published_at desc
       limit 1`,
      [personId, now],
    )
  }

  /** The latest introduction of a colleague that the person may read, from their own department if there is one. */
  introduction(personId: string): Promise<{ postId: string; authorId: string } | undefined> {
    return this.db.one(
      `select q.id as "postId", q.author_id as "authorId"
       from journey_steps s join people a on a.id = s.person_id and a.deactivated_at is null join people me on me.id = $1
       join lateral (select o.id, o.author_id, o.published_at from posts o join visible_audiences($1) v on v.audience_id = o.audience_id
                     where o.author_id = a.id and o.kind = 'discussion' and o.published_at >= a.first_signed_in_at and o.deleted_at is null and o.hidden_at is null
                     order by o.published_at limit 1) q on true
       where s.step = 'introduction' and s.done_at is not null and s.person_id <> $1
       order by (a.department_id is not distinct from me.department_id) desc, q.published_at desc limit 1`,
      [personId],
    )
  }
}

function toJourney({ personId, done, skipped, end, ...facts }: Row): Journey {
  return { personId, facts, kept: { done: new Set(done), skipped: new Set(skipped), end } }
}

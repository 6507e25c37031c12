import type { Settings } from '@osmose/shared/nudges/nudges.contract'
import type { WorkingHours } from '@osmose/shared/organisation/organisation.contract'
import { Injectable } from '@nestjs/common'
import type { Db } from '../../platform/database/database.js'
import { conditionOf, ready } from './audience.catalogue.js'
import type { NudgeRule } from './nudge-rule.js'
import type { Reason } from './nudges.entities.js'

export interface Reachable {
  readonly id: string
  readonly timeZone: string
  readonly workingHours: WorkingHours | null
}

export interface Candidate extends Reachable {
  readonly reason: Reason
}

export interface OpenQuestion {
  readonly id: string
  readonly publishedAt: Date
}

const configuration = `case question.lang when 'fr' then 'pg_catalog.french'::regconfig else 'pg_catalog.english'::regconfig end`

/** Who and what a rule meets. For the engine and, as a rounded count, for the community manager. */
@Injectable()
export class AudienceQuery {
  /** People who meet a person rule; those in the log of `notIn` are left out. */
  people(db: Db, rule: NudgeRule, settings: Settings, now: Date, notIn: string | null): Promise<Reachable[]> {
    return db.many<Reachable>(
      `select p.id, p.time_zone as "timeZone", p.working_hours as "workingHours" from people p
       where ${conditionOf(rule)} and ${ready}
         and not exists (select 1 from nudge_exposures x where x.experiment_id = $5 and x.person_id = p.id) order by p.id`,
      [now, JSON.stringify(settings), rule.family, rule.key, notIn],
    )
  }

  /** People of the treatment arm who still meet the rule and may get it again. */
  again(
    db: Db,
    rule: NudgeRule,
    settings: Settings,
    now: Date,
    experimentId: string,
  ): Promise<(Reachable & { exposureId: string; deliveries: number })[]> {
    return db.many(
      `select p.id, p.time_zone as "timeZone", p.working_hours as "workingHours", x.id as "exposureId", coalesce(max(n.ordinal), 0)::int as deliveries
       from nudge_exposures x join people p on p.id = x.person_id left join nudges n on n.exposure_id = x.id
       where x.experiment_id = $5 and x.arm = 'treatment' and x.goal_at is null and ${conditionOf(rule)} and ${ready}
       group by p.id, x.id
       having count(n.id) filter (where n.state = 'queued') = 0 and count(n.id) filter (where n.state = 'delivered') < ($2::jsonb ->> 'perPerson')::int
       order by p.id`,
      [now, JSON.stringify(settings), rule.family, rule.key, experimentId],
    )
  }

  /** Questions that meet a question rule, whatever the hours they have waited. */
  questions(
    db: Db,
    rule: NudgeRule,
    settings: Settings,
    now: Date,
    notIn: string | null,
  ): Promise<OpenQuestion[]> {
    return db.many<OpenQuestion>(
      `select q.id, q.published_at as "publishedAt" from posts q
       where ${conditionOf(rule)} and $2::jsonb is not null and not exists (select 1 from nudge_exposures x where x.experiment_id = $3 and x.post_id = q.id)
       order by q.published_at`,
      [now, JSON.stringify(settings), notIn],
    )
  }

  /**
   * Who might answer a question, best first: skills named in its words, then answers kept in its community, then those
   * who moderate it. Only people who can see it, want such messages and are not resting from them.
   */
  candidates(db: Db, rule: NudgeRule, settings: Settings, now: Date, postId: string): Promise<Candidate[]> {
    return db.many<Candidate>(
      `with question as (select q.author_id, q.audience_id, q.community_id, t.search, t.lang from posts q join texts t on t.id = q.text_id where q.id = $5),
       kept as (
         select k.author_id as person_id, count(*) as n from question join posts a on a.community_id = question.community_id
         join comments k on k.id = a.accepted_comment_id
         where a.deleted_at is null and k.deleted_at is null and k.hidden_at is null group by k.author_id),
       candidates as (
         select p.id, p.time_zone, p.working_hours, question.audience_id, coalesce(kept.n, 0) as answers, m.person_id is not null as member,
                coalesce(m.role in ('owner', 'moderator'), false) as leads,
                (select count(*) from unnest(p.skills) as s (skill), plainto_tsquery(${configuration}, plain_letters(s.skill)) as words
                 where numnode(words) > 0 and question.search @@ words) as skills
         from question cross join people p
         left join kept on kept.person_id = p.id
         left join memberships m on m.community_id = question.community_id and m.person_id = p.id
         where p.deactivated_at is null and p.kind <> 'service' and p.first_signed_in_at is not null and p.id is distinct from question.author_id and ${ready})
       select id, time_zone as "timeZone", working_hours as "workingHours",
              case when skills > 0 then 'skill' when answers > 0 then 'answers' else 'moderator' end as reason
       from candidates where (skills > 0 or answers > 0 or leads) and can_see_audience(id, audience_id)
       order by skills > 0 or answers > 0 desc, skills desc, answers desc, member desc, id limit 60`,
      [now, JSON.stringify(settings), rule.family, rule.key, postId],
    )
  }

  byIds(db: Db, ids: readonly string[]): Promise<Reachable[]> {
    return db.many<Reachable>(
      `select p.id, p.time_zone as "timeZone", p.working_hours as "workingHours" from people p where p.id = any($1)`,
      [ids],
    )
  }

  /** When each person got a nudge in the last 28 days and a bit; `queued`: or will, when it comes off the queue. */
  async attention(
    db: Db,
    personIds: readonly string[],
    now: Date,
    queued = false,
  ): Promise<Map<string, Date[]>> {
    const rows = await db.many<{ personId: string; at: Date }>(
      `select person_id as "personId", coalesce(delivered_at, deliver_from) as at from nudges
       where person_id = any($1) and state = any($3) and coalesce(delivered_at, deliver_from) > $2::timestamptz - interval '30 days'`,
      [personIds, now, queued ? ['delivered', 'queued'] : ['delivered']],
    )
    const byPerson = new Map<string, Date[]>(personIds.map((id) => [id, []]))
    for (const { personId, at } of rows) byPerson.get(personId)?.push(at)
    return byPerson
  }
}

import { Injectable } from '@nestjs/common'
import { DAY_MS } from '@osmose/shared/core/local-day'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { NEWCOMER_DAYS } from '../identity/identity.public.js'
import { CommunitiesQuery } from './communities.query.js'
import { bestReasons, type Candidate } from './suggestions.rules.js'

/** Open places the person is not in, with what speaks for each. Nothing is counted in posts that the person may not see. */
const candidates = `
  with me as (
    select p.department_id, p.site_id, p.skills, coalesce(d.name, '') as department, coalesce(s.name, '') as site, p.first_signed_in_at > $2 as newcomer
    from people p left join departments d on d.id = p.department_id left join sites s on s.id = p.site_id where p.id = $1
  ), open as (
    select c.id, plain_letters(c.name || ' ' || c.purpose || ' ' || c.problem) as words
    from communities c join known_communities($1) k on k.community_id = c.id
    where c.visibility <> 'secret' and c.archived_at is null
      and not exists (select 1 from memberships m where m.community_id = c.id and m.person_id = $1)
      and not exists (select 1 from declined_suggestions n where n.community_id = c.id and n.person_id = $1)
      and not exists (select 1 from membership_requests r where r.community_id = c.id and r.person_id = $1 and r.decided_at is null)
  ), people_in as (
    select m.community_id,
           count(*) filter (where p.department_id = me.department_id)::int as department,
           count(*) filter (where p.site_id = me.site_id)::int as site,
           count(*) filter (where p.first_signed_in_at > $2)::int as newcomers
    from memberships m join people p on p.id = m.person_id cross join me
    where m.community_id in (select id from open) and p.deactivated_at is null
    group by m.community_id
  ), skilled as (
    select distinct on (open.id) open.id, skill,
           (select count(*)::int from memberships m join people p on p.id = m.person_id where m.community_id = open.id and p.deactivated_at is null and skill = any(p.skills)) as people
    from open, me, unnest(me.skills) as skill
    where position(replace(plain_letters(skill), '-', ' ') in open.words) > 0
    order by open.id, people desc, skill
  ), lively as (
    select p.community_id, count(distinct p.author_id)::int as authors
    from posts p join visible_audiences($1) v on v.audience_id = p.audience_id
    where p.published_at > $3 and p.deleted_at is null and p.hidden_at is null and p.community_id in (select id from open)
    group by p.community_id
  )
  select open.id, me.department as "departmentName", me.site as "siteName", me.newcomer,
         coalesce(i.department, 0) as department, coalesce(i.site, 0) as site, coalesce(i.newcomers, 0) as newcomers,
         (select count(*)::int from people p where p.department_id = me.department_id and p.deactivated_at is null) as "departmentSize",
         (select count(*)::int from people p where p.site_id = me.site_id and p.deactivated_at is null) as "siteSize",
         s.skill, coalesce(s.people, 0) as skilled, coalesce(l.authors, 0) as authors
  from open cross join me
  left join people_in i on i.community_id = open.id
  left join skilled s on s.id = open.id
  left join lively l on l.community_id = open.id`

@Injectable()
export class SuggestionsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly query: CommunitiesQuery,
  ) {}

  async forPerson(actor: Actor) {
    const now = this.clock.now().getTime()
    const rows = await this.db.many<Candidate>(candidates, [
      actor.personId,
      new Date(now - NEWCOMER_DAYS * DAY_MS),
      new Date(now - 28 * DAY_MS),
    ])
    const best = bestReasons(rows)
    const cards = new Map(
      (
        await this.query.cards(
          actor,
          best.map(({ id }) => id),
        )
      ).map((card) => [card.id, card]),
    )
    return best.flatMap(({ id, reason }) => {
      const card = cards.get(id)
      return card ? [{ ...card, reason }] : []
    })
  }
}

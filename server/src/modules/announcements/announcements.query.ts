import { Injectable } from '@nestjs/common'
import { roundedPeople } from './announcements.rules.js'
import { Database } from '../../platform/database/database.js'
import { decodePlace, OLDEST, toPage } from '../../platform/database/keyset.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Communities } from '../communities/communities.public.js'
import { postColumns, postJoins, type PostRow, PostViews } from '../posts/posts.public.js'
import { canAnnounce } from './announcements.policy.js'
import { spokenTo } from './announcements.sql.js'

const PAGE = 10

/** The nearest deadline first, those without one last; among them the oldest first. */
export const dueStatement = statement(
  'announcements.due',
  `select ${postColumns}, page.due
   from (
     select p.id, coalesce(n.read_by, 'infinity') as due
     from addressed_audiences($1) mine
     join posts p on p.audience_id = mine.audience_id and p.kind = 'announcement' and p.deleted_at is null and p.hidden_at is null
     join announcements n on n.post_id = p.id and n.must_read and mine.since <= n.asks_until
     join communities open on open.id = p.community_id and open.archived_at is null
     where p.author_id is distinct from $1
       and not exists (select 1 from announcement_acknowledgements k where k.post_id = p.id and k.person_id = $1 and k.version >= n.asked_version)
       and (coalesce(n.read_by, 'infinity'), p.id) > ($2, $3)
     order by 2, 1 limit $4
   ) page ${postJoins}
   where can_see_audience($1, p.audience_id)
   order by page.due, page.id`,
)

interface Choice {
  id: string
  name: string
  kind: 'department' | 'site'
}

@Injectable()
export class AnnouncementsQuery {
  constructor(
    private readonly db: Database,
    private readonly views: PostViews,
    private readonly communities: Communities,
  ) {}

  async due(actor: Actor, cursor: string | undefined) {
    const place = decodePlace(cursor) ?? OLDEST
    const rows = await this.db.many<PostRow & { due: Date | number }>(dueStatement, [
      actor.personId,
      place.at,
      place.id,
      PAGE + 1,
    ])
    return toPage(
      rows,
      PAGE,
      ({ due, id }) => ({ at: due instanceof Date ? due : 'infinity', id }),
      await this.views.of(actor, rows),
    )
  }

  /** For those who may announce there; others learn only that they may not. */
  async reach(actor: Actor, communityId: string, given: { departments?: string; sites?: string }) {
    const community = await this.communities.byId(actor, communityId)
    if (!community?.can.read) throw fail('not_found')
    const announce = community.can.post && canAnnounce({ leads: community.can.moderate }) === true
    if (!announce) return { can: { announce }, people: null, withMe: false, departments: [], sites: [] }
    const [counted, choices] = await Promise.all([
      this.db.one<{ count: number; mine: boolean | null }>(
        `select count(*) filter (where ${spokenTo('$1')})::int as count, bool_or(p.id = $1) as mine
         from addressed_people($2) them join people p on p.id = them.person_id
         where ($3::uuid[] = '{}' or p.department_id = any($3)) and ($4::uuid[] = '{}' or p.site_id = any($4))`,
        [actor.personId, community.audienceId, listed(given.departments), listed(given.sites)],
      ),
      this.db.many<Choice>(
        `select distinct o.id, o.name, o.kind
         from addressed_people($1) them join people p on p.id = them.person_id
         cross join lateral (
           select d.id, d.name, 'department' as kind from departments d where d.id = p.department_id
           union all select s.id, s.name, 'site' from sites s where s.id = p.site_id
         ) o order by o.name`,
        [community.audienceId],
      ),
    ])
    const of = (wanted: Choice['kind']) =>
      choices.flatMap(({ id, name, kind }) => (kind === wanted ? [{ id, name }] : []))
    return {
      can: { announce },
      people: roundedPeople(counted?.count ?? 0),
      // Its owners and moderators see whatever is said there.
      withMe: community.role === 'owner' || community.role === 'moderator' || counted?.mine === true,
      departments: of('department'),
      sites: of('site'),
    }
  }
}

const listed = (ids: string | undefined): string[] => (ids ? ids.toLowerCase().split(',') : [])

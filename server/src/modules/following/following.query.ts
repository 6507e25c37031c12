import { Injectable } from '@nestjs/common'
import { mostStances, type StanceItem, type StanceKind } from '@osmose/shared/following/following.contract'
import { Database, type Db } from '../../platform/database/database.js'
import { firstWords } from '../../platform/database/first-words.js'
import type { Actor } from '../../platform/http/actor.js'
import { personJson } from '../directory/directory.public.js'

interface Row {
  kind: StanceKind
  target: string
  stance: 'follow' | 'mute'
  since: Date
  shown: Record<string, unknown>
}

/** What of each kind a person may see, as `(target, shown)`; `$1` is the person. */
const visible: Readonly<Record<StanceKind, string>> = {
  person: `select jsonb_build_object('person', ${personJson('p')}) as shown
           from people p
           where p.id = s.target::uuid and p.erased_at is null and exists (select 1 from known_people($1) k where k.person_id = p.id)`,
  topic: `select jsonb_build_object('label', (array_agg(u.label order by p.published_at, u.label))[1]) as shown
          from post_topics u
          join posts p on p.id = u.post_id and p.deleted_at is null and p.hidden_at is null
          left join comments c on c.id = u.comment_id
          where u.slug = s.target and p.audience_id in (select audience_id from visible_audiences($1))
            and (u.comment_id is null or (c.deleted_at is null and c.hidden_at is null))
          having count(*) > 0`,
  post: `select jsonb_build_object('title', ${firstWords('t', 140)}, 'authorName', a.name) as shown
         from posts p join texts t on t.id = p.text_id left join people a on a.id = p.author_id
         where p.id = s.target::uuid and p.deleted_at is null and p.hidden_at is null and can_see_audience($1, p.audience_id)`,
  community: `select jsonb_build_object('community', jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'hue', c.hue, 'visibility', c.visibility)) as shown
              from communities c where c.id = s.target::uuid and exists (select 1 from known_communities($1) k where k.community_id = c.id)`,
}
const kinds = Object.keys(visible) as StanceKind[]
const ofKind = (kind: StanceKind) =>
  `select s.kind, s.target, s.stance, s.since, v.shown from stances s cross join lateral (${visible[kind]}) v where s.person_id = $1 and s.kind = '${kind}'`

/** What one follows and muted. Asked by nobody but the person. */
@Injectable()
export class FollowingQuery {
  constructor(private readonly db: Database) {}

  async list(actor: Actor): Promise<{ items: StanceItem[] }> {
    const rows = await this.db.many<Row>(
      `${kinds.map(ofKind).join(' union all ')} order by since desc, kind, target limit ${mostStances}`,
      [actor.personId],
    )
    const items = rows.map(
      ({ shown, since, ...row }) => ({ ...row, ...shown, since: since.toISOString() }) as StanceItem,
    )
    return { items }
  }

  /** Whether this person may know of the thing: what they cannot see they cannot name. */
  async canSee(actor: Actor, kind: StanceKind, target: string, db: Db = this.db): Promise<boolean> {
    return db.any(`select 1 from (select $2::text as target) s cross join lateral (${visible[kind]}) v`, [
      actor.personId,
      target,
    ])
  }
}

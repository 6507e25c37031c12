import { Injectable } from '@nestjs/common'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import type { listEventAnswers, listEvents } from '@osmose/shared/gatherings/gatherings.contract'
import type { QueryOf } from '@osmose/shared/core/endpoint'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import { decodePlace, FIRST_ID, LAST_ID, toPage } from '../../platform/database/keyset.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { postColumns, postJoins, type PostRow, Posts, PostViews } from '../posts/posts.public.js'
import { canReadWaiting } from './gatherings.policy.js'
import { GatheringsRepository } from './gatherings.repository.js'
import { eventFacts } from './gatherings.view.js'

const PAGE = 20
const PEOPLE = 50

const ways = {
  coming: { after: '>', order: '', until: 'g.ends_at > $2', start: { at: '-infinity', id: FIRST_ID } },
  past: { after: '<', order: 'desc', until: 'g.ends_at <= $2', start: { at: 'infinity', id: LAST_ID } },
} as const

/** What was called off stands only before those whom it concerns. */
const shown = `p.deleted_at is null and p.hidden_at is null and p.audience_id in (select audience_id from visible_audiences($1))
  and (g.cancelled_at is null or a.answer in ('yes', 'maybe', 'waiting') or p.author_id = $1)`

type Listed = PostRow & { startsAt: Date }

@Injectable()
export class GatheringsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly views: PostViews,
    private readonly posts: Posts,
    private readonly repository: GatheringsRepository,
  ) {}

  async list(actor: Actor, { community, mine, when, cursor }: QueryOf<typeof listEvents>) {
    const { after, order, until, start } = ways[when]
    const place = decodePlace(cursor) ?? start
    const rows = await this.db.many<Listed>(
      `select ${postColumns}, page.starts_at as "startsAt"
       from (
         select p.id, g.starts_at
         from gatherings g join posts p on p.id = g.post_id left join gathering_answers a on a.post_id = g.post_id and a.person_id = $1
         where ${until} and ${shown}
           and ($3::uuid is null or p.community_id = $3)
           and (a.answer in ('yes', 'maybe', 'waiting') or (not $4 and ($3 is not null or p.audience_id in (select audience_id from followed_audiences($1)))))
           and (g.starts_at, p.id) ${after} ($5, $6)
         order by g.starts_at ${order}, p.id ${order} limit $7
       ) page ${postJoins}
       order by page.starts_at ${order}, page.id ${order}`,
      [actor.personId, this.clock.now(), community ?? null, mine ?? false, place.at, place.id, PAGE + 1],
    )
    return toPage(
      rows,
      PAGE,
      (row) => ({ at: row.startsAt.toISOString(), id: row.id }),
      await this.views.of(actor, rows),
    )
  }

  async next(actor: Actor, communityId: string) {
    const visible = await this.db.one('select 1 from visible_audiences($1) where community_id = $2', [
      actor.personId,
      communityId,
    ])
    if (!visible) throw fail('not_found')
    const rows = await this.db.many<PostRow>(
      `select ${postColumns}
       from (
         select p.id from gatherings g join posts p on p.id = g.post_id left join gathering_answers a on a.post_id = g.post_id and a.person_id = $1
         where g.ends_at > $2 and g.cancelled_at is null and p.community_id = $3 and ${shown}
         order by g.starts_at, p.id limit 1
       ) page ${postJoins}`,
      [actor.personId, this.clock.now(), communityId],
    )
    return { post: rows[0] ? (await this.views.of(actor, rows))(rows[0]) : null }
  }

  /** In order of arrival. */
  async answers(actor: Actor, postId: string, { of, cursor }: QueryOf<typeof listEventAnswers>) {
    const { facts } = await this.posts.open(actor, postId)
    const [event] = await this.repository.read(this.db, actor.personId, [postId])
    if (!event) throw fail('not_found')
    if (of === 'waiting' && !canReadWaiting(eventFacts(event, facts, this.clock.now())))
      throw fail('forbidden')
    const place = decodePlace(cursor)
    const rows = await this.db.many<PersonRef & { said: Date }>(
      `select p.id, p.name, p.title, d.name as department, s.name as site, case p.avatar when 'photo' then p.avatar_version end as photo, a.at as said
       from gathering_answers a join people p on p.id = a.person_id left join departments d on d.id = p.department_id left join sites s on s.id = p.site_id
       where a.post_id = $1 and a.answer = $2 and (a.at, a.person_id) > ($3, $4)
       order by a.at, a.person_id limit $5`,
      [postId, of, place?.at ?? '-infinity', place?.id ?? FIRST_ID, PEOPLE + 1],
    )
    return toPage(
      rows,
      PEOPLE,
      (row) => ({ at: row.said.toISOString(), id: row.id }),
      ({ said: _, ...person }) => person,
    )
  }
}

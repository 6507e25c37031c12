import { Injectable } from '@nestjs/common'
import { forYouBounds, freshHalfLifeHours } from '@osmose/shared/feed/for-you.rules'
import { type FeedTerm, feedTerms } from '@osmose/shared/feed/terms'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import { LAST_ID } from '../../platform/database/keyset.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { postColumns, postJoins, type PostRow, PostViews } from '../posts/posts.public.js'
import { holdsSkill, knownSkill, reader, topicAmong, waits } from './feed.sql.js'
import { decodeRank, encodeRank, type Rank } from './for-you.cursor.js'
import { type ReasonRow, reasonsOf } from './reasons.js'

const { days, ofEachPlace, ofPlaces, ofEachPerson, ofEachTopic, amongOfTopic, ofFollowed } = forYouBounds
const inTime = `p.published_at <= $2 and p.published_at > $2::timestamptz - interval '${days} days' and p.deleted_at is null and p.hidden_at is null`
/** Asked before the newest are counted off: what one may not read takes nobody's place. Hashed once, not joined. */
const readable = '(p.audience_id in (select v.audience_id from visible v)) is true'
/** Each asked once for all candidates and hashed: fewer steps than looking each candidate up. */
const seen = `p.id in (select o.post_id from opened_posts o where o.person_id = $1 and o.at <= $2 and o.at > $2::timestamptz - interval '${days} days')`
const colleagues = `select a.id from people a where a.id = any(array(select author_id from candidates)) and a.department_id = (select department_id from me) and a.id <> $1`
const known = `select t.id from texts t
              where t.id = any(array(select text_id from candidates where waiting and author_id is distinct from $1))
                and exists (select 1 from skilled) and exists (select 1 from skilled k where ${holdsSkill})`
const flag = (term: FeedTerm) => `case when f."${term}" then w."${term}" else 0 end`
const worth = 'coalesce($7::integer[], me.worth)'

/**
 * One statement a page. Candidates come from the index ranges of my places, of people and of topics I follow, each
 * bounded, so the cost does not grow with what was ever written; facts and points are made for them alone; the page
 * alone is joined with what is shown. `$2` is the instant of the first page and `$7` what the terms were worth then:
 * what happens afterwards neither repeats nor loses a post. The formula is that of `for-you.rules.ts`.
 */
export const forYouStatement = statement(
  'feed.for_you',
  `${reader('$2')}, near as materialized (
     select q.id
     from unnest(array(select f.audience_id from followed_audiences($1) f where f.community_id <> all((select me.muted_places from me)::uuid[]))) as place(audience_id)
     cross join lateral (
       select p.id, p.published_at from posts p
       where p.audience_id = place.audience_id and ${inTime}
       order by p.published_at desc, p.id desc limit ${ofEachPlace}
     ) q
     order by q.published_at desc, q.id desc limit ${ofPlaces}
   ), visible as materialized (
     select audience_id from visible_audiences($1)
   ), found as materialized (
     select q.id, q.published_at
     from me cross join lateral unnest(me.people) as who(id) cross join lateral (
       select p.id, p.published_at from posts p
       where p.author_id = who.id and ${inTime} and ${readable} order by p.published_at desc limit ${ofEachPerson}
     ) q
     union
     select q.id, q.published_at
     from me cross join lateral unnest(me.topics) as about(slug) cross join lateral (
       select r.id, r.published_at
       from (select t.post_id from post_topics t where t.slug = about.slug and t.comment_id is null order by t.post_id desc limit ${amongOfTopic}) u
       cross join lateral (select p.id, p.published_at from posts p where p.id = u.post_id and ${inTime} and ${readable} limit 1) r
       order by u.post_id desc limit ${ofEachTopic}
     ) q
   ), far as materialized (
     select id from found order by published_at desc, id desc limit ${ofFollowed}
   ), candidates as materialized (
     select p.id, p.published_at, p.author_id, p.text_id, p.kind, ${waits('$2')} as waiting
     from me cross join posts p
     where p.id = any(array(select id from near union select id from far))
       and p.id <> all(me.muted_posts) and p.community_id <> all(me.muted_places)
       and (p.author_id is null or p.author_id <> all(me.muted_people))
   ), about as materialized (
     select u.post_id, u.slug = any(me.muted_topics) as muted
     from me cross join post_topics u
     where me.has_topics and u.post_id = any(array(select id from candidates)) and u.comment_id is null
       and (u.slug = any(me.topics) or u.slug = any(me.muted_topics))
   ), facts as materialized (
     select p.id, p.published_at, p.waiting, p.kind = 'announcement' as "forAll",
            coalesce(p.author_id = any(me.people), false) as followed,
            coalesce(p.author_id in (${colleagues}), false) as department,
            p.id in (select post_id from about where not muted) as topic,
            p.waiting and p.text_id in (${known}) as knows, ${seen} as seen,
            floor(date_part('epoch', $2::timestamptz - p.published_at) / 3600)::integer as hours,
            p.author_id is distinct from $1 and p.published_at > (select max(read_until) from feed_places where person_id = $1 and feed in ('all', 'forYou')) as is_new
     from me cross join candidates p
     where p.id not in (select post_id from about where muted)
   ), weights as materialized (
     select ${feedTerms.map((term, at) => `worth[${at + 1}] as "${term}"`).join(', ')} from (select ${worth} as worth from me) w
   ), pointed as (
     select f.*, ${feedTerms
       .filter((term) => term !== 'fresh')
       .map(flag)
       .join(' + ')}
            + floor(w.fresh * power(2::float8, -f.hours / ${freshHalfLifeHours}::float8))::integer as points
     from facts f cross join weights w
   ), ranked as materialized (
     select *, row_number() over (order by points desc, published_at desc, id desc)::integer as rank from pointed
   )
   select ${postColumns}, page.*, ${worth} as worth, ${topicAmong('me.topics')} as topic, case when page.known then ${knownSkill} end as knows,
          null as muted, null as "mutedTarget",
          coalesce((select max(rank) from ranked where is_new and not seen), case when exists (select 1 from feed_places where person_id = $1 and feed in ('all', 'forYou')) then 0 end) as "newUntil"
   from (
     select id, followed, department, knows as known, waiting, "forAll", seen, hours, points, rank
     from ranked where (points, published_at, id) < ($3::integer, $4::timestamptz, $5::uuid)
     order by rank limit $6
   ) page ${postJoins} cross join me
   order by page.rank`,
)

const PAGE = 20
type Row = PostRow & ReasonRow & { hours: number; points: number; newUntil: number | null }

@Injectable()
export class ForYouQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly views: PostViews,
  ) {}

  async read(actor: Actor, cursor: string | undefined) {
    const from = decodeRank(cursor)
    const at = from?.at ?? this.clock.now().toISOString()
    const rows = await this.db.many<Row>(forYouStatement, forYouValues(actor.personId, at, PAGE + 1, from))
    const shown = rows.slice(0, PAGE)
    const last = shown.at(-1)
    const view = await this.views.of(actor, shown)
    return {
      items: shown.map(view),
      nextCursor:
        rows.length > PAGE && last
          ? encodeRank({
              at,
              points: last.points,
              publishedAt: last.publishedAt.toISOString(),
              id: last.id,
              worth: last.worth,
            })
          : null,
      reasons: reasonsOf(shown, ({ hours }) => hours),
      at,
      newUntil: rows[0]?.newUntil ?? null,
    }
  }
}

/** The parameters of the statement. */
export const forYouValues = (personId: string, at: string, limit: number, from?: Rank): unknown[] => [
  personId,
  at,
  from?.points ?? 2_147_483_647,
  from?.publishedAt ?? 'infinity',
  from?.id ?? LAST_ID,
  limit,
  from?.worth ?? null,
]

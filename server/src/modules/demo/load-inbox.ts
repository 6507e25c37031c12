import { Injectable } from '@nestjs/common'
import { DAY_MS } from '@osmose/shared/core/local-day'
import { v7 as uuid } from 'uuid'
import { Posts } from '../posts/posts.public.js'
import { calls } from './company/content/calls.js'
import { idOf, type Loading } from './demo.context.js'
import { DEMO } from './load-people.js'

/** Whom one may enter as; the others are told nothing of what came before. */
const cast = ['soline', 'karim', 'helene', 'nadege', 'etienne', 'ewa'] as const
/** Lines of this age are shown; of those of the last days, the newest that were not followed are unread; the oldest of all never is. */
const DAYS = 45
const FRESH = 14
const UNREAD = 5

/** What would have been told to the cast, from what is there: nothing is told that did not happen. */
const told = `
  with cast_of as (select unnest($1::uuid[]) as id), facts as (
    select m.person_id, 1 as rank, 'mention' as kind, 'mention:' || m.post_id as group_key, p.id as post_id, k.id as comment_id, p.community_id, null::uuid as conversation_id,
           coalesce(k.author_id, p.author_id) as actor_id, null::text as reaction, null::text as detail, coalesce(k.published_at, p.published_at) as at
    from mentions m join posts p on p.id = m.post_id left join comments k on k.id = m.comment_id
    union all
    select above.author_id, 2, 'reply', 'reply:' || above.id, k.post_id, k.id, p.community_id, null, k.author_id, null, null, k.published_at
    from comments k join comments above on above.id = k.parent_id join posts p on p.id = k.post_id
    union all
    select p.author_id, 3, 'comment', 'comment:' || p.id, p.id, k.id, p.community_id, null, k.author_id, null, null, k.published_at
    from comments k join posts p on p.id = k.post_id
    union all
    select coalesce(k.author_id, p.author_id), 4, 'reaction', 'reaction:' || coalesce(k.id, p.id), p.id, k.id, p.community_id, null, r.person_id, r.kind, null, r.at
    from reactions r join posts p on p.id = r.post_id left join comments k on k.id = r.comment_id
    union all
    select k.author_id, 4, 'answer_accepted', 'answer:' || p.id, p.id, k.id, p.community_id, null, p.accepted_by, null, null, p.accepted_at
    from posts p join comments k on k.id = p.accepted_comment_id
    union all
    select g.person_id, 4, 'kudos', 'kudos:' || p.id, p.id, null, p.community_id, null, p.author_id, null, null, p.published_at
    from kudos_people g join posts p on p.id = g.post_id
    union all
    select them.person_id, 4, case when n.must_read then 'must_read' else 'announcement' end, 'announcement:' || p.id, p.id, null, p.community_id, null, p.author_id, null, 'published', p.published_at
    from announcements n join posts p on p.id = n.post_id cross join lateral addressed_people(p.audience_id) them
    union all
    select i.person_id, 4, 'community_invitation', 'invitation:' || i.community_id, null, null, i.community_id, null, i.invited_by, null, null, i.invited_at
    from community_invitations i
    union all
    select manager.id, 4, 'membership_requested', 'request:' || r.community_id, null, null, r.community_id, null, r.person_id, null, null, r.asked_at
    from membership_requests r join communities c on c.id = r.community_id
    join people manager on 'communityManager' = any(array(select role from person_roles where person_id = manager.id)) and c.visibility <> 'secret'
    where r.decided_at is null
    union all
    select cm.person_id, 4, 'message', 'message:' || cm.conversation_id, null, null, null, cm.conversation_id, m.author_id, null, 'first', m.sent_at
    from conversation_members cm join messages m on m.conversation_id = cm.conversation_id and m.seq = 1 and m.author_id <> cm.person_id
    where cm.read_seq = 0
  ), once as (
    select distinct on (f.person_id, f.kind = 'reaction', coalesce(f.comment_id, f.post_id, f.community_id, f.conversation_id), f.actor_id) f.*
    from facts f join cast_of on cast_of.id = f.person_id
    where f.actor_id is distinct from f.person_id and f.at > $2::timestamptz - make_interval(days => ${DAYS}) and f.at < $2
      and (f.post_id is null or (select can_see_audience(f.person_id, p.audience_id) from posts p where p.id = f.post_id))
    order by f.person_id, f.kind = 'reaction', coalesce(f.comment_id, f.post_id, f.community_id, f.conversation_id), f.actor_id, f.rank
  ), parts as (
    select person_id, case when post_id is null then group_key else 'post:' || post_id end as thread, kind, post_id, community_id, conversation_id, count(*)::int as times, count(distinct actor_id)::int as people, min(at) as first, max(at) as last,
           (array_agg(comment_id order by at))[1] as comment_id, min(detail) as detail, case when count(distinct reaction) = 1 then min(reaction) end as reaction,
           (select jsonb_agg(a.id order by a.place) from (select id, min(place) as place from unnest(array_agg(actor_id order by at desc)) with ordinality as o(id, place) where id is not null group by id order by min(place) limit 50) a) as actors
    from once group by person_id, thread, kind, post_id, community_id, conversation_id
  ), lines as (
    select person_id, thread, post_id, community_id, conversation_id, sum(times) as times, max(last) as at, (array_agg(comment_id order by first) filter (where comment_id is not null))[1] as comment_id,
           jsonb_object_agg(kind, jsonb_build_object('times', times, 'people', people, 'actors', coalesce(actors, '[]'), 'commentId', comment_id, 'reaction', reaction, 'detail', detail, 'first', first, 'last', last)) as parts
    from parts group by person_id, thread, post_id, community_id, conversation_id
  ), placed as (
    select l.*, row_number() over (partition by person_id order by at desc) as place, row_number() over (partition by person_id order by at) = 1 as last,
           exists (select 1 from comments k where k.post_id = l.post_id and k.author_id = l.person_id and k.published_at > l.at)
             or exists (select 1 from post_views v where v.post_id = l.post_id and v.person_id = l.person_id and v.at > l.at) as followed
    from lines l
  )
  select person_id as "personId", thread, post_id as "postId", comment_id as "commentId", community_id as "communityId", conversation_id as "conversationId", parts, times, at,
         at < $2::timestamptz - make_interval(days => ${FRESH}) or place > ${UNREAD} or (followed and place > 2) or last as read
  from placed`

/** The inbox of the cast: a few words in which they are named, then what they would have been told. */
@Injectable()
export class LoadInbox {
  constructor(private readonly posts: Posts) {}

  async load(loading: Loading): Promise<void> {
    await this.write(loading)
    const { tx, company, people, communities } = loading
    await tx.many(
      'insert into community_invitations (community_id, person_id, invited_by, invited_at) values ($1, $2, $3, $4)',
      [
        communities.get('securite')?.id,
        idOf(people, 'karim'),
        idOf(people, 'adele'),
        new Date(Date.parse(`${company.today}T08:00:00.000Z`) - 3 * DAY_MS),
      ],
    )
    const now = new Date(`${company.today}T00:00:00.000Z`)
    const lines = await tx.many<object>(told, [cast.map((key) => idOf(people, key)), now])
    await tx.many(
      `insert into notifications (id, person_id, thread, post_id, comment_id, community_id, conversation_id, parts, times, at, read_at)
       select r.id, r."personId", r.thread, r."postId", r."commentId", r."communityId", r."conversationId", r.parts, r.times, r.at,
              case when r.read then least(r.at + interval '5 hours', $2::timestamptz) end
       from jsonb_to_recordset($1) as r(id uuid, "personId" uuid, thread text, "postId" uuid, "commentId" uuid, "communityId" uuid, "conversationId" uuid, parts jsonb, times integer, at timestamptz, read boolean)`,
      [JSON.stringify(lines.map((line) => ({ ...line, id: uuid() }))), now],
    )
  }

  private async write({ tx, company, people, posts }: Loading): Promise<void> {
    const keyOf = (on: string) => company.posts.find(({ title }) => title?.startsWith(on))?.key ?? on
    const names = company.people.map(({ key, name }) => ({ personId: idOf(people, key), label: name }))
    await this.posts.bring(tx, {
      system: DEMO,
      defaultLang: company.organisation.locale,
      counted: true,
      people: names,
      comments: await Promise.all(
        calls.map(async ({ on, by, after, text }, place) => {
          const postId = idOf(posts, keyOf(on))
          const [post] = await tx.many<{ at: Date }>('select published_at as at from posts where id = $1', [
            postId,
          ])
          return {
            sourceId: `call-${place}`,
            postId,
            authorId: idOf(people, by),
            text: text.replace(
              /@\{([\w.-]+)\}/g,
              (_, key: string) => `@[${key}](person:${idOf(people, key)})`,
            ),
            lang: 'fr' as const,
            at: new Date((post?.at.getTime() ?? 0) + after * 60_000),
          }
        }),
      ),
    })
  }
}

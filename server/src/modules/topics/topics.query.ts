import { Injectable } from '@nestjs/common'
import { topicSlug } from '@osmose/shared/text/topic'
import { Database } from '../../platform/database/database.js'
import { decodePlace, NEWEST, toPage } from '../../platform/database/keyset.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { postColumns, postJoins, type PostRow, PostViews } from '../posts/posts.public.js'

const PAGE = 20
const SUGGESTED = 8

/** Uses of topics in texts that `$1` may see. */
const visibleUses = `
  post_topics t
  join posts p on p.id = t.post_id and p.deleted_at is null and p.hidden_at is null
  join visible_audiences($1) v on v.audience_id = p.audience_id
  left join comments k on k.id = t.comment_id
  where (t.comment_id is null or (k.deleted_at is null and k.hidden_at is null))`

/** The spelling of a topic is that of its oldest use one may see: what one may not see leaves no letter. */
const spelling = `(array_agg(t.label order by coalesce(k.published_at, p.published_at), t.label))[1]`

const suggested = statement(
  'topics.suggested',
  `select t.slug, ${spelling} as label, least(count(distinct t.post_id), 100)::int as posts
   from ${visibleUses} and t.slug like $2
   group by t.slug order by count(distinct t.post_id) desc, t.slug limit ${SUGGESTED}`,
)

const spelled = statement('topics.spelled', `select ${spelling} as label from ${visibleUses} and t.slug = $2`)

const postsAbout = statement(
  'topics.posts',
  `select ${postColumns}
   from (
     select p.id from posts p
     where p.deleted_at is null and p.hidden_at is null
       and p.audience_id in (select audience_id from visible_audiences($1))
       and exists (
         select 1 from post_topics t left join comments k on k.id = t.comment_id
         where t.slug = $2 and t.post_id = p.id
           and (t.comment_id is null or (k.deleted_at is null and k.hidden_at is null)))
       and (p.published_at, p.id) < ($3, $4)
     order by p.published_at desc, p.id desc limit $5
   ) page ${postJoins}
   order by p.published_at desc, p.id desc`,
)

@Injectable()
export class TopicsQuery {
  constructor(
    private readonly db: Database,
    private readonly views: PostViews,
  ) {}

  async suggest(actor: Actor, typed: string) {
    const start = topicSlug(typed).replace(/[\\%_]/g, '\\$&')
    const items = await this.db.many<{ slug: string; label: string; posts: number }>(suggested, [
      actor.personId,
      `${start}%`,
    ])
    return { items }
  }

  async read(actor: Actor, slug: string) {
    const row = await this.db.one<{ label: string | null }>(spelled, [actor.personId, slug])
    if (!row?.label) throw fail('not_found')
    return { slug, label: row.label }
  }

  async posts(actor: Actor, slug: string, cursor: string | undefined) {
    const place = decodePlace(cursor) ?? NEWEST
    const rows = await this.db.many<PostRow>(postsAbout, [actor.personId, slug, place.at, place.id, PAGE + 1])
    const view = await this.views.of(actor, rows)
    return toPage(rows, PAGE, (row) => ({ at: row.publishedAt, id: row.id }), view)
  }
}

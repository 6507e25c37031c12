import { Injectable } from '@nestjs/common'
import type { CommunityRef } from '@osmose/shared/communities/communities.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import type { Notification } from '@osmose/shared/notifications/notifications.contract'
import { Database } from '../../platform/database/database.js'
import { decodePlace, toPage } from '../../platform/database/keyset.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'

interface Row {
  id: string
  kind: Notification['kind']
  count: number
  postId: string | null
  commentId: string | null
  conversationId: string | null
  pageId: string | null
  reaction: Notification['reaction']
  detail: string | null
  at: Date
  read: boolean
  about: string
  community: CommunityRef | null
  people: PersonRef[]
}

/** A line about what its reader may no longer see is not shown, title and community name included. */
const visible = `
  (n.post_id is null or n.kind = 'moderation_decided' or exists (
     select 1 from posts v where v.id = n.post_id and v.deleted_at is null and (v.hidden_at is null or v.author_id = $1) and can_see_audience($1, v.audience_id)))
  and (n.page_id is null or exists (select 1 from pages g where g.id = n.page_id and g.deleted_at is null and can_see_audience($1, g.audience_id)))
  and (n.community_id is null or n.community_id in (select community_id from known_communities($1)))
  and (n.conversation_id is null or exists (select 1 from conversation_members v where v.conversation_id = n.conversation_id and v.person_id = $1 and v.left_at is null))`

/** What was said in a conversation is read there: its line needs no press of its own. */
const unread = `
  n.read_at is null
  and (n.conversation_id is null or exists (select 1 from conversation_members v where v.conversation_id = n.conversation_id and v.person_id = $1 and v.last_seq > v.read_seq))`

const list = statement(
  'notifications.list',
  `select n.id, n.kind, n.count, n.post_id as "postId", n.comment_id as "commentId", n.conversation_id as "conversationId", n.page_id as "pageId", n.reaction, n.detail, n.at, not (${unread}) as read,
          case when can_see_audience($1, q.audience_id) then coalesce(nullif(t.title, ''), left(t.plain, 120), '') else coalesce(pt.title, '') end as about,
          case when c.id is null then null else jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'hue', c.hue, 'visibility', c.visibility) end as community,
          coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'title', p.title, 'department', d.name, 'site', s.name,
                                                        'photo', case p.avatar when 'photo' then p.avatar_version end) order by o.place)
                    from unnest(n.actor_ids[1:3]) with ordinality as o(id, place)
                    join people p on p.id = o.id left join departments d on d.id = p.department_id left join sites s on s.id = p.site_id), '[]') as people
   from notifications n
   left join posts q on q.id = n.post_id left join texts t on t.id = q.text_id
   left join lateral (select gt.title from page_texts x join pages g on g.id = x.page_id join texts gt on gt.id = x.text_id where x.page_id = n.page_id and x.lang = g.lang) pt on true
   left join communities c on c.id = n.community_id
   where n.person_id = $1 and (n.at, n.id) < ($2, $3) and ${visible}
   order by n.at desc, n.id desc limit $4`,
)

const PAGE = 30

@Injectable()
export class NotificationsQuery {
  constructor(private readonly db: Database) {}

  async list(actor: Actor, cursor: string | undefined) {
    const place = decodePlace(cursor)
    const rows = await this.db.many<Row>(list, [
      actor.personId,
      place?.at ?? 'infinity',
      place?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      PAGE + 1,
    ])
    return toPage(
      rows,
      PAGE,
      (row) => ({ at: row.at.toISOString(), id: row.id }),
      (row) => ({ ...row, at: row.at.toISOString() }),
    )
  }

  async unread(actor: Actor): Promise<boolean> {
    return (
      (await this.db.one(
        `select 1 from notifications n where n.person_id = $1 and ${unread} and ${visible} limit 1`,
        [actor.personId],
      )) !== undefined
    )
  }
}

import { Injectable } from '@nestjs/common'
import type { QueryOf, ReplyOf } from '@osmose/shared/core/endpoint'
import type { readPreferences } from '@osmose/shared/notifications/levels.contract'
import type { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { Database } from '../../platform/database/database.js'
import { decodePlace, NEWEST, OLDEST, toPage } from '../../platform/database/keyset.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { personJson } from '../directory/directory.public.js'
import { type Row, toNotification } from './notifications.view.js'

/**
 * A thread about what its reader may no longer see is not shown, title and community name included; nor one in which
 * nothing happened but what was taken back. A decision about a text reaches its author even when the text is gone.
 */
const visible = `
  (n.post_id is null or n.parts ? 'moderation_decided' or exists (
     select 1 from posts v where v.id = n.post_id and v.deleted_at is null and (v.hidden_at is null or v.author_id = $1) and can_see_audience($1, v.audience_id)))
  and (n.comment_id is null or n.times > 1 or n.parts ? 'moderation_decided' or exists (
     select 1 from comments v where v.id = n.comment_id and v.deleted_at is null and (v.hidden_at is null or v.author_id = $1)))
  and (n.page_id is null or exists (select 1 from pages g where g.id = n.page_id and g.deleted_at is null and (g.hidden_at is null or g.hidden_of = $1) and can_see_audience($1, g.audience_id)))
  and (n.community_id is null or exists (select 1 from known_communities($1) k where k.community_id = n.community_id))
  and (n.conversation_id is null or exists (select 1 from conversation_members v where v.conversation_id = n.conversation_id and v.person_id = $1 and v.left_at is null))`

/** What was said in a conversation is read there, and an invitation is answered in its place: neither line needs a press of its own. */
const unread = `
  n.read_at is null and n.place = 'here'
  and (not n.parts ? 'community_invitation' or n.community_id in (select i.community_id from live_invitations($1) i))
  and (n.conversation_id is null or exists (select 1 from conversation_members v where v.conversation_id = n.conversation_id and v.person_id = $1 and v.last_seq > v.read_seq))`

/** `key`: by what the list is ordered; `after`: whether the next rows have smaller or greater keys. */
const list = (name: string, key: 'at' | 'back_at', after: '<' | '>', order: 'asc' | 'desc') =>
  statement(
    name,
    `select n.id, n.parts, n.post_id as "postId", n.conversation_id as "conversationId", n.page_id as "pageId", n.at, n.back_at as "backAt", not (${unread}) as read, n.place,
            case when can_see_audience($1, q.audience_id) then coalesce(nullif(t.title, ''), left(t.plain, 480), '') else coalesce(pt.title, '') end as about,
            case when c.id is null then null else jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'hue', c.hue, 'visibility', c.visibility) end as community,
            coalesce((select jsonb_object_agg(p.id, ${personJson('p')}) from people p
                      where p.id = any(array(select (e.value -> 'actors' ->> i)::uuid from jsonb_each(n.parts) e, generate_series(0, 2) i))), '{}') as people,
            array(select k.id from comments k where k.id = any(array(select (e.value ->> 'commentId')::uuid from jsonb_each(n.parts) e)) and (k.deleted_at is not null or (k.hidden_at is not null and k.author_id is distinct from $1))) as gone
     from notifications n
     left join posts q on q.id = n.post_id left join texts t on t.id = q.text_id
     left join lateral (select gt.title from page_texts x join pages g on g.id = x.page_id join texts gt on gt.id = x.text_id where x.page_id = n.page_id and x.lang = g.lang) pt on true
     left join communities c on c.id = n.community_id
     where n.person_id = $1 and n.place = $5 and (n.${key}, n.id) ${after} ($2, $3) and ${visible}
     order by n.${key} ${order}, n.id ${order} limit $4`,
  )

const newestFirst = list('notifications.list', 'at', '<', 'desc')
const nextBackFirst = list('notifications.list_later', 'back_at', '>', 'asc')

const anyUnread = statement(
  'notifications.unread',
  `select 1 from notifications n where n.person_id = $1 and ${unread} and ${visible} limit 1`,
)

const PAGE = 30

@Injectable()
export class NotificationsQuery {
  constructor(private readonly db: Database) {}

  async list(actor: Actor, { place, cursor }: QueryOf<typeof listNotifications>) {
    const later = place === 'later'
    const from = decodePlace(cursor) ?? (later ? OLDEST : NEWEST)
    const rows = await this.db.many<Row>(later ? nextBackFirst : newestFirst, [
      actor.personId,
      from.at,
      from.id,
      PAGE + 1,
      place,
    ])
    return toPage(
      rows,
      PAGE,
      (row) => ({ at: later ? (row.backAt ?? row.at) : row.at, id: row.id }),
      toNotification,
    )
  }

  async unread(actor: Actor): Promise<boolean> {
    return this.db.any(anyUnread, [actor.personId])
  }

  async preferences(actor: Actor): Promise<ReplyOf<typeof readPreferences>> {
    const [communities, choices] = await Promise.all([
      this.db.many<ReplyOf<typeof readPreferences>['communities'][number]>(
        `select jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'hue', c.hue, 'visibility', c.visibility) as community, coalesce(l.level, 'replies') as level
         from known_communities($1) k join communities c on c.id = k.community_id
         left join notification_levels l on l.community_id = c.id and l.person_id = $1
         left join memberships m on m.community_id = c.id and m.person_id = $1
         where c.archived_at is null and (m.person_id is not null or l.level <> 'replies')
         order by plain_letters(c.name), c.id limit 500`,
        [actor.personId],
      ),
      this.db.many<ReplyOf<typeof readPreferences>['choices'][number]>(
        `select family, channel, wanted from notification_choices where person_id = $1 and channel = 'app' order by family`,
        [actor.personId],
      ),
    ])
    return { communities, choices }
  }
}

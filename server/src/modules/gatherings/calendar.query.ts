import { Injectable } from '@nestjs/common'
import type { CalendarContent } from '@osmose/shared/gatherings/gatherings.contract'
import type { Locale } from '@osmose/shared/core/fields'
import type { Db } from '../../platform/database/database.js'

/** One event as a calendar needs it. */
export interface CalendarRow {
  postId: string
  title: string
  document: unknown
  author: string | null
  community: string
  startsAt: Date
  endsAt: Date
  place: string
  link: string | null
  sequence: number
  publishedAt: Date
  changedAt: Date
  cancelled: boolean
  cancelReason: string | null
  mine: 'yes' | 'waiting' | 'maybe' | 'no' | null
}

const MOST = 500

const columns = `g.post_id as "postId", t.title, t.document, w.name as author, c.name as community, g.starts_at as "startsAt", g.ends_at as "endsAt", g.place, g.link,
  g.sequence, p.published_at as "publishedAt", g.changed_at as "changedAt", g.cancelled_at is not null as cancelled, g.cancel_reason as "cancelReason", a.answer as mine`
const joins = `from gatherings g join posts p on p.id = g.post_id join texts t on t.id = p.text_id join communities c on c.id = p.community_id
  left join people w on w.id = p.author_id left join gathering_answers a on a.post_id = g.post_id and a.person_id = $1`

export interface Holder {
  personId: string
  content: CalendarContent
  locale: Locale
}

@Injectable()
export class CalendarQuery {
  /** Of a post whose reader is already known to see it. */
  one(db: Db, personId: string, postId: string): Promise<CalendarRow | undefined> {
    return db.one<CalendarRow>(`select ${columns} ${joins} where g.post_id = $2`, [personId, postId])
  }

  /** Whose address it is; nobody's once they are deactivated. */
  holder(db: Db, tokenHash: Buffer): Promise<Holder | undefined> {
    return db.one<Holder>(
      `select f.person_id as "personId", f.content, p.locale
       from calendar_feeds f join people p on p.id = f.person_id
       where f.token_hash = $1 and p.deactivated_at is null and p.kind <> 'service'`,
      [tokenHash],
    )
  }

  /** What a person said yes or maybe to, or all of their communities, as far as they may see it at this moment. */
  all(db: Db, { personId, content }: Holder, since: Date): Promise<CalendarRow[]> {
    return db.many<CalendarRow>(
      `select ${columns} ${joins}
       where g.ends_at > $2 and p.deleted_at is null and p.hidden_at is null
         and p.audience_id in (select audience_id from visible_audiences($1))
         and (a.answer in ('yes', 'maybe', 'waiting')
              or ($3 = 'all' and a.answer is null and g.cancelled_at is null and p.audience_id in (select audience_id from followed_audiences($1))))
       order by g.starts_at, g.post_id limit ${MOST}`,
      [personId, since, content],
    )
  }
}

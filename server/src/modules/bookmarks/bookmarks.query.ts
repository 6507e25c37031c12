import { Injectable } from '@nestjs/common'
import type { Bookmark } from '@osmose/shared/bookmarks/bookmarks.contract'
import { excerpt } from '@osmose/shared/text/to-plain'
import { Database, type Db } from '../../platform/database/database.js'
import { decodePlace, NEWEST, toPage } from '../../platform/database/keyset.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { personJson } from '../directory/directory.public.js'

type About = NonNullable<Bookmark['about']>

interface Row {
  id: string
  postId: string
  commentId: string | null
  note: string
  keptAt: Date
  remindAt: Date | null
  remindedAt: Date | null
  about: About | null
}

/** What is kept is shown as far as it can be read at this moment: neither deleted, nor hidden, nor out of sight. */
const columns = `
  b.id, b.post_id as "postId", b.comment_id as "commentId", b.note, b.kept_at as "keptAt", b.remind_at as "remindAt", b.reminded_at as "remindedAt",
  case when p.id is not null and (b.comment_id is null or k.id is not null) then jsonb_build_object(
    'kind', p.kind, 'title', t.title, 'excerpt', left(coalesce(kt.plain, t.plain), 400), 'lang', coalesce(kt.lang, t.lang),
    'publishedAt', to_char(coalesce(k.published_at, p.published_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'community', jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'hue', c.hue, 'visibility', c.visibility),
    'author', ${personJson('a')}) end as about`

const joins = `
  left join posts p on p.id = b.post_id and p.deleted_at is null and p.hidden_at is null and can_see_audience(b.person_id, p.audience_id)
  left join texts t on t.id = p.text_id
  left join communities c on c.id = p.community_id
  left join comments k on k.id = b.comment_id and k.deleted_at is null and k.hidden_at is null
  left join texts kt on kt.id = k.text_id
  left join people a on a.id = case when b.comment_id is null then p.author_id else k.author_id end`

const list = statement(
  'bookmarks.list',
  `select ${columns} from (
     select * from bookmarks b
     where b.person_id = $1 and b.removed_at is null and (b.kept_at, b.id) < ($2, $3)
       and ($5::text is null or plain_letters(b.note) like '%' || plain_letters($5) || '%')
       and (not $6 or b.reminded_at is not null)
     order by b.kept_at desc, b.id desc limit $4
   ) b ${joins} order by b.kept_at desc, b.id desc`,
)

const PAGE = 30

/** Only ever asked for the person it belongs to. */
@Injectable()
export class BookmarksQuery {
  constructor(private readonly db: Database) {}

  async list(actor: Actor, { cursor, q, due }: { cursor?: string; q?: string; due?: 'true' }) {
    const place = decodePlace(cursor) ?? NEWEST
    const rows = await this.db.many<Row>(list, [
      actor.personId,
      place.at,
      place.id,
      PAGE + 1,
      q?.replace(/[\\%_]/g, String.raw`\$&`) ?? null,
      due === 'true',
    ])
    return toPage(rows, PAGE, (row) => ({ at: row.keptAt, id: row.id }), toBookmark)
  }

  async of(actor: Actor, postId: string, commentId: string | null): Promise<Bookmark | null> {
    const row = await this.db.one<Row>(
      `select ${columns} from bookmarks b ${joins}
       where b.person_id = $1 and b.post_id = $2 and b.comment_id is not distinct from $3 and b.removed_at is null`,
      [actor.personId, postId, commentId],
    )
    return row ? toBookmark(row) : null
  }

  async one(actor: Actor, bookmarkId: string, db: Db = this.db): Promise<Bookmark> {
    const row = await db.one<Row>(
      `select ${columns} from bookmarks b ${joins} where b.person_id = $1 and b.id = $2 and b.removed_at is null`,
      [actor.personId, bookmarkId],
    )
    if (!row) throw fail('not_found')
    return toBookmark(row)
  }
}

function toBookmark({ remindedAt, about, ...row }: Row): Bookmark {
  return {
    ...row,
    keptAt: row.keptAt.toISOString(),
    remindAt: row.remindAt?.toISOString() ?? null,
    due: remindedAt !== null,
    about: about && { ...about, excerpt: excerpt(about.excerpt, 240) },
  }
}

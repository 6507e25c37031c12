import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { PostStanding } from '@osmose/shared/posts/standing.contract'
import { excerpt } from '@osmose/shared/text/to-plain'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { personColumns, type PersonColumns, personFrom } from '../directory/directory.public.js'
import { personJoin, type PostRow } from './posts.sql.js'
import { placeOf } from './posts.view.js'

interface Row extends PersonColumns<'author'>, PersonColumns<'by'> {
  postId: string
  reason: string
  /** Null where the reader may not look. */
  openId: string | null
  gone: boolean | null
  title: string
  plain: string
  lang: Locale
  publishedAt: Date
  communityId: string
  slug: string
  communityName: string
  hue: number
  visibility: 'public' | 'private' | 'secret'
}

/** Who closed it, and what it shares as far as the reader may see that. */
const read = statement(
  'posts.standing',
  `select p.id as "postId", p.close_reason as reason, ${personColumns('b', 'by')},
     o.id as "openId", o.deleted_at is not null or o.hidden_at is not null as gone, o.published_at as "publishedAt",
     t.title, left(t.plain, 400) as plain, t.lang,
     c.id as "communityId", c.slug, c.name as "communityName", c.hue, c.visibility, ${personColumns('a', 'author')}
   from posts p
   ${personJoin('b', 'p.closed_by')}
   left join posts o on o.id = p.shared_id and can_see_audience($1, o.audience_id)
   left join texts t on t.id = o.text_id
   left join communities c on c.id = o.community_id
   ${personJoin('a', 'o.author_id')}
   where p.id = any($2::uuid[])`,
)

/** What was done with threads as a whole. Most pages hold none: then nothing is asked. */
@Injectable()
export class StandingQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async read(
    actor: Actor,
    rows: readonly PostRow[],
    db: Db = this.db,
  ): Promise<ReadonlyMap<string, PostStanding>> {
    const now = this.clock.now()
    const found = new Map<string, PostStanding>()
    for (const { id, pinnedUntil } of rows)
      if (pinnedUntil && pinnedUntil > now) found.set(id, { pinnedUntil: pinnedUntil.toISOString() })
    const some = new Map(
      rows.filter(({ closedAt, sharedId }) => closedAt ?? sharedId).map((row) => [row.id, row]),
    )
    if (some.size === 0) return found
    for (const row of await db.many<Row>(read, [actor.personId, [...some.keys()]])) {
      const { closedAt, sharedId } = some.get(row.postId) ?? {}
      found.set(row.postId, {
        ...found.get(row.postId),
        ...(closedAt && { closed: { at: closedAt.toISOString(), reason: row.reason, by: byOf(row) } }),
        ...(sharedId && { shared: sharedOf(row) }),
      })
    }
    return found
  }
}

const byOf = (row: Row) => personFrom(row, 'by')

/** Who may not look learns neither what it was nor whether it is still there. */
function sharedOf(row: Row): NonNullable<PostStanding['shared']> {
  if (row.openId === null) return { state: 'closed' }
  if (row.gone) return { state: 'gone' }
  return {
    state: 'open',
    id: row.openId,
    title: row.title,
    excerpt: excerpt(row.plain, 280),
    lang: row.lang,
    author: personFrom(row, 'author'),
    community: placeOf(row),
    publishedAt: row.publishedAt.toISOString(),
  }
}

import { Injectable } from '@nestjs/common'
import type { PostKind } from '@osmose/shared/posts/posts.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import { decodePlace, NEWEST, toPage } from '../../platform/database/keyset.js'
import { type Statement, statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { Communities } from '../communities/communities.public.js'
import { postColumns, postJoins, type PostRow, PostViews } from '../posts/posts.public.js'
import { reader, reasonColumns, reasonJoins } from './feed.sql.js'
import { type ReasonRow, reasonsOf } from './reasons.js'

/**
 * One statement a page. Each audience gives its newest posts from its own index range; of those the newest are kept,
 * and only they are joined with author, text, counters and my reaction. The cost grows with the number of communities a
 * person follows, not with how much was ever written.
 */
const feed = (
  name: string,
  audiences: string,
  filter = '',
  why = { reader: '', columns: '', joins: '' },
): Statement =>
  statement(
    name,
    `${why.reader} select ${postColumns}${why.columns}
     from (
       select q.id, q.published_at
       from unnest(array(${audiences})) as followed(audience_id)
       cross join lateral (
         select p.id, p.published_at from posts p
         where p.audience_id = followed.audience_id and p.deleted_at is null and p.hidden_at is null
           and (p.published_at, p.id) < ($2, $3) ${filter}
         order by p.published_at desc, p.id desc limit $4
       ) q
       order by q.published_at desc, q.id desc limit $4
     ) page ${postJoins}${why.joins}
     order by page.published_at desc, page.id desc`,
  )

const followed = 'select audience_id from followed_audiences($1)'
const ofCommunity = 'select audience_id from visible_audiences($1) where community_id = $6'
const kindFilter = `and ($5::text is null or p.kind = $5)`
const unansweredFilter = `and p.kind = 'question' and p.accepted_comment_id is null and p.duplicate_of is null and $5::text is not null`

/** In the feed of all my places each post says why it is there. */
const why = { reader: reader(), columns: `, ${reasonColumns}`, joins: reasonJoins }

/** Named for the bench, which runs the very same statement by itself. */
export const feedStatement = feed('feed.all', followed, '', why)
const byKind = feed('feed.kind', followed, kindFilter, why)
const unanswered = feed('feed.unanswered', followed, unansweredFilter, why)
const community = feed('feed.community', ofCommunity, kindFilter)

export const FEED_PAGE = 20

interface Filter {
  cursor?: string
  kind?: PostKind
  unanswered?: 'true'
}

@Injectable()
export class FeedQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly views: PostViews,
    private readonly communities: Communities,
  ) {}

  async read(actor: Actor, { cursor, kind, unanswered: open }: Filter) {
    const { rows, page } = open
      ? await this.page(actor, unanswered, cursor, ['question'])
      : kind
        ? await this.page(actor, byKind, cursor, [kind])
        : await this.page(actor, feedStatement, cursor)
    const now = this.clock.now().getTime()
    const hoursOf = ({ publishedAt }: PostRow) =>
      Math.max(0, Math.floor((now - publishedAt.getTime()) / 3_600_000))
    return { ...page, reasons: reasonsOf(rows, hoursOf) }
  }

  async community(actor: Actor, communityId: string, { cursor, kind }: Filter) {
    await this.communities.insistSeen(actor, communityId)
    return (await this.page(actor, community, cursor, [kind ?? null, communityId])).page
  }

  private async page(
    actor: Actor,
    sql: Statement,
    cursor: string | undefined,
    filter: readonly unknown[] = [],
  ) {
    const place = decodePlace(cursor) ?? NEWEST
    const rows = await this.db.many<PostRow & ReasonRow>(sql, [
      actor.personId,
      place.at,
      place.id,
      FEED_PAGE + 1,
      ...filter,
    ])
    const page = toPage(
      rows,
      FEED_PAGE,
      (row) => ({ at: row.publishedAt, id: row.id }),
      await this.views.of(actor, rows),
    )
    return { rows: rows.slice(0, FEED_PAGE), page }
  }
}

import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { CommunityRef } from '@osmose/shared/communities/communities.contract'
import type { SearchHit } from '@osmose/shared/search/search.contract'
import { Database, type Db } from '../../platform/database/database.js'
import { firstWords } from '../../platform/database/first-words.js'
import { type Statement, statement } from '../../platform/database/statement.js'
import { personColumns, personJoins } from '../directory/directory.public.js'
import { COMPARED, PAGE, rank, tier } from './ranking.js'
import { keyOf, spans } from './spans.rules.js'

/** A search over posts and comments, its names made ids. An empty list of ids is nobody and finds nothing. */
export interface TextsAsked {
  personId: string
  /** Guests see little of what there is: their communities lead to it. */
  guest: boolean
  /** As `telling` leaves them; empty: everything the filters let through, the latest first. */
  words: string
  /** As `tellingTitle` leaves them. */
  title?: string
  communities?: readonly string[]
  authors?: readonly string[]
  kind?: string
  /** Instants: before this one, from this one on. */
  before?: Date
  after?: Date
  file?: boolean
  answered?: boolean
  /** When the first page was read: what was published later is on none. */
  until: Date
  last?: Last
  limit?: number
}

/** The last row of a page: the next one begins after it. */
export type Last = readonly [tier: number, rank: number, at: string, id: string]

export interface HitRow {
  textId: string
  tier: number
  rank: number
  place: string
  postId: string
  commentId: string | null
  kind: SearchHit['kind']
  title: string
  titleLang: Locale
  plain: string
  lang: Locale
  /** The same in the other language, where its author approved one. */
  otherTitle: string | null
  otherPlain: string | null
  otherLang: Locale | null
  at: Date
  accepted: boolean
  imported: boolean
  communityId: string
  slug: string
  communityName: string
  hue: number
  visibility: CommunityRef['visibility']
  authorId: string | null
  authorName: string
  authorTitle: string | null
  authorDepartment: string | null
  authorSite: string | null
  authorPhoto: number | null
}

/** Posts and comments with the words, among those the reader may see; the visibility predicate comes before any cut. */
@Injectable()
export class TextsQuery {
  constructor(private readonly db: Database) {}

  find(asked: TextsAsked, db: Db = this.db): Promise<HitRow[]> {
    const { sql, values } = textsStatement(asked)
    return db.many<HitRow>(sql, values)
  }
}

/**
 * Walks through time from the latest span backwards and stops when enough was found, so that a word that stands in
 * 300,000 texts costs as much as one that stands in a thousand.
 */
export function textsStatement(asked: TextsAsked): { sql: string | Statement; values: unknown[] } {
  const values: unknown[] = [asked.personId]
  const put = (value: unknown) => `$${values.push(value)}`
  const listed = asked.words === ''
  // The latest need no comparing: the list goes on where it ended.
  const until = listed && asked.last ? new Date(asked.last[2]) : earlier(asked.until, asked.before)
  const keys = put(spans(until, asked.after))
  const words = listed ? '' : put(asked.words)
  const title = listed ? '' : put(asked.title ?? null)
  const limit = put((asked.limit ?? PAGE) + 1)
  const plain = values.length
  const where = listed ? [] : ['e.search @@ query.q']
  const narrow = (ids: readonly string[], column: string) =>
    where.push(
      `e.keys && ${put([...new Set(ids.map(keyOf))])}::integer[] and e.${column} = any (${put(ids)}::uuid[])`,
    )
  if (asked.communities) narrow(asked.communities, 'community_id')
  if (asked.authors) narrow(asked.authors, 'author_id')
  if (asked.kind === 'post') where.push('e.comment_id is null')
  else if (asked.kind === 'comment') where.push('e.comment_id is not null')
  else if (asked.kind) where.push(`e.kind = ${put(asked.kind)} and e.comment_id is null`)
  if (asked.before) where.push(`e.at < ${put(asked.before)}`)
  if (asked.after) where.push(`e.at >= ${put(asked.after)}`)
  if (asked.last) where.push(`e.at <= ${put(asked.until)}`)
  if (asked.answered) where.push('e.resolved')
  if (asked.file)
    where.push(
      `exists (select 1 from attachments f where f.kind = case when e.comment_id is null then 'post' else 'comment' end and f.target_id = coalesce(e.comment_id, e.post_id))`,
    )
  if (asked.guest) where.push('e.keys && mine.keys')
  const ranked = listed ? '0' : rank('near', 'query.q')
  const tiered = listed ? '0' : tier('near', 'query.titled')
  const after = asked.last
    ? `where (tier, rank, at, text_id) < (${put(asked.last[0])}::integer, ${put(asked.last[1])}::integer, ${put(asked.last[2])}::timestamptz, ${put(asked.last[3])}::uuid)`
    : ''
  const latest = listed && asked.last ? `and e.at <= $${values.length - 1}::timestamptz` : ''
  const text = `with ${listed ? '' : `query as materialized (select asked_words(${words}) as q, asked_words(${title}) as titled),`}
   visible as materialized (select audience_id, community_id from visible_audiences($1)),
   ${asked.guest ? `mine as materialized (select coalesce(array_agg(distinct search_key(community_id)), '{}') as keys from visible),` : ''}
   near as (
     select e.* from ${listed ? '' : 'query cross join'} ${asked.guest ? 'mine cross join' : ''} unnest(${keys}::integer[]) with ordinality as span (key, n)
     cross join lateral (
       select e.text_id, e.post_id, e.comment_id, e.at, e.author_id, e.accepted, e.resolved, e.search
       from search_entries e
       where e.keys @> array[span.key] ${where.map((one) => `and ${one}`).join(' ')} ${latest}
         and (e.audience_id in (select audience_id from visible)) is true
       ${listed ? `order by e.at desc, e.text_id desc limit ${COMPARED}` : 'offset 0'}
     ) e
     limit ${COMPARED}
   ),
   ranked as (select near.text_id, near.post_id, near.comment_id, near.at, near.author_id, near.accepted or (near.resolved and near.comment_id is null) as accepted, ${tiered} as tier, ${ranked} as rank from near ${listed ? '' : 'cross join query'}),
   page as (select * from ranked ${after} order by tier desc, rank desc, at desc, text_id desc limit ${limit})
   select page.text_id as "textId", page.tier, page.rank, to_json(page.at)#>>'{}' as place, page.post_id as "postId", page.comment_id as "commentId", p.kind, ${firstWords('pt', 90)} as title, pt.lang as "titleLang", t.plain, t.lang, case when ot.id is not null then ${firstWords('ot', 90)} end as "otherTitle", ot.plain as "otherPlain", ot.lang as "otherLang", page.at, page.accepted,
          coalesce(k.source_system, p.source_system) is not null and coalesce(k.source_system, p.source_system) <> 'demo' as imported,
          c.id as "communityId", c.slug, c.name as "communityName", c.hue, c.visibility,
          ${personColumns('a', 'author')}
   from page
   join posts p on p.id = page.post_id join texts pt on pt.id = p.text_id join texts t on t.id = page.text_id
   left join text_translations l on l.post_id = p.id and l.approved and p.translated_to is not null and page.comment_id is null
   left join texts ot on ot.id = l.text_id
   join communities c on c.id = p.community_id
   left join comments k on k.id = page.comment_id
   left join people a on a.id = page.author_id ${personJoins('a')}
   order by page.tier desc, page.rank desc, page.at desc, page.text_id desc`
  const usual = !listed && values.length === plain && where.length === 1
  return { sql: usual ? statement('search.texts', text) : text, values }
}

const earlier = (one: Date, other: Date | undefined): Date => (other && other < one ? other : one)

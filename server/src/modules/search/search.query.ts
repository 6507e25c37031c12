import { Injectable } from '@nestjs/common'
import type { CommunityRef } from '@osmose/shared/communities/communities.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import type { SearchHit } from '@osmose/shared/search/search.contract'
import { Database } from '../../platform/database/database.js'
import { firstWords } from '../../platform/database/first-words.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { highlight } from '@osmose/shared/text/highlight'
import { Files } from '../files/files.public.js'
import { Messages } from '../messages/messages.public.js'
import { Pages } from '../pages/pages.public.js'

interface HitRow {
  postId: string
  commentId: string | null
  kind: SearchHit['kind']
  title: string
  plain: string
  at: Date
  accepted: boolean
  imported: boolean
  rank: number
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

const PAGE = 20
/** Of what stands beside the texts. */
const FEW = 5
/** Deeper than this nobody looks; the words are narrowed instead. */
const DEEPEST = 200

/**
 * Words are looked for in both languages, accents and case aside; the last one may be unfinished. What is found is
 * joined to the visibility predicate before it is ranked, counted or cut.
 */
const words = `(select websearch_to_tsquery('french', plain_letters($2)) || websearch_to_tsquery('english', plain_letters($2)) as q)`

const findTexts = statement(
  'search.texts',
  `with query as ${words},
   visible as materialized (select audience_id from visible_audiences($1)),
   found as (
     select p.id as post_id, null::uuid as comment_id, t.id as text_id, p.published_at as at, p.author_id, ts_rank(t.search, query.q) as rank, p.accepted_comment_id is not null as accepted, p.source_system
     from query join texts t on t.search @@ query.q
     join posts p on p.text_id = t.id
     where p.deleted_at is null and p.hidden_at is null and p.audience_id in (select audience_id from visible)
       and ($3::uuid is null or p.community_id = $3) and ($4::uuid is null or p.author_id = $4)
     union all
     select p.id, k.id, t.id, k.published_at, k.author_id, ts_rank(t.search, query.q), p.accepted_comment_id = k.id, k.source_system
     from query join texts t on t.search @@ query.q
     join comments k on k.text_id = t.id
     join posts p on p.id = k.post_id
     where k.deleted_at is null and k.hidden_at is null and p.deleted_at is null and p.hidden_at is null
       and p.audience_id in (select audience_id from visible)
       and ($3::uuid is null or p.community_id = $3) and ($4::uuid is null or k.author_id = $4)
   ),
   page as (select * from found order by accepted desc nulls last, rank desc, at desc, post_id, comment_id nulls first offset $5 limit $6)
   select page.post_id as "postId", page.comment_id as "commentId", p.kind, ${firstWords('pt', 90)} as title, t.plain, page.at, coalesce(page.accepted, false) as accepted,
          page.source_system is not null and page.source_system <> 'demo' as imported, page.rank,
          c.id as "communityId", c.slug, c.name as "communityName", c.hue, c.visibility,
          a.id as "authorId", a.name as "authorName", a.title as "authorTitle", d.name as "authorDepartment", s.name as "authorSite",
          case a.avatar when 'photo' then a.avatar_version end as "authorPhoto"
   from page
   join posts p on p.id = page.post_id join texts pt on pt.id = p.text_id join texts t on t.id = page.text_id
   join communities c on c.id = p.community_id
   left join people a on a.id = page.author_id left join departments d on d.id = a.department_id left join sites s on s.id = a.site_id
   order by page.accepted desc nulls last, page.rank desc, page.at desc, page.post_id, page.comment_id nulls first`,
)

@Injectable()
export class SearchQuery {
  constructor(
    private readonly db: Database,
    private readonly pages: Pages,
    private readonly files: Files,
    private readonly messages: Messages,
  ) {}

  async find(
    actor: Actor,
    { q, cursor, community, author }: { q: string; cursor?: string; community?: string; author?: string },
  ) {
    const offset = cursor ? Number(Buffer.from(cursor, 'base64url').toString()) : 0
    if (!Number.isInteger(offset) || offset < 0 || offset > DEEPEST)
      throw fail('invalid_input', { fields: { cursor: 'invalid' } })
    const first = offset === 0 && !community && !author
    const [rows, people, communities, pages, files, messages] = await Promise.all([
      this.db.many<HitRow>(findTexts, [
        actor.personId,
        q,
        community ?? null,
        author ?? null,
        offset,
        PAGE + 1,
      ]),
      first ? this.people(actor, q) : [],
      first ? this.communities(actor, q) : [],
      first ? this.pages.find(actor, q, FEW) : [],
      first ? this.files.find(actor.personId, { q, limit: FEW }) : [],
      first ? this.messages.find(actor, q, FEW) : [],
    ])
    const more = rows.length > PAGE && offset + PAGE <= DEEPEST
    return {
      people,
      communities,
      pages: pages.map(({ excerpt, ...page }) => ({ page, excerpt: highlight(excerpt, q) })),
      files: files.map(({ file, plain }) => ({ file, excerpt: highlight(plain, q) })),
      messages,
      items: rows.slice(0, PAGE).map((row) => toHit(row, q)),
      nextCursor: more ? Buffer.from(String(offset + PAGE)).toString('base64url') : null,
    }
  }

  private people(actor: Actor, q: string): Promise<PersonRef[]> {
    return this.db.many<PersonRef>(
      `select p.id, p.name, p.title, d.name as department, s.name as site, case p.avatar when 'photo' then p.avatar_version end as photo
       from people p join known_people($2) known on known.person_id = p.id left join departments d on d.id = p.department_id left join sites s on s.id = p.site_id
       where p.deactivated_at is null and p.erased_at is null and p.kind = 'employee' and plain_letters($1) <% plain_letters(p.name)
       order by word_similarity(plain_letters($1), plain_letters(p.name)) desc, p.name, p.id limit ${FEW}`,
      [q, actor.personId],
    )
  }

  private communities(actor: Actor, q: string): Promise<CommunityRef[]> {
    return this.db.many<CommunityRef>(
      `select c.id, c.slug, c.name, c.hue, c.visibility from communities c
       where c.id in (select community_id from known_communities($1)) and plain_letters($2) <% plain_letters(c.name)
       order by word_similarity(plain_letters($2), plain_letters(c.name)) desc, c.name, c.id limit ${FEW}`,
      [actor.personId, q],
    )
  }
}

function toHit(row: HitRow, q: string): SearchHit {
  return {
    postId: row.postId,
    commentId: row.commentId,
    kind: row.kind,
    title: row.title,
    excerpt: highlight(row.plain, q),
    author:
      row.authorId === null
        ? null
        : {
            id: row.authorId,
            name: row.authorName,
            title: row.authorTitle,
            department: row.authorDepartment,
            site: row.authorSite,
            photo: row.authorPhoto,
          },
    community: {
      id: row.communityId,
      slug: row.slug,
      name: row.communityName,
      hue: row.hue,
      visibility: row.visibility,
    },
    at: row.at.toISOString(),
    accepted: row.accepted,
    imported: row.imported,
  }
}

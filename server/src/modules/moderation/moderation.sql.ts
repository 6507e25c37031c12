import type { Locale } from '@osmose/shared/core/fields'
import type { LogEntry, Outcome } from '@osmose/shared/moderation/moderation.contract'
import type { Visibility } from '../communities/communities.public.js'
import type { Db } from '../../platform/database/database.js'
import { firstWords } from '../../platform/database/first-words.js'

/** One case `o` as a card; the reader is `$1`, who moderates the place and is not the author. */
export const caseColumns = `
  o.id, o.post_id as "postId", o.comment_id as "commentId", o.page_id as "pageId", o.waiting_since as "waitingSince", o.rewritten_at as "rewrittenAt", o.appealed_at as "appealedAt", o.outcome, o.decided_at as "decidedAt",
  x.kind, x.author_id as "authorId", w.locale as "authorLocale",
  ${firstWords('t', 200)} as about, t.lang,
  x.hidden, x.deleted,
  c.id as "communityId", c.slug, c.name, c.hue, c.visibility,
  f.flags, f.articles`

export const caseJoins = `
  from moderation_cases o
  cross join lateral moderated_text(o.post_id, o.comment_id, o.page_id) x
  join moderated_communities($1) mine on mine.community_id = x.community_id and x.author_id is distinct from $1
  join communities c on c.id = x.community_id
  join texts t on t.id = x.text_id
  left join people w on w.id = x.author_id
  cross join lateral (
    select count(*)::int as flags, coalesce(jsonb_agg(distinct jsonb_build_object('version', charter_version, 'number', article)), '[]') as articles
    from flags where case_id = o.id and at > coalesce(o.decided_at, '-infinity')
  ) f`

export interface CaseCardRow {
  id: string
  postId: string | null
  commentId: string | null
  pageId: string | null
  waitingSince: Date | null
  rewrittenAt: Date | null
  appealedAt: Date | null
  outcome: Outcome | null
  decidedAt: Date | null
  kind: string
  authorId: string | null
  authorLocale: Locale | null
  about: string
  lang: Locale
  hidden: boolean
  deleted: boolean
  communityId: string
  slug: string
  name: string
  hue: number
  visibility: Visibility
  flags: number
  articles: { version: number; number: number }[]
}

export interface PassageRow {
  commentId: string | null
  parentId: string | null
  authorId: string | null
  nameless: boolean
  title: string
  lang: Locale
  document: unknown
  publishedAt: Date
  hidden: boolean
  flagged: boolean
}

/** Comments shown before and after the one that was flagged. */
const BEFORE = 2
const AFTER = 2

/** The post, what is answered, and a few comments on each side in the order of the thread; what is taken back stays away, except what was flagged. */
export async function threadAround(
  db: Db,
  { postId, commentId, pageId }: Pick<CaseCardRow, 'postId' | 'commentId' | 'pageId'>,
): Promise<{ items: PassageRow[]; leftOut: number }> {
  if (pageId !== null) return { items: await pageAlone(db, pageId), leftOut: 0 }
  const rows = await db.many<PassageRow & { total: number }>(
    `with line as (
       select k.id, k.parent_id, row_number() over (order by k.thread_at, k.thread_id, k.published_at, k.id) as place
       from comments k where k.post_id = $1 and (k.deleted_at is null or k.id = $2)
     ), here as (
       select coalesce((select place from line where id = $2), 0) as place, (select parent_id from line where id = $2) as parent
     ), chosen as (
       select l.id, l.place from line l, here h
       where (h.place > 0 and l.place between h.place - $3::int and h.place + $4::int) or (h.place = 0 and l.place <= $4::int) or l.id = h.parent
     )
     select null::uuid as "commentId", null::uuid as "parentId", p.author_id as "authorId", p.nameless, t.title, t.lang, t.document, p.published_at as "publishedAt",
            p.hidden_at is not null as hidden, $2::uuid is null as flagged, (select count(*)::int from line) as total, 0 as place
     from posts p join texts t on t.id = p.text_id where p.id = $1
     union all
     select k.id, k.parent_id, k.author_id, false, '', t.lang, t.document, k.published_at, k.hidden_at is not null, k.id is not distinct from $2, 0, n.place
     from chosen n join comments k on k.id = n.id join texts t on t.id = k.text_id
     order by place`,
    [postId, commentId, BEFORE, AFTER],
  )
  return { items: rows, leftOut: Math.max(0, (rows[0]?.total ?? 0) - (rows.length - 1)) }
}

/** The newest text of a page. */
const pageAlone = (db: Db, pageId: string): Promise<PassageRow[]> =>
  db.many(
    `select null::uuid as "commentId", null::uuid as "parentId", x.author_id as "authorId", false as nameless, t.title, t.lang, t.document, t.written_at as "publishedAt", x.hidden, true as flagged
     from moderated_text(null, null, $1) x join texts t on t.id = x.text_id`,
    [pageId],
  )

export interface QuoteRow {
  version: number
  number: number
  titleFr: string
  titleEn: string
  sentenceFr: string
  sentenceEn: string
  note: string
  at: Date
}

/** Flags, oldest first, without whoever made them. */
export const quotesOf = (db: Db, { id }: { id: string }): Promise<QuoteRow[]> =>
  db.many(
    `select a.version, a.number, a.title_fr as "titleFr", a.title_en as "titleEn", a.sentence_fr as "sentenceFr", a.sentence_en as "sentenceEn", f.note, f.at
     from flags f join charter_articles a on a.version = f.charter_version and a.number = f.article where f.case_id = $1 order by f.at, f.id`,
    [id],
  )

export interface LogRow {
  kind: LogEntry['kind']
  actorId: string | null
  article: number | null
  at: Date
}

export const logOf = (db: Db, caseId: string): Promise<LogRow[]> =>
  db.many(
    `select kind, actor_id as "actorId", article, at from moderation_log where case_id = $1 order by id`,
    [caseId],
  )

export interface DecisionViewRow extends Omit<QuoteRow, 'note' | 'at' | 'version' | 'number'> {
  id: string
  outcome: Outcome
  reason: string
  lang: Locale
  version: number | null
  number: number | null
  decidedBy: string
  decidedAt: Date
  appealId: string | null
  appealText: string | null
  appealedAt: Date | null
}

export const decisionsOf = (db: Db, caseId: string): Promise<DecisionViewRow[]> =>
  db.many(
    `select d.id, d.outcome, d.reason, d.lang, d.decided_by as "decidedBy", d.decided_at as "decidedAt", d.appeal_id as "appealId", e.text as "appealText", e.at as "appealedAt", a.version, a.number,
            a.title_fr as "titleFr", a.title_en as "titleEn", a.sentence_fr as "sentenceFr", a.sentence_en as "sentenceEn"
     from moderation_decisions d left join moderation_appeals e on e.decision_id = d.id left join charter_articles a on a.version = d.charter_version and a.number = d.article
     where d.case_id = $1 order by d.decided_at desc, d.id desc`,
    [caseId],
  )

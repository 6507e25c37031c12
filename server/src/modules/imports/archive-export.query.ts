import type { Tx } from '../../platform/database/database.js'
import { archiveSql } from '../posts/posts.public.js'

/** Rows at once: enough to keep both sides busy, few enough to keep memory flat. */
const ROWS = 300

/**
 * The rows of a statement, as the database had them when the transaction began, a few hundred at a time. What was deleted
 * or hidden stays here. This is the operator's copy of everything; it is made on the machine and shown nowhere.
 */
export async function* rowsOf<Row>(tx: Tx, sql: string): AsyncGenerator<Row[]> {
  await tx.many(`declare export_rows no scroll cursor for ${sql}`)
  for (;;) {
    const rows = await tx.many<Row>(`fetch ${ROWS} from export_rows`)
    if (rows.length > 0) yield rows
    if (rows.length < ROWS) break
  }
  await tx.many('close export_rows')
}

const { instant, named } = archiveSql
/** Noon, so that the day is the same in (almost) every time zone. */
const noon = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T12:00:00.000Z"')`

export const peopleRows = `
  select p.id, p.name, p.email, d.name as department, s.name as site, p.title, p.locale, p.time_zone as "timeZone", ${noon('p.joined_on')} as "joinedAt",
         case when p.deactivated_at is not null then coalesce(${noon('p.left_on')}, ${instant('p.deactivated_at')}) end as "leftAt", p.manager_id as "managerId",
         nullif(p.kind, 'employee') as kind, nullif(p.bio, '') as bio, nullif(to_jsonb(p.skills), '[]') as skills, nullif(to_jsonb(p.languages), '[]') as languages, p.working_hours as "workingHours"
  from people p left join departments d on d.id = p.department_id left join sites s on s.id = p.site_id
  where p.erased_at is null order by p.id`

/** Of a secret place the address is made anew: it cannot be guessed. */
export const communityRows = `
  select c.id, c.name, c.purpose as description, nullif(c.problem, '') as problem, nullif(c.signs, '[]') as signs, c.visibility, case when c.visibility <> 'secret' then c.slug end as address, c.hue, c.template,
         ${instant('c.created_at')} as "createdAt", ${named('c.created_by')} as "createdBy", ${instant('c.archived_at')} as "archivedAt", ${instant('c.official_at')} as "officialAt", ${named('c.official_by')} as "officialBy",
         nullif(c.welcome, '') as welcome, nullif(c.charter, '') as charter, nullif(c.charter_asked, false) as "charterAsked", (select nullif(t.writers, 'members') from page_trees t where t.community_id = c.id) as "pagesBy",
         (with recursive tree as (
            select f.*, array[lower(f.name)] as path from library_folders f where f.community_id = c.id and f.parent_id is null
            union all select f.*, t.path || lower(f.name) from library_folders f join tree t on t.id = f.parent_id)
          select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', t.id, 'name', t.name, 'parent', t.parent_id, 'by', ${named('t.created_by')}, 'at', ${instant('t.created_at')})) order by t.path) from tree t) as folders
  from communities c order by c.id`

export const membershipRows = `
  select m.community_id as community, m.person_id as person, m.role, ${instant('m.joined_at')} as "joinedAt", ${instant('m.welcomed_at')} as "welcomedAt", ${instant('a.accepted_at')} as "agreedAt"
  from memberships m join people p on p.id = m.person_id join communities c on c.id = m.community_id
  left join community_charters_accepted a on a.community_id = m.community_id and a.person_id = m.person_id and a.version = c.charter_version and c.charter <> ''
  where p.erased_at is null order by m.community_id, m.person_id`

const shown = (alias: string) => `${alias}.deleted_at is null and ${alias}.hidden_at is null`
const author = (alias: string) => `left join people w on w.id = ${alias}.author_id and w.erased_at is null`
const names = (table: string, ids: string) =>
  `(select jsonb_agg(x.name order by x.name) from ${table} x where x.id = any(${ids}))`

/** `now` decides which posts stand on top of their places. */
export const postRows = (now: Date): string => `
  select p.id, p.community_id as community, w.id as author, ${named('p.by_id')} as by, nullif(p.nameless, false) as nameless, ${instant('p.published_at')} as at, ${instant('p.edited_at')} as "editedAt", p.kind,
         case when a.narrowed then jsonb_strip_nulls(jsonb_build_object('departments', ${names('departments', 'a.department_ids')}, 'sites', ${names('sites', 'a.site_ids')})) end as audience,
         nullif(t.title, '') as title, t.lang, t.document,
         case when p.translated_to is not null or exists (select 1 from text_translations l where l.post_id = p.id) then (
           select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('lang', o.lang, 'title', nullif(o.title, ''), 'approved', l.approved, 'by', ${named('l.by_id')}, 'at', ${instant('l.at')},
                                                                 'outdated', nullif(l.of_version < t.version, false))) || jsonb_build_object('document', o.document) order by l.approved desc)
           from text_translations l join texts o on o.id = l.text_id where l.post_id = p.id) end as translations,
         case when p.pinned_until > '${now.toISOString()}' then ${instant('p.pinned_until')} end as "pinnedUntil", case when p.pinned_until > '${now.toISOString()}' then ${named('p.pinned_by')} end as "pinnedBy",
         ${instant('p.closed_at')} as "closedAt", ${named('p.closed_by')} as "closedBy", nullif(p.close_reason, '') as "closeReason", p.shared_id as shares, p.duplicate_of as "duplicateOf"
  from posts p join audiences a on a.id = p.audience_id join texts t on t.id = p.text_id ${author('p')}
  where ${shown('p')} order by p.id`

/** Answers after what they answer; one whose parent is not in the archive stands alone. */
export const commentRows = `
  select k.id, k.post_id as post, parent.id as parent, w.id as author, ${instant('k.published_at')} as at, ${instant('k.edited_at')} as "editedAt",
         case p.accepted_comment_id when k.id then ${instant('p.accepted_at')} end as "acceptedAt", case p.accepted_comment_id when k.id then ${named('p.accepted_by')} end as "acceptedBy",
         case p.accepted_comment_id when k.id then nullif(p.answer_reason, '') end as "acceptedReason", t.lang, t.document
  from comments k join posts p on p.id = k.post_id join texts t on t.id = k.text_id
  left join comments parent on parent.id = k.parent_id and ${shown('parent')} ${author('k')}
  where ${shown('p')} and ${shown('k')} order by parent.id is not null, k.id`

export const reactionRows = `
  select coalesce(r.comment_id, r.post_id) as target, r.person_id as person, coalesce(nullif(r.name, ''), r.kind) as kind, ${instant('r.at')} as at
  from reactions r join posts p on p.id = r.post_id join people w on w.id = r.person_id and w.erased_at is null left join comments k on k.id = r.comment_id
  where ${shown('p')} and (k.id is null or ${shown('k')}) order by r.post_id, r.comment_id, r.person_id, r.name`

/** Those above before those below, in their order. One whose parent is not in the archive stands at the top. */
export const pageRows = `
  with recursive shown as (select g.* from pages g where ${shown('g')}), tree as (
    select g.*, null::uuid as above, array[g.position] as places, array[g.id] as path from shown g where not exists (select 1 from shown u where u.id = g.parent_id)
    union all select g.*, t.id, t.places || g.position, t.path || g.id from shown g join tree t on t.id = g.parent_id)
  select g.id, g.community_id as community, g.above as parent, g.position, ${named('g.owner_id')} as owner, g.review_months as "reviewMonths", ${instant('g.reviewed_at')} as "reviewedAt",
         g.post_id as post, g.comment_id as comment, nullif(exists (select 1 from page_trees t where t.start_page_id = g.id), false) as start,
         (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('lang', t.lang, 'title', t.title, 'by', ${named('t.written_by')}, 'at', ${instant('t.written_at')})) || jsonb_build_object('document', t.document) order by t.lang = g.lang desc)
          from page_texts x join texts t on t.id = x.text_id where x.page_id = g.id) as texts
  from tree g order by g.community_id, cardinality(g.path), g.places, g.path`

/** What stands in libraries; its bytes may stand elsewhere too. */
export const libraryRows = `
  select e.community_id as community, e.folder_id as folder, w.id as by, ${instant('e.added_at')} as at, e.file_id as "fileId"
  from library_entries e join files f on f.id = e.file_id and f.deleted_at is null left join people w on w.id = e.added_by and w.erased_at is null
  where e.removed_at is null order by e.community_id, e.added_at, f.name, e.file_id`

/** Messages that stay here, and whether anything is by somebody who is no longer named. */
export const leftOutRow = `
  select (select count(*) from posts p where p.deleted_at is null and p.hidden_at is not null)::int
       + (select count(*) from pages g where g.deleted_at is null and g.hidden_at is not null)::int
       + (select count(*) from comments k join posts p on p.id = k.post_id where ${shown('p')} and k.deleted_at is null and k.hidden_at is not null)::int as "leftOut",
         exists (select 1 from posts p ${author('p')} where w.id is null and not p.nameless) or exists (select 1 from comments k ${author('k')} where w.id is null)
           or exists (select 1 from library_entries e left join people w on w.id = e.added_by and w.erased_at is null where w.id is null) as "nameless"`

/** Files by their ids: how they are called, and where their newest bytes are kept. */
export const fileRows = `
  select f.id, f.name, v.storage_key as key from files f join file_versions v on v.file_id = f.id and v.version = f.version
  where f.id = any($1::uuid[]) and f.deleted_at is null order by array_position($1::uuid[], f.id)`

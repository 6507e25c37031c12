import type { Tx } from '../../platform/database/database.js'

/** Rows at once: enough to keep both sides busy, few enough to keep memory flat. */
const ROWS = 1000

/**
 * The rows of a statement, as the database had them when the transaction began, a thousand at a time. What is not for
 * everybody to read again stays here: what was deleted or hidden, and what was addressed to a part of a community, which
 * the archive has no words for. This is the operator's copy of everything; it is made on the machine and shown nowhere.
 */
export async function* rowsOf<Row>(tx: Tx, sql: string): AsyncGenerator<Row> {
  await tx.many(`declare export_rows no scroll cursor for ${sql}`)
  for (;;) {
    const rows = await tx.many<Row>(`fetch ${ROWS} from export_rows`)
    yield* rows
    if (rows.length < ROWS) break
  }
  await tx.many('close export_rows')
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
/** Noon, so that the day is the same in (almost) every time zone. */
const noon = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T12:00:00.000Z"')`

export const peopleRows = `
  select p.id, p.name, p.email, d.name as department, s.name as site, p.title, p.locale, p.time_zone as "timeZone", ${noon('p.joined_on')} as "joinedAt",
         case when p.deactivated_at is not null then coalesce(${noon('p.left_on')}, ${instant('p.deactivated_at')}) end as "leftAt", p.manager_id as "managerId",
         nullif(p.kind, 'employee') as kind
  from people p left join departments d on d.id = p.department_id left join sites s on s.id = p.site_id
  where p.erased_at is null order by p.id`

export const communityRows = `
  select id, name, purpose as description, nullif(problem, '') as problem, nullif(signs, '[]') as signs, visibility, ${instant('created_at')} as "createdAt", ${instant('archived_at')} as "archivedAt"
  from communities order by id`

export const membershipRows = `
  select m.community_id as community, m.person_id as person, m.role, ${instant('m.joined_at')} as "joinedAt"
  from memberships m join people p on p.id = m.person_id where p.erased_at is null order by m.community_id, m.person_id`

const shown = (alias: string) => `${alias}.deleted_at is null and ${alias}.hidden_at is null`
const whole = 'join audiences a on a.id = p.audience_id and not a.narrowed'
const author = (alias: string) => `left join people w on w.id = ${alias}.author_id and w.erased_at is null`

export const postRows = `
  select p.id, p.community_id as community, w.id as author, ${instant('p.published_at')} as at, ${instant('p.edited_at')} as "editedAt", p.kind, nullif(t.title, '') as title, t.lang, t.document
  from posts p ${whole} join texts t on t.id = p.text_id ${author('p')}
  where ${shown('p')} order by p.id`

/** Answers after what they answer; one whose parent is not in the archive stands alone. */
export const commentRows = `
  select k.id, k.post_id as post, parent.id as parent, w.id as author, ${instant('k.published_at')} as at, ${instant('k.edited_at')} as "editedAt",
         case p.accepted_comment_id when k.id then ${instant('p.accepted_at')} end as "acceptedAt", t.lang, t.document
  from comments k join posts p on p.id = k.post_id ${whole} join texts t on t.id = k.text_id
  left join comments parent on parent.id = k.parent_id and ${shown('parent')} ${author('k')}
  where ${shown('p')} and ${shown('k')} order by parent.id is not null, k.id`

export const reactionRows = `
  select coalesce(r.comment_id, r.post_id) as target, r.person_id as person, coalesce(nullif(r.name, ''), r.kind) as kind, ${instant('r.at')} as at
  from reactions r join posts p on p.id = r.post_id ${whole} join people w on w.id = r.person_id and w.erased_at is null left join comments k on k.id = r.comment_id
  where ${shown('p')} and (k.id is null or ${shown('k')}) order by r.post_id, r.comment_id, r.person_id`

/** Messages that stay here, and whether anything is by somebody who is no longer named. */
export const leftOutRow = `
  select (select count(*) from posts p where p.deleted_at is null and (p.hidden_at is not null or not exists (select 1 from audiences a where a.id = p.audience_id and not a.narrowed)))::int
       + (select count(*) from comments k join posts p on p.id = k.post_id ${whole} where ${shown('p')} and k.deleted_at is null and k.hidden_at is not null)::int as "leftOut",
         exists (select 1 from posts p ${author('p')} where w.id is null) or exists (select 1 from comments k ${author('k')} where w.id is null) as "nameless"`

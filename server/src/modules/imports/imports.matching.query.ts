import { Injectable } from '@nestjs/common'
import { isId } from '@osmose/shared/core/is-id'
import type { Db } from '../../platform/database/database.js'
import type { ShownFile } from '../posts/posts.public.js'

/** A person or place that a source id stands for. */
export interface MatchedPerson {
  id: string
  name: string
}

export interface MatchedCommunity {
  id: string
  audienceId: string
  /** It was made here rather than brought by an import: an import adds nothing to it. */
  here: boolean
}

/** A post (`commentId` null) or comment that a source id stands for. */
export interface MatchedMessage {
  postId: string
  commentId: string | null
  here: boolean
}

/**
 * Which of our rows a record of a source is: the one that an earlier import brought from it, or, in an archive, the very
 * row that was once exported from here. Asked by the import itself, which is the operator's act; nothing is shown.
 */
@Injectable()
export class MatchingQuery {
  async people(db: Db, system: string, ids: readonly string[]): Promise<Map<string, MatchedPerson>> {
    const rows = await db.many<MatchedPerson & { sourceId: string }>(
      `select id::text as "sourceId", id, name from people where id = any($3::uuid[])
       union all select source_id, id, name from people where source_system = $1 and source_id = any($2)`,
      [system, ids, own(system, ids)],
    )
    return new Map(rows.map(({ sourceId, ...person }) => [sourceId, person]))
  }

  async peopleByEmail(db: Db, emails: readonly string[]): Promise<Map<string, MatchedPerson>> {
    if (emails.length === 0) return new Map()
    const rows = await db.many<MatchedPerson & { email: string }>(
      'select email, id, name from people where email = any($1)',
      [emails],
    )
    return new Map(rows.map(({ email, ...person }) => [email, person]))
  }

  async communities(db: Db, system: string, ids: readonly string[]): Promise<Map<string, MatchedCommunity>> {
    const rows = await db.many<MatchedCommunity & { sourceId: string }>(
      `select found."sourceId", found.id, found.here, a.id as "audienceId"
       from (select id::text as "sourceId", id, true as here, 1 as rank from communities where id = any($3::uuid[])
             union all select source_id, id, false, 2 from communities where source_system = $1 and source_id = any($2)) found
       join audiences a on a.community_id = found.id and not a.narrowed
       order by found.rank`,
      [system, ids, own(system, ids)],
    )
    return new Map(rows.map(({ sourceId, ...community }) => [sourceId, community]))
  }

  /** Which pairs of community and person are memberships already, as `community person`. */
  async memberships(
    db: Db,
    pairs: readonly { communityId: string; personId: string }[],
  ): Promise<Set<string>> {
    const rows = await db.many<{ pair: string }>(
      `select community_id || ' ' || person_id as pair from memberships where (community_id, person_id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
      [pairs.map((pair) => pair.communityId), pairs.map((pair) => pair.personId)],
    )
    return new Set(rows.map((row) => row.pair))
  }

  async messages(db: Db, system: string, ids: readonly string[]): Promise<Map<string, MatchedMessage>> {
    if (ids.length === 0) return new Map()
    const rows = await db.many<MatchedMessage & { sourceId: string }>(
      `select id::text as "sourceId", id as "postId", null::uuid as "commentId", true as here, 1 as rank from posts where id = any($3::uuid[])
       union all select id::text, post_id, id, true, 1 from comments where id = any($3::uuid[])
       union all select source_id, id, null, false, 2 from posts where source_system = $1 and source_id = any($2)
       union all select source_id, post_id, id, false, 2 from comments where source_system = $1 and source_id = any($2)
       order by rank`,
      [system, ids, own(system, ids)],
    )
    return new Map(
      rows.map(({ sourceId, postId, commentId, here }) => [sourceId, { postId, commentId, here }]),
    )
  }

  /** Which of the files that came with messages are here already. */
  async files(db: Db, system: string, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set()
    const rows = await db.many<{ id: string }>(
      `select source_id as id from files where source_system = $1 and source_id = any($2)
       union select id::text from files where id = any($3::uuid[])`,
      [system, ids, own(system, ids)],
    )
    return new Set(rows.map(({ id }) => id))
  }

  /** Whether one of these files stands in the library of a community, or was taken out of it. */
  async shelved(db: Db, communityId: string, system: string, ids: readonly string[]): Promise<boolean> {
    return db.any(
      `select 1 from library_entries e join files f on f.id = e.file_id
       where e.community_id = $1 and (f.id = any($4::uuid[]) or f.source_system = $2 and f.source_id = any($3)) limit 1`,
      [communityId, system, ids, own(system, ids)],
    )
  }

  /** Which of the pages are here already. */
  async pages(db: Db, ids: readonly string[]): Promise<Set<string>> {
    const rows = await db.many<{ id: string }>('select id from pages where id = any($1::uuid[])', [ids])
    return new Set(rows.map(({ id }) => id))
  }

  /** A file that this import has brought, as a text shows it; `other`: another one has it from the same source. */
  async broughtFile(
    db: Db,
    { system, importId }: { system: string; importId: string | undefined },
    id: string,
  ): Promise<ShownFile | 'other' | undefined> {
    const row = await db.one<{
      fileId: string
      name: string
      width: number | null
      height: number | null
      mine: boolean
    }>(
      `select f.id as "fileId", f.name, v.width, v.height, f.import_id is not distinct from $3 and f.deleted_at is null as mine
       from files f join file_versions v on v.file_id = f.id and v.version = f.version where f.source_system = $1 and f.source_id = $2`,
      [system, id, importId ?? null],
    )
    if (!row) return undefined
    if (!row.mine) return 'other'
    const { fileId, name, width, height } = row
    return width !== null && height !== null
      ? { type: 'image', attrs: { fileId, alt: '', width, height } }
      : { type: 'file', attrs: { fileId, name } }
  }

  /** Which of the reactions are here already, by their position in the list. */
  async reactions(
    db: Db,
    given: readonly { postId: string; commentId: string | null; personId: string; name: string }[],
  ): Promise<Set<number>> {
    if (given.length === 0) return new Set()
    const rows = await db.many<{ position: number }>(
      `select (g.position - 1)::int as position
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) with ordinality as g("postId", "commentId", "personId", name, position)
       join reactions r on r.post_id = g."postId" and r.comment_id is not distinct from g."commentId" and r.person_id = g."personId" and r.name = g.name`,
      [
        given.map((r) => r.postId),
        given.map((r) => r.commentId),
        given.map((r) => r.personId),
        given.map((r) => r.name),
      ],
    )
    return new Set(rows.map((row) => row.position))
  }
}

/** Only our own archives carry our own ids. */
const own = (system: string, ids: readonly string[]) => (system === 'osmose' ? ids.filter(isId) : [])

import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'

/** A post that shares another one, or was joined with it; both by their source ids. */
export interface BroughtLink {
  kind: 'shares' | 'duplicateOf'
  from: string
  to: string
}

export interface BroughtPin {
  postId: string
  communityId: string
  byId: string | null
  importId: string | undefined
  now: Date
  until: Date
  /** So many of one place stand there at once. */
  most: number
}

/** What posts from elsewhere are beside their texts: on top of a place, joined with another post. */
@Injectable()
export class BroughtStanding {
  /** False where there is no such post, or no room. */
  async pin(tx: Tx, { postId, communityId, byId, importId, now, until, most }: BroughtPin): Promise<boolean> {
    const row = await tx.one<{ done: boolean }>(
      `with here as (
         select id, import_id is not distinct from $3 as fresh from posts where id = $1 and community_id = $2 and deleted_at is null and hidden_at is null
       ), pinned as (
         update posts p set pinned_until = $4, pinned_by = $5 from here
         where p.id = here.id and here.fresh and (
           select count(*) from posts o where o.community_id = $2 and o.id <> p.id and o.pinned_until > $6 and o.deleted_at is null and o.hidden_at is null) < $7
         returning p.id
       )
       select exists (select 1 from pinned) or exists (select 1 from here where not fresh) as done`,
      [postId, communityId, importId ?? null, until, byId, now, most],
    )
    return row?.done ?? false
  }

  /** Once both ends are here. Returns the posts whose other end is not. */
  async link(
    tx: Tx,
    { system, importId }: { system: string; importId: string | undefined },
    links: readonly BroughtLink[],
  ): Promise<string[]> {
    const lost: string[] = []
    for (const [kind, column] of [
      ['shares', 'shared_id'],
      ['duplicateOf', 'duplicate_of'],
    ] as const) {
      const some = links.filter((link) => link.kind === kind)
      if (some.length === 0) continue
      const rows = await tx.many<{ from: string }>(
        `with given as (
           select p.id, p.source_id, o.id as target from jsonb_to_recordset($1) as l("from" text, "to" text)
           join posts p on p.source_system = $2 and p.source_id = l."from" and p.import_id is not distinct from $3
           left join posts o on o.source_system = $2 and o.source_id = l."to"
         ), linked as (
           update posts p set ${column} = g.target from given g where p.id = g.id and g.target <> p.id and p.${column} is null
         )
         select source_id as "from" from given where target is null`,
        [JSON.stringify(some), system, importId ?? null],
      )
      lost.push(...rows.map((row) => row.from))
    }
    return lost
  }
}

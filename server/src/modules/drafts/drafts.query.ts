import { Injectable } from '@nestjs/common'
import type { Draft, DraftCard, DraftContent } from '@osmose/shared/drafts/drafts.contract'
import { excerpt, toPlain } from '@osmose/shared/text/to-plain'
import { Database, type Db } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'

interface DraftRow {
  key: string
  version: number
  content: DraftContent
  savedAt: Date
  scheduledFor: Date | null
  failure: string | null
  communityId: string | null
  communityName: string | null
}

const columns = `d.key, d.version, d.content, d.saved_at as "savedAt", d.scheduled_for as "scheduledFor", d.failure`

@Injectable()
export class DraftsQuery {
  constructor(private readonly db: Database) {}

  async list(actor: Actor): Promise<{ items: DraftCard[] }> {
    const rows = await this.db.many<DraftRow>(
      `select ${columns}, c.id as "communityId", c.name as "communityName"
       from drafts d
       left join known_communities($1) k on k.community_id = (d.content ->> 'communityId')::uuid
       left join communities c on c.id = k.community_id
       where d.person_id = $1 order by d.saved_at desc, d.key limit 100`,
      [actor.personId],
    )
    return { items: rows.map(toCard) }
  }

  async read(actor: Actor, key: string): Promise<Draft> {
    const row = await this.db.one<DraftRow>(
      `select ${columns} from drafts d where d.person_id = $1 and d.key = $2`,
      [actor.personId, key],
    )
    if (!row) throw fail('not_found')
    return { ...keptOf(row), content: row.content }
  }

  /** The person as they are now, to act without a request of theirs; nobody when they left. */
  async actor(db: Db, personId: string): Promise<Actor | undefined> {
    return db.one<Actor>(
      `select p.id as "personId", '' as "sessionId", p.kind, p.locale, p.time_zone as "timeZone",
         coalesce((select array_agg(r.role) from person_roles r where r.person_id = p.id), '{}') as roles
       from people p where p.id = $1 and p.deactivated_at is null and p.kind <> 'service'`,
      [personId],
    )
  }
}

function toCard(row: DraftRow): DraftCard {
  const { kind, title, document } = row.content
  return {
    ...keptOf(row),
    kind,
    title,
    excerpt: excerpt(toPlain(document), 160),
    community: row.communityId === null ? null : { id: row.communityId, name: row.communityName ?? '' },
  }
}

function keptOf({ key, version, savedAt, scheduledFor, failure }: DraftRow) {
  return {
    key,
    version,
    savedAt: savedAt.toISOString(),
    scheduledFor: scheduledFor?.toISOString() ?? null,
    failure,
  }
}

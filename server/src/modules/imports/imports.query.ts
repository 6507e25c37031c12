import { Injectable } from '@nestjs/common'
import type { ReplyOf } from '@osmose/shared/core/endpoint'
import type { Import, readArrived } from '@osmose/shared/imports/imports.contract'
import { Database } from '../../platform/database/database.js'
import { firstWords } from '../../platform/database/first-words.js'
import { decodePlace, NEWEST, toPage } from '../../platform/database/keyset.js'
import type { Actor } from '../../platform/http/actor.js'
import type { ImportFacts } from './imports.entities.js'
import { canCancel, canRun, canVerify } from './imports.policy.js'

type Row = Omit<ImportFacts, 'startedBy'> & { startedBy: string | null; position: string }
type Arrived = ReplyOf<typeof readArrived>

const PAGE = 20
const imports = `
  select i.id, i.format, i.file_name as "fileName", i.file_bytes::float8 as "fileBytes", i.file_kept as "fileKept", i.dry_run as "dryRun", i.count_history as "countHistory",
         i.status, i.stop_asked as "stopAsked", p.name as "startedBy", i.created_at as "createdAt", i.finished_at as "finishedAt", i.verified_at as "verifiedAt",
         i.steps_done::float8 as "stepsDone", i.steps_total::float8 as "stepsTotal", i.report, i.notes, i.failure, i.created_at::text as position
  from imports i left join people p on p.id = i.started_by`

/** Imports as administrators see them. */
@Injectable()
export class ImportsQuery {
  constructor(private readonly db: Database) {}

  async read(id: string): Promise<Import | undefined> {
    const row = await this.db.one<Row>(`${imports} where i.id = $1`, [id])
    return row && toImport(row)
  }

  /** Where what it brought stands now, as this person may see it, and three conversations to look at, the longest first. */
  async arrived(actor: Actor, id: string): Promise<Arrived> {
    const communities = await this.db.many<Arrived['communities'][number]>(
      `select c.id, c.slug, c.name, c.hue, c.visibility
       from communities c join known_communities($1) k on k.community_id = c.id
       where exists (select 1 from posts p where p.community_id = c.id and p.import_id = $2 and p.deleted_at is null)
       order by plain_letters(c.name), c.id limit 100`,
      [actor.personId, id],
    )
    const samples = await this.db.many<Arrived['samples'][number]>(
      `select p.id, ${firstWords('t', 120)} as words, t.lang, c.name as community, p.comment_count as comments
       from posts p join texts t on t.id = p.text_id join communities c on c.id = p.community_id
       join visible_audiences($1) seen on seen.audience_id = p.audience_id
       where p.import_id = $2 and p.deleted_at is null and p.hidden_at is null
       order by p.comment_count desc, p.published_at desc, p.id limit 3`,
      [actor.personId, id],
    )
    return { communities, samples }
  }

  async list(cursor: string | undefined) {
    const place = decodePlace(cursor) ?? NEWEST
    const rows = await this.db.many<Row>(
      `${imports} where (i.created_at, i.id) < ($1, $2) order by i.created_at desc, i.id desc limit $3`,
      [place.at, place.id, PAGE + 1],
    )
    return toPage(rows, PAGE, (row) => ({ at: row.position, id: row.id }), toImport)
  }
}

const toImport = (row: Row): Import => ({
  id: row.id,
  format: row.format,
  fileName: row.fileName,
  fileBytes: row.fileBytes,
  status: row.status,
  dryRun: row.dryRun,
  countHistory: row.countHistory,
  startedBy: row.startedBy,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  verifiedAt: row.verifiedAt?.toISOString() ?? null,
  progress: { done: row.stepsDone, total: row.stepsTotal },
  report: row.report,
  notes: row.notes,
  failure: row.failure,
  can: { run: canRun(row) === true, cancel: canCancel(row), verify: canVerify(row) },
})

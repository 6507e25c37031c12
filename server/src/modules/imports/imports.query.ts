import { Injectable } from '@nestjs/common'
import type { Import } from '@osmose/shared/imports/imports.contract'
import { Database } from '../../platform/database/database.js'
import { decodePlace, toPage } from '../../platform/database/keyset.js'
import type { ImportFacts } from './imports.entities.js'
import { canCancel, canRun } from './imports.policy.js'

type Row = Omit<ImportFacts, 'startedBy'> & { startedBy: string | null; position: string }

const PAGE = 20
const imports = `
  select i.id, i.format, i.file_name as "fileName", i.file_bytes::float8 as "fileBytes", i.file_kept as "fileKept", i.dry_run as "dryRun", i.count_history as "countHistory",
         i.status, i.stop_asked as "stopAsked", p.name as "startedBy", i.created_at as "createdAt", i.finished_at as "finishedAt",
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

  async list(cursor: string | undefined) {
    const place = decodePlace(cursor)
    const rows = await this.db.many<Row>(
      `${imports} where $1::text is null or (i.created_at, i.id) < ($1::timestamptz, $2::uuid) order by i.created_at desc, i.id desc limit $3`,
      [place?.at ?? null, place?.id ?? null, PAGE + 1],
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
  progress: { done: row.stepsDone, total: row.stepsTotal },
  report: row.report,
  notes: row.notes,
  failure: row.failure,
  can: { run: canRun(row) === true, cancel: canCancel(row) },
})

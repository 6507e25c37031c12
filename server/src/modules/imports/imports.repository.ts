import { Injectable } from '@nestjs/common'
import { Database, type Tx } from '../../platform/database/database.js'
import { type ImportFacts, ImportRow, type ImportStatus } from './imports.entities.js'
import type { LossReport, Note } from './readers/ledger.js'

const columns = `id, format, file_name as "fileName", file_bytes::float8 as "fileBytes", fingerprint, file_kept as "fileKept", dry_run as "dryRun", count_history as "countHistory",
  status, stop_asked as "stopAsked", started_by as "startedBy", created_at as "createdAt", started_at as "startedAt", finished_at as "finishedAt", verified_at as "verifiedAt",
  steps_done::float8 as "stepsDone", steps_total::float8 as "stepsTotal", report, notes, failure`

@Injectable()
export class ImportsRepository {
  constructor(private readonly db: Database) {}

  find(id: string): Promise<ImportFacts | undefined> {
    return this.db.one(`select ${columns} from imports where id = $1`, [id])
  }

  /** The row, held until the transaction ends. */
  hold(tx: Tx, id: string): Promise<ImportFacts | undefined> {
    return tx.one(`select ${columns} from imports where id = $1 for no key update`, [id])
  }

  /** An import of the same file that was interrupted. */
  unfinished(format: ImportFacts['format'], fingerprint: string): Promise<ImportFacts | undefined> {
    return this.db.one(
      `select ${columns} from imports where fingerprint = $2 and format = $1 and not dry_run and status in ('running', 'failed', 'cancelled') order by created_at desc limit 1`,
      [format, fingerprint],
    )
  }

  /** Uploads that nobody came back to. */
  forgotten(before: Date): Promise<{ id: string }[]> {
    return this.db.many(
      `select id from imports where file_kept and created_at < $1 and status in ('rehearsed', 'failed', 'cancelled')`,
      [before],
    )
  }

  async add(tx: Tx, row: ImportFacts): Promise<void> {
    await tx.insert(ImportRow, { ...row, notes: row.notes as never })
  }

  async change(tx: Tx, id: string, change: Partial<ImportFacts>): Promise<void> {
    await tx.update(ImportRow, { id }, change as never)
  }

  /** Says how far it is; true when somebody asked it to stop. Outside the import's own transaction, so that others see it. */
  async progress(id: string, done: number, total: number, report: LossReport): Promise<boolean> {
    const row = await this.db.one<{ stop: boolean }>(
      'update imports set steps_done = $2, steps_total = $3, report = $4 where id = $1 returning stop_asked as stop',
      [id, done, total, JSON.stringify(report)],
    )
    return row?.stop ?? true
  }

  async end(
    tx: Tx,
    id: string,
    end: {
      status: ImportStatus
      finishedAt: Date
      fileKept: boolean
      failure?: string | null
      report?: LossReport
      notes?: Note[]
      stepsDone?: number
      stepsTotal?: number
    },
  ): Promise<void> {
    await this.change(tx, id, { stopAsked: false, failure: null, ...end })
  }
}

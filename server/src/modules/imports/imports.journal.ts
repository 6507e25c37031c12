import { Injectable } from '@nestjs/common'
import type { Db, Tx } from '../../platform/database/database.js'
import type { InputKind } from './readers/ledger.js'

/**
 * Which records an unfinished import has made so far, written in the same transaction as what they made. Taken up again,
 * the import reads its file from the start and everything is there already; the journal tells what it made itself, so
 * that its report is the one it would have given without the interruption. It is thrown away at the end.
 */
@Injectable()
export class ImportJournal {
  async begun(db: Db, importId: string): Promise<boolean> {
    return db.any('select 1 from import_journal where import_id = $1 limit 1', [importId])
  }

  async add(tx: Tx, importId: string, kind: InputKind, sourceIds: readonly string[]): Promise<void> {
    if (sourceIds.length > 0)
      await tx.many(
        'insert into import_journal (import_id, kind, source_id) select $1, $2, unnest($3::text[]) on conflict do nothing',
        [importId, kind, sourceIds],
      )
  }

  /** Those of the records that this import made itself. */
  async mine(db: Db, importId: string, kind: InputKind, sourceIds: readonly string[]): Promise<Set<string>> {
    if (sourceIds.length === 0) return new Set()
    const rows = await db.many<{ id: string }>(
      'select source_id as id from import_journal where import_id = $1 and kind = $2 and source_id = any($3)',
      [importId, kind, sourceIds],
    )
    return new Set(rows.map((row) => row.id))
  }

  async close(tx: Tx, importId: string): Promise<void> {
    await tx.many('delete from import_journal where import_id = $1', [importId])
  }
}

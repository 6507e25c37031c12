import type { Tx } from '../../platform/database/database.js'
import type { Claim, Reason } from './readers/ledger.js'
import type { ImportRecord } from './readers/records.js'

/** What became of a record: made now, found here already, or left out. */
export type Fate = 'new' | 'known' | Reason

export interface Settled<R extends ImportRecord = ImportRecord> {
  readonly record: R
  readonly fate: Fate
  /** Of the files that came with a message. */
  readonly files?: readonly FileFate[]
}

export interface FileFate {
  readonly claim: Claim
  readonly fate: Fate
}

/**
 * Writes records together; where the database refuses what is in one of them, the others still come in: the piece is
 * taken back and tried again in halves, until the one that cannot be written stands alone and is left out as `invalid`.
 */
export async function inPieces<R extends ImportRecord>(
  tx: Tx,
  records: readonly R[],
  write: (records: readonly R[]) => Promise<Settled<R>[]>,
): Promise<Settled<R>[]> {
  if (records.length === 0) return []
  await tx.many('savepoint piece')
  try {
    const settled = await write(records)
    await tx.many('release savepoint piece')
    return settled
  } catch (error) {
    if (!isAboutData(error)) throw error
    await tx.many('rollback to savepoint piece')
    await tx.many('release savepoint piece')
  }
  if (records.length === 1)
    return records.map((record) => ({ record, fate: 'invalid', files: filesOf(record, 'message_left_out') }))
  const half = records.length >> 1
  return [
    ...(await inPieces(tx, records.slice(0, half), write)),
    ...(await inPieces(tx, records.slice(half), write)),
  ]
}

/** The file of a library is the record itself. */
const filesOf = (record: ImportRecord, fate: Fate): FileFate[] =>
  'attached' in record && record.type !== 'file' ? record.attached.map(({ claim }) => ({ claim, fate })) : []

/** SQLSTATE classes 22 (data), 23 (constraints) and 54 (too large): a record's doing, not the connection's. */
const isAboutData = (error: unknown) => /^(22|23|54)/.test((error as { code?: string }).code ?? '')

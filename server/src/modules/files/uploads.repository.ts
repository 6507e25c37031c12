import { Injectable } from '@nestjs/common'
import { Database, type Db, type Tx } from '../../platform/database/database.js'

export interface UploadRow {
  id: string
  replaces: string | null
  name: string
  bytes: number
  sha256: string | null
  received: number
  pieces: string[]
}

const columns = 'id, replaces, name, bytes::float8 as bytes, sha256, received::float8 as received, pieces'

/** What is on its way. */
@Injectable()
export class UploadsRepository {
  constructor(private readonly db: Database) {}

  find(personId: string, id: string, db: Db = this.db): Promise<UploadRow | undefined> {
    return db.one<UploadRow>(`select ${columns} from uploads where id = $1 and person_id = $2`, [
      id,
      personId,
    ])
  }

  /** As `find`; nobody else changes it until the transaction is over. */
  hold(tx: Tx, personId: string, id: string): Promise<UploadRow | undefined> {
    return tx.one<UploadRow>(`select ${columns} from uploads where id = $1 and person_id = $2 for update`, [
      id,
      personId,
    ])
  }

  /** One announcement of a person after the other, so that what is free is counted rightly. */
  async queue(tx: Tx, personId: string): Promise<void> {
    await tx.many(`select pg_advisory_xact_lock(hashtextextended('uploads ' || $1, 0))`, [personId])
  }

  /** Bytes kept or announced, of one person and of all; and how many uploads of the person are open. */
  async used(tx: Tx, personId: string): Promise<{ mine: number; all: number; open: number }> {
    const row = await tx.one<{ mine: number; all: number; open: number }>(
      `select ((select coalesce(sum(bytes), 0) from file_versions where uploaded_by = $1)
               + (select coalesce(sum(bytes), 0) from uploads where person_id = $1))::float8 as mine,
              ((select coalesce(sum(bytes), 0) from file_versions) + (select coalesce(sum(bytes), 0) from uploads))::float8 as "all",
              (select count(*) from uploads where person_id = $1)::int as open`,
      [personId],
    )
    return row ?? { mine: 0, all: 0, open: 0 }
  }

  async add(
    tx: Tx,
    row: {
      id: string
      personId: string
      replaces?: string
      name: string
      bytes: number
      sha256?: string
      at: Date
    },
  ): Promise<void> {
    await tx.many(
      `insert into uploads (id, person_id, replaces, name, bytes, sha256, started_at, touched_at) values ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [row.id, row.personId, row.replaces ?? null, row.name, row.bytes, row.sha256 ?? null, row.at],
    )
  }

  /** Notes a piece that begins where the last one ended. False when another one was faster. */
  async addPiece(
    tx: Tx,
    id: string,
    offset: number,
    length: number,
    key: string,
    at: Date,
  ): Promise<boolean> {
    const row = await tx.one(
      `update uploads set received = received + $3, pieces = pieces || to_jsonb($4::text), touched_at = $5
       where id = $1 and received = $2 and received + $3 <= bytes returning id`,
      [id, offset, length, key, at],
    )
    return row !== undefined
  }

  /** The keys of its pieces; undefined when it is gone already. */
  async remove(tx: Tx, id: string): Promise<string[] | undefined> {
    const row = await tx.one<{ pieces: string[] }>('delete from uploads where id = $1 returning pieces', [id])
    return row?.pieces
  }

  /** Uploads nobody went on with since then are given up. Returns the keys of their pieces. */
  async removeUntouched(tx: Tx, since: Date): Promise<string[]> {
    const rows = await tx.many<{ pieces: string[] }>(
      'delete from uploads where touched_at < $1 returning pieces',
      [since],
    )
    return rows.flatMap(({ pieces }) => pieces)
  }
}

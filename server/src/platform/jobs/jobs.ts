import { Injectable } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'

/** The most people one job tells or calls; the others are for the job after it. */
export const HANDFUL = 500

export interface JobOptions {
  /** A job with the same key replaces the one that still waits. */
  key?: string
  runAt?: Date
  maxAttempts?: number
}

/** Asks for background work inside the transaction that makes it necessary. */
@Injectable()
export class Jobs {
  constructor(private readonly db: Database) {}

  async add(tx: Tx, task: `${string}.${string}`, payload: object, options: JobOptions = {}): Promise<void> {
    tx.lastly(
      `select 1 from graphile_worker.add_job($1, $2::json, run_at := coalesce($3, now()), max_attempts := coalesce($4, 25)::smallint, job_key := $5)`,
      [
        task,
        JSON.stringify(payload),
        options.runAt ?? null,
        options.maxAttempts ?? null,
        options.key ?? null,
      ],
    )
  }

  /** Whether the job of this key is still to be done; one that was given up is not. */
  async waits(key: string): Promise<boolean> {
    const row = await this.db.one<{ waits: boolean }>(
      'select exists (select 1 from graphile_worker.jobs where key = $1 and attempts < max_attempts) as waits',
      [key],
    )
    return row?.waits === true
  }
}

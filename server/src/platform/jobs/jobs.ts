import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'

/** The most people one job tells or calls; the others are for the job after it. */
export const HANDFUL = 500

export interface JobOptions {
  /** A job with the same key replaces the one that still waits. */
  key?: string
  runAt?: Date
  /** Jobs of one queue run one after another. */
  queue?: string
  maxAttempts?: number
}

/** Asks for background work inside the transaction that makes it necessary. */
@Injectable()
export class Jobs {
  async add(tx: Tx, task: `${string}.${string}`, payload: object, options: JobOptions = {}): Promise<void> {
    tx.lastly(
      `select 1 from graphile_worker.add_job($1, $2::json, queue_name := $3, run_at := coalesce($4, now()), max_attempts := coalesce($5, 25)::smallint, job_key := $6)`,
      [
        task,
        JSON.stringify(payload),
        options.queue ?? null,
        options.runAt ?? null,
        options.maxAttempts ?? null,
        options.key ?? null,
      ],
    )
  }
}

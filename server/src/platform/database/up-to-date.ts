import type { MigrationInterface } from 'typeorm'
import { migrateJobs } from '../jobs/worker.js'
import { log } from '../log/log.js'
import { connect } from './connect.js'
import { StartError } from './embedded/start-error.js'
import { migrate, readMigrations } from './migrations.js'
import { inTurn } from './turn.js'

/** Any number that no other program is likely to use as an advisory lock. */
const MIGRATION_LOCK = 7_265_011_226

interface Patience {
  migrations?: (new () => MigrationInterface)[]
  /** How long a migration stands in line for a table, and everybody else behind it. */
  lockTimeoutMs?: number
  tries?: number
  /** How long the others may go first before the next try. */
  pauseMs?: number
  /** Told each time a table was not to be had. */
  onBusy?: () => void
}

/**
 * Brings the schema up to date, on connections of its own: a migration may take as long as it needs, but does not stand
 * in line for a table for long, because whoever reads or writes it would stand behind. It steps back and tries again.
 * Throws `StartError` when a table stays in use. Answers the names of what was run.
 */
export async function bringUpToDate(
  url: string,
  {
    migrations = readMigrations(),
    lockTimeoutMs = 4_000,
    tries = 15,
    pauseMs = 2_000,
    onBusy,
  }: Patience = {},
): Promise<string[]> {
  const database = await connect(url, 'osmose migrations', 4, {
    migrations,
    session: `-c statement_timeout=0 -c idle_in_transaction_session_timeout=0 -c lock_timeout=${lockTimeoutMs}`,
  })
  const done: string[] = []
  const run = async () => {
    await migrateJobs(database)
    for (let left = tries; ; left--)
      try {
        return done.push(...(await migrate(database.dataSource)))
      } catch (error) {
        if (!isBusy(error)) throw error
        if (left <= 1) throw new StartError(busy(tries, lockTimeoutMs))
        log.warn({ tries: left - 1 }, 'a migration waits for a table that another program uses')
        onBusy?.()
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
  }
  try {
    await inTurn(database.pool, MIGRATION_LOCK, run, () => log.info('another node is migrating the database'))
    return done
  } finally {
    await database.dataSource.destroy()
  }
}

const busy = (tries: number, ms: number) =>
  `A migration found a table in use by another program, ${tries} times for ${ms / 1000} s. Nothing was changed by it. Stop what else uses the database (pg_stat_activity names it), then start again.`

/** PostgreSQL's `lock_not_available`. */
const isBusy = (error: unknown): boolean =>
  (error as { driverError?: { code?: string } }).driverError?.code === '55P03' ||
  (error as { code?: string }).code === '55P03'

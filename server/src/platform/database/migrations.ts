import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Migrations are SQL written by hand: `migrations/<yyyymmddhhmm>-<feature>-<verb>.sql`. TypeORM runs each once, in the
 * order of their names, each in its own transaction (unless its first line is `-- outside a transaction`). They only go
 * forward: a change that must be taken back is another migration.
 */
const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url))

export function readMigrations(): (new () => MigrationInterface)[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => toMigration(file, readFileSync(folder + file, 'utf8')))
}

function toMigration(file: string, sql: string): new () => MigrationInterface {
  const [, stamp, title] = /^(\d{12})-([a-z0-9-]+)\.sql$/.exec(file) ?? []
  if (!stamp || !title)
    throw new Error(`The migration ${file} is not named <yyyymmddhhmm>-<feature>-<verb>.sql`)
  const name = `${title.replace(/-/g, '_')}${stamp}0`
  return class {
    name = name
    transaction = !sql.startsWith('-- outside a transaction')
    up(runner: QueryRunner) {
      return runner.query(sql)
    }
    down(): Promise<void> {
      throw new Error('Migrations only go forward.')
    }
  }
}

/** Any number that no other program is likely to use as an advisory lock. */
const MIGRATION_LOCK = 7_265_011_226

/**
 * Brings the schema up to date. Nodes that start together take turns: the lock is polled, not waited for, because a
 * waiting session would block `create index concurrently` of the one that holds it.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const guard = dataSource.createQueryRunner()
  await guard.connect()
  try {
    for (;;) {
      const [{ taken }] = await guard.query('select pg_try_advisory_lock($1) as taken', [MIGRATION_LOCK])
      if (taken) break
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    const done = await dataSource.runMigrations({ transaction: 'each' })
    return done.map((migration) => migration.name)
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined)
    await guard.release()
  }
}

/** Whether migrations wait to be run; asked by the readiness check. */
export const migrationsPending = (dataSource: DataSource): Promise<boolean> => dataSource.showMigrations()

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

export function toMigration(file: string, sql: string): new () => MigrationInterface {
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

/** Runs the migrations that wait. Each is kept by itself, so a run that was cut short goes on where it was. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const done = await dataSource.runMigrations({ transaction: 'each' })
  return done.map((migration) => migration.name)
}

/** Whether migrations wait to be run; asked by the readiness check. */
export const migrationsPending = (dataSource: DataSource): Promise<boolean> => dataSource.showMigrations()

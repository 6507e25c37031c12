import { DataSource, getMetadataArgsStorage, type Logger, type MigrationInterface } from 'typeorm'
import { log } from '../log/log.js'
import { Database } from './database.js'
import { readMigrations } from './migrations.js'

interface Special {
  migrations?: (new () => MigrationInterface)[]
  /** Settings of each session in the place of the usual limits: `-c statement_timeout=0`. */
  session?: string
}

/** TypeORM would print to standard output; what fails is thrown, and logged by whoever catches it. */
const silent: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
}

/** How long a page may keep the database busy, others waiting, or a transaction open, in milliseconds. */
const usualLimits = {
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
}

/**
 * Opens the pool. Row classes are all those that have been loaded, so no list of them is kept anywhere. A lost
 * connection is logged and replaced; without handlers it would end the program.
 */
export async function connect(
  url: string,
  name = 'osmose',
  poolSize = 16,
  { migrations = readMigrations(), session }: Special = {},
): Promise<Database> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: getMetadataArgsStorage().tables.map((table) => table.target as never),
    migrations,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migrations',
    installExtensions: false,
    logger: silent,
    poolErrorHandler: (error: Error) => log.error({ err: error }, 'database connection lost'),
    extra: {
      max: poolSize,
      pipeline: true,
      application_name: name,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      ...(session ? { options: session } : usualLimits),
    },
  })
  await dataSource.initialize()
  const database = new Database(dataSource)
  database.pool.on('connect', (client) =>
    client.on('error', (error) => log.warn({ err: error }, 'database client error')),
  )
  return database
}

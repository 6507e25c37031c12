import { DataSource, getMetadataArgsStorage } from 'typeorm'
import { log } from '../log/log.js'
import { Database } from './database.js'
import { readMigrations } from './migrations.js'

/**
 * Opens the pool. Row classes are all those that have been loaded, so no list of them is kept anywhere. A lost
 * connection is logged and replaced; without handlers it would end the program.
 */
export async function connect(url: string, name = 'osmose', poolSize = 16): Promise<Database> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: getMetadataArgsStorage().tables.map((table) => table.target as never),
    migrations: readMigrations(),
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migrations',
    installExtensions: false,
    poolErrorHandler: (error: Error) => log.error({ err: error }, 'database connection lost'),
    extra: {
      max: poolSize,
      application_name: name,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 30_000,
    },
  })
  await dataSource.initialize()
  const database = new Database(dataSource)
  database.pool.on('connect', (client) =>
    client.on('error', (error) => log.warn({ err: error }, 'database client error')),
  )
  return database
}

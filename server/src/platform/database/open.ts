import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config/config.js'
import { connect } from './connect.js'
import type { Database } from './database.js'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres.js'
import { lockHolder, takeInstanceLock } from './embedded/instance-lock.js'
import { StartError } from './embedded/start-error.js'
import { bringUpToDate } from './up-to-date.js'

export interface OpenDatabase {
  database: Database
  /** Undefined when the database is not ours to stop. */
  postgres: EmbeddedPostgres | undefined
  /** Gives the data folder free for another process. */
  release: () => void
}

/** Opens the database of this instance and brings its schema up to date. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const release = config.databaseUrl ? () => undefined : takeInstanceLock(config.dataDir)
  let postgres: EmbeddedPostgres | undefined
  try {
    postgres = config.databaseUrl ? undefined : await startEmbeddedPostgres(config.dataDir)
    const database = await open(config.databaseUrl ?? postgres?.url ?? '')
    return { database, postgres, release }
  } catch (error) {
    await postgres?.stop()
    release()
    throw error
  }
}

/** For commands: the database of the running instance when there is one, else our own for as long as the command runs. */
export async function openOrAttach(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl || !lockHolder(config.dataDir)) return openDatabase(config)
  const home = join(config.dataDir, 'postgres')
  const pidFile = join(home, 'cluster', 'postmaster.pid')
  for (let waited = 0; !existsSync(pidFile) && waited < 30_000; waited += 100)
    await new Promise((resolve) => setTimeout(resolve, 100))
  const port = readFileSync(pidFile, 'utf8').split('\n')[3]
  const password = readFileSync(join(home, 'password'), 'utf8').trim()
  return {
    database: await open(`postgres://osmose:${password}@127.0.0.1:${port}/osmose`),
    postgres: undefined,
    release: () => undefined,
  }
}

async function open(url: string): Promise<Database> {
  const database = await connect(url).catch((error: Error) => {
    throw new StartError(`The database does not answer: ${error.message}`)
  })
  const [row] = await database.many<{ server_version_num: string }>('show server_version_num')
  if (Number(row?.server_version_num) < 150_000) throw new StartError('Osmose needs PostgreSQL 15 or newer.')
  await bringUpToDate(url).catch(async (error: unknown) => {
    await database.dataSource.destroy()
    throw error
  })
  return database
}

import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { connect } from '../src/platform/database/connect.js'
import type { Database } from '../src/platform/database/database.js'
import { startEmbeddedPostgres } from '../src/platform/database/embedded/embedded-postgres.js'
import { fill, type More, type Size, stampOf } from './seed.js'

export interface Bench {
  database: Database
  postgres: { url: string; pid: number }
  size: Size
  stop(): Promise<void>
}

/**
 * A company of the asked size, on a durable PostgreSQL of its own. It is filled once and kept in the system's temporary
 * folder as long as size and schema are the same; what is measured is a copy of it, so that no measure finds what
 * another one wrote.
 */
export async function company(size: Size, say: (line: string) => void, more?: More): Promise<Bench> {
  const folder = `${process.env.TMPDIR ?? '/tmp'}/osmose-bench-${size.people}-${size.posts}${more?.name ?? ''}`
  const stamp = `${folder}/seeded`
  const wanted = stampOf(more)
  const isThere = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (!isThere) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  const postgres = await startEmbeddedPostgres(folder)
  try {
    if (!isThere) {
      say(
        `seeding ${size.people} people, ${size.communities} communities, ${size.posts} posts ${more?.name ?? ''}`,
      )
      await fill(postgres.url, size, more)
      writeFileSync(stamp, wanted)
    }
    const url = await copied(postgres.url)
    const database = await connect(url, 'osmose bench', 12)
    return {
      database,
      postgres: { url, pid: postgres.pid },
      size,
      async stop() {
        await database.dataSource.destroy()
        await postgres.stop()
      },
    }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

/** The copy an earlier measure wrote to gives way to a new one; its address. */
async function copied(url: string): Promise<string> {
  const at = (name: string) => url.replace(/\/osmose$/, `/${name}`)
  const admin = new pg.Client({ connectionString: at('postgres') })
  await admin.connect()
  await admin.query('drop database if exists measured')
  await admin.query('create database measured template osmose strategy file_copy')
  await admin.end()
  return at('measured')
}

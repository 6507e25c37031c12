import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { connect } from '../../src/platform/database/connect.js'
import type { Database } from '../../src/platform/database/database.js'
import { log } from '../../src/platform/log/log.js'

/** A database of one's own, copied from the migrated template. */
export async function createTestDatabase(
  poolSize = 8,
): Promise<{ database: Database; url: string; drop(): Promise<void> }> {
  log.level = process.env.OSMOSE_TEST_LOG ?? 'silent'
  const template = process.env.OSMOSE_TEST_DATABASE ?? ''
  const admin = new pg.Client({ connectionString: template.replace(/\/osmose$/, '/postgres') })
  await admin.connect()
  const name = `test_${randomBytes(8).toString('hex')}`
  await admin.query(`create database ${name} template osmose strategy file_copy`)
  const url = template.replace(/\/osmose$/, `/${name}`)
  const database = await connect(url, name, poolSize)
  return {
    database,
    url,
    async drop() {
      await database.dataSource.destroy()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}

/*
 * One PostgreSQL for all test files of a run, without durability, with a migrated template database that each file
 * copies in a few milliseconds.
 */
const { mkdtempSync, chmodSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

module.exports = async () => {
  require('../../bin/register.cjs')
  require('reflect-metadata')
  const { startEmbeddedPostgres } = require('../../src/platform/database/embedded/embedded-postgres.ts')
  const { connect } = require('../../src/platform/database/connect.ts')
  const { migrate } = require('../../src/platform/database/migrations.ts')
  const { migrateJobs } = require('../../src/platform/jobs/worker.ts')

  const folder = mkdtempSync(join(tmpdir(), 'osmose-test-'))
  chmodSync(folder, 0o755)
  const postgres = await startEmbeddedPostgres(folder, { durable: false })
  const database = await connect(postgres.url, 'osmose template', 3)
  await migrateJobs(database)
  await migrate(database.dataSource)
  await database.dataSource.destroy()
  process.env.OSMOSE_TEST_DATABASE = postgres.url
  globalThis.osmoseTestDatabase = { postgres, folder }
}

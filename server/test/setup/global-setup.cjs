/*
 * One PostgreSQL for all test files of a run, without durability, with a migrated template database that each file
 * copies in a few milliseconds.
 */
const { mkdtempSync, chmodSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

/*
 * What is asked for at a later hour waits until a test says `run_at = now()`. The clock of a test stands where the test
 * put it; that of the database goes on, and would find such an hour come or not come by the day on which the tests run.
 */
const holdUntilTold = `
  create function hold_until_told() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' and new.run_at <> now() and (new.payload ->> '_cron') is null then
      new.locked_by := 'a later hour';
      new.locked_at := 'infinity';
    elsif tg_op = 'UPDATE' and old.locked_by = 'a later hour' and new.run_at <= now() then
      new.locked_by := null;
      new.locked_at := null;
    end if;
    return new;
  end $$`

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
  await database.many(holdUntilTold)
  await database.many(
    'create trigger hold_until_told before insert or update on graphile_worker._private_jobs for each row execute function hold_until_told()',
  )
  await database.dataSource.destroy()
  process.env.OSMOSE_TEST_DATABASE = postgres.url
  globalThis.osmoseTestDatabase = { postgres, folder }
}

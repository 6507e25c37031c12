import pg from 'pg'
import { createTestDatabase } from '../../../test/setup/test-database.js'
import { log } from '../log/log.js'
import { toMigration } from './migrations.js'
import { bringUpToDate } from './up-to-date.js'

const migration = (sql: string) => [toMigration('299912312359-people-mark.sql', sql)]
const addMark = migration('alter table people add column mark text')

describe('a node that brings the database up to date', () => {
  let test: Awaited<ReturnType<typeof createTestDatabase>>
  let reader: pg.Client
  beforeEach(async () => {
    log.level = 'silent'
    test = await createTestDatabase()
    await test.database.many(
      `alter database ${new URL(test.url).pathname.slice(1)} set statement_timeout = '20ms'`,
    )
    reader = new pg.Client(test.url)
    await reader.connect()
  })
  afterEach(async () => {
    await reader.end()
    await test.drop()
  })

  const marked = async () =>
    (
      await test.database.many(
        `select 1 from information_schema.columns where table_name = 'people' and column_name = 'mark'`,
      )
    ).length > 0

  it('gives a migration the time it needs, whatever pages and the database allow themselves', async () => {
    const slow = migration('select pg_sleep(0.1); alter table people add column mark text')
    expect(await bringUpToDate(test.url, { migrations: slow })).toEqual(['people_mark2999123123590'])
    expect(await marked()).toBe(true)
    expect(await bringUpToDate(test.url, { migrations: slow })).toEqual([])
  })

  it('steps back from a table somebody reads, lets them finish, and takes its turn then', async () => {
    await reader.query('begin')
    await reader.query('select 1 from people')
    let told = 0
    await bringUpToDate(test.url, {
      migrations: addMark,
      lockTimeoutMs: 50,
      pauseMs: 0,
      tries: 1000,
      onBusy: () => {
        if (++told === 2) void reader.query('commit')
      },
    })
    expect(told).toBeGreaterThanOrEqual(2)
    expect(await marked()).toBe(true)
  })

  it('says in one line that somebody does not let go of a table, and has changed nothing', async () => {
    await reader.query('begin')
    await reader.query('select 1 from people')
    const patience = { migrations: addMark, lockTimeoutMs: 50, pauseMs: 0, tries: 3 }
    await expect(bringUpToDate(test.url, patience)).rejects.toThrow(
      /^A migration found a table in use by another program, 3 times .+ start again\.$/,
    )
    await reader.query('commit')
    expect(await marked()).toBe(false)
    expect(await bringUpToDate(test.url, patience)).toHaveLength(1)
  })

  it('takes turns with another node that starts at the same time', async () => {
    const both = await Promise.all([1, 2].map(() => bringUpToDate(test.url, { migrations: addMark })))
    expect(both.flat()).toEqual(['people_mark2999123123590'])
  })
})

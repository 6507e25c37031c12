import fc from 'fast-check'
import { createTestDatabase } from '../../../test/setup/test-database.js'
import { connect } from './connect.js'
import type { Database, Tx } from './database.js'

describe('a transaction', () => {
  let database: Database
  let drop: () => Promise<void>

  beforeAll(async () => {
    ;({ database, drop } = await createTestDatabase())
    await database.many('create table notes (id integer primary key, text text not null)')
  })
  afterAll(() => drop())
  beforeEach(() => database.many('truncate notes'))

  const notes = async () =>
    (await database.many<{ id: number }>('select id from notes order by id')).map(({ id }) => id)
  const add = (tx: Tx, id: number) => tx.many('insert into notes values ($1, $2)', [id, `note ${id}`])

  it('keeps everything, with what leaves at its end in the order it was given', async () => {
    await database.transaction(async (tx) => {
      tx.lastly('insert into notes select count(*)::int + 10, $1 from notes', ['third'])
      tx.lastly('insert into notes select count(*)::int + 20, $1 from notes', ['fourth'])
      await Promise.all([add(tx, 1), add(tx, 2)])
    })
    expect(await notes()).toEqual([1, 2, 12, 23])
  })

  it('keeps nothing when what leaves with the commit fails, and says so', async () => {
    const after = jest.fn()
    const done = database.transaction(async (tx) => {
      tx.afterCommit(after)
      await add(tx, 1)
      tx.lastly('insert into notes values (1, $1)', ['again'])
    })
    await expect(done).rejects.toMatchObject({ code: '23505' })
    expect(await notes()).toEqual([])
    expect(after).not.toHaveBeenCalled()
  })

  it('is not told to be kept when a failure inside it was passed over in silence', async () => {
    const done = database.transaction(async (tx) => {
      await add(tx, 1)
      await add(tx, 1).catch(() => undefined)
    })
    await expect(done).rejects.toThrow('A failed transaction was to be kept.')
    expect(await notes()).toEqual([])
  })

  it('lets nobody write after its end who was still at work when another part failed', async () => {
    let late: Promise<unknown> = Promise.resolve()
    const done = database.transaction(async (tx) => {
      const slow = async () => {
        await add(tx, 1)
        await add(tx, 2)
        await add(tx, 3)
      }
      late = slow()
      await Promise.all([late, tx.many('select 1 / 0')])
    })
    await expect(done).rejects.toMatchObject({ code: '22012' })
    await expect(late).rejects.toThrow('transaction')
    expect(await notes()).toEqual([])
  })

  it('gives every question its own answer, however many fail around it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 }), { maxLength: 30 }),
        async (works) => {
          await Promise.all(
            works.map(async (divisors, which) => {
              const done = database.transaction((tx) =>
                Promise.all(
                  divisors.map((divisor, index) =>
                    tx.one<{ answer: number }>('select 60 / $1::int + $2::int * 1000 as answer', [
                      divisor,
                      which * 10 + index,
                    ]),
                  ),
                ),
              )
              if (divisors.includes(0)) await expect(done).rejects.toMatchObject({ code: '22012' })
              else
                expect((await done).map((row) => row?.answer)).toEqual(
                  divisors.map((divisor, index) => Math.trunc(60 / divisor) + (which * 10 + index) * 1000),
                )
            }),
          )
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('closing', () => {
  it('is over when the server has let go of every connection', async () => {
    const { database: other, url, drop } = await createTestDatabase()
    const database = await connect(url, 'closing')
    await Promise.all([1, 2, 3, 4].map(() => database.many('select pg_sleep(0.05)')))
    expect(database.pool.totalCount).toBeGreaterThan(1)
    await database.close()
    const left = await other.many(`select 1 from pg_stat_activity where application_name = 'closing'`)
    expect(left).toEqual([])
    await drop()
  })
})

describe('reads that travel together', () => {
  let database: Database
  let drop: () => Promise<void>

  beforeAll(async () => void ({ database, drop } = await createTestDatabase()))
  afterAll(() => drop())

  it('are answered in order, each for itself', async () => {
    const answers = await database.together((db) =>
      Promise.allSettled([
        db.one('select $1::int as n', [1]),
        db.one('select 1 / $1::int as n', [0]),
        db.many('select n from generate_series(2, 3) n'),
      ]),
    )
    expect(answers).toMatchObject([
      { value: { n: 1 } },
      { reason: { code: '22012' } },
      { value: [{ n: 2 }, { n: 3 }] },
    ])
  })

  it('leave the connection to others as they found it, also when one of them fails', async () => {
    for (let n = 0; n < 40; n++)
      await expect(
        database.together((db) => Promise.all([db.many('select 1 / 0'), db.many('select 1')])),
      ).rejects.toMatchObject({ code: '22012' })
    expect(await database.one('select 4 as n')).toEqual({ n: 4 })
  })
})

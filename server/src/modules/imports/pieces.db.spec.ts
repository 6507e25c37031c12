import { createTestDatabase } from '../../../test/setup/test-database.js'
import { inPieces } from './pieces.js'
import type { PersonRecord } from './readers/records.js'

const named = (name: string) => ({ type: 'person', name }) as PersonRecord

describe('records written together', () => {
  it('lose only the one that the database refuses', async () => {
    const { database, drop } = await createTestDatabase()
    const records = ['ann', 'bea', 'no\u0000pe', 'cyd', 'dan'].map(named)
    const settled = await database.transaction(async (tx) => {
      await tx.many('create temporary table guests (name text) on commit drop')
      const settled = await inPieces(tx, records, async (some) => {
        await tx.many('insert into guests select unnest($1::text[])', [some.map(({ name }) => name)])
        return some.map((record) => ({ record, fate: 'new' as const }))
      })
      expect(await tx.many('select name from guests order by name')).toEqual([
        { name: 'ann' },
        { name: 'bea' },
        { name: 'cyd' },
        { name: 'dan' },
      ])
      return settled
    })
    expect(settled.map(({ record, fate }) => [record.name, fate])).toEqual([
      ['ann', 'new'],
      ['bea', 'new'],
      ['no\u0000pe', 'invalid'],
      ['cyd', 'new'],
      ['dan', 'new'],
    ])
    await drop()
  })

  it('fail together when the database itself fails', async () => {
    const { database, drop } = await createTestDatabase()
    const writing = database.transaction((tx) =>
      inPieces(tx, [named('ann')], () => tx.many('select no_such_function()')),
    )
    await expect(writing).rejects.toMatchObject({ code: '42883' })
    await drop()
  })
})

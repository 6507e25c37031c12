import { Ledger } from './ledger.js'

describe('the ledger of an import', () => {
  it('balances whatever becomes of a record', () => {
    const ledger = new Ledger()
    ledger.found('message').imported()
    ledger.found('message').merged()
    ledger.found('message').leftOut('empty_text')
    ledger.missing('message', 'empty_text', 2)
    expect(ledger.totals().message).toEqual({
      found: 5,
      imported: 1,
      merged: 1,
      leftOut: [{ why: 'empty_text', count: 3 }],
    })
    expect(ledger.open).toBe(0)
  })

  it('tells of a record that was forgotten', () => {
    const ledger = new Ledger()
    ledger.found('person')
    expect(ledger.open).toBe(1)
    expect(ledger.totals().person).toEqual({
      found: 1,
      imported: 0,
      merged: 0,
      leftOut: [{ why: 'unfinished', count: 1 }],
    })
  })

  it('refuses to settle a record twice', () => {
    const claim = new Ledger().found('file')
    claim.imported()
    expect(() => claim.leftOut('duplicate')).toThrow('already settled')
  })

  it('tells of every kind, in the order of the report', () => {
    expect(Object.keys(new Ledger().totals())).toEqual([
      'person',
      'community',
      'membership',
      'message',
      'reaction',
      'file',
    ])
  })

  it('notes what concerns the file as a whole, with a few places', () => {
    const ledger = new Ledger()
    for (let i = 0; i < 30; i += 1) ledger.note('ignored_file', `${i}.txt`)
    expect(ledger.notes()).toMatchObject([{ code: 'ignored_file', count: 30 }])
    expect(ledger.notes()[0]?.places).toHaveLength(10)
  })
})

import { csvTable } from './table.js'

describe('a table for a spreadsheet', () => {
  it.each(['=1+1', '+1', '-1', '@somme', '\t=1', '＝1+1', '＋1', '－1', '＠somme'])(
    'quotes away what it would compute: %j',
    (cell) => expect(csvTable([[cell, -1]], 'fr')).toBe(`'${cell};-1\r\n`),
  )

  it('begins no cell with what a program puts together that parts by the other sign', () => {
    expect(csvTable([['Nora,=1+1', 1]], 'fr')).toBe('"Nora,=1+1";1\r\n')
    expect(csvTable([['Nora;=1+1', 1]], 'en')).toBe('"Nora;=1+1",1\r\n')
  })
})

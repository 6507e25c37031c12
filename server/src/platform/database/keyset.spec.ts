import { decodeRanked, encodePlace, FIRST_ID, LAST_ID, rankedPlace, toPage } from './keyset.js'

const row = (rank: number, day: string) => ({ rank, at: new Date(`${day}T09:30:00Z`), id: FIRST_ID })
const place = ({ rank, at, id }: ReturnType<typeof row>) => rankedPlace(rank, at, id)

describe('a list of the greatest numbers first', () => {
  it.each([
    ['of many votes', row(12, '2026-11-22')],
    ['of none', row(0, '2026-11-22')],
    ['put last', row(-1, '2026-11-22')],
  ])('goes on after a row %s', (_, last) => {
    const { nextCursor } = toPage([last, row(-1, '2026-11-20')], 1, place, ({ rank }) => rank)
    expect(decodeRanked(nextCursor ?? '')).toEqual({ ...last, at: last.at.toISOString() })
  })

  it('begins before every row', () => {
    expect(decodeRanked(undefined)).toEqual({ rank: 2 ** 31 - 1, at: 'infinity', id: LAST_ID })
  })

  it.each([
    '',
    '2026-11-22T09:30:00.000Z',
    '1e9 2026-11-22',
    '1 yesterday',
    '1 2026-99-99',
    '12345678901 2026-11-22',
  ])('refuses a cursor at « %s »', (at) => {
    expect(() => decodeRanked(encodePlace({ at, id: FIRST_ID }))).toThrow(
      expect.objectContaining({ status: 400 }),
    )
  })
})

import { isId } from '@osmose/shared/core/is-id'
import { fail } from '../http/fail.js'

/**
 * Keyset paging: a cursor says after which row the next page begins, so a list that grows while it is read neither
 * repeats nor skips. The cursor is only a place: the query asks again what the reader may see.
 */
export interface Place {
  at: string
  id: string
}

/** Before every id there is, and after every one: where a list begins and ends. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000'
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Where a list begins that has the newest first, the oldest first, or goes by name. */
export const NEWEST: Place = { at: 'infinity', id: LAST_ID }
export const OLDEST: Place = { at: '-infinity', id: FIRST_ID }
export const FIRST_NAME: Place = { at: '', id: FIRST_ID }

/** Cursors travel as they are: values in a row, which whoever reads them checks. */
export const writeCursor = (parts: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/** What `writeCursor` wrote; nothing where it is none of ours. */
export function readCursor(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}

export const invalidCursor = () => fail('invalid_input', { fields: { cursor: 'invalid' } })

/** The place of a row; an instant is written as ISO 8601. */
interface RowPlace {
  at: string | Date
  id: string
}

export const encodePlace = ({ at, id }: RowPlace): string => writeCursor([at, id])

export function decodePlace(cursor: string | undefined): Place | undefined {
  if (!cursor) return undefined
  const [at, id] = readCursor(cursor)
  if (typeof at !== 'string' || at.length >= 80 || !isId(id)) throw invalidCursor()
  return { at, id }
}

/** Where a row stands in a list of the greatest numbers first and, among equals, the newest. */
export const rankedPlace = (rank: number, at: Date, id: string): Place => ({
  at: `${rank} ${at.toISOString()}`,
  id,
})

/** The place after which such a list goes on; before its first row without a cursor. */
export function decodeRanked(cursor: string | undefined): { rank: number; at: string; id: string } {
  const place = decodePlace(cursor)
  if (!place) return { rank: 2_147_483_647, ...NEWEST }
  const [, rank, at] = /^(-?\d{1,9}) (\d{4}-[\d:.TZ-]{1,30})$/.exec(place.at) ?? []
  if (rank === undefined || at === undefined || Number.isNaN(Date.parse(at))) throw invalidCursor()
  return { rank: Number(rank), at, id: place.id }
}

/** Cuts `limit + 1` rows to a page. `place` tells the key of the last row shown. */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  place: (row: Row) => RowPlace,
  view: (row: Row) => Item,
) {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(view),
    nextCursor: rows.length > limit && last !== undefined ? encodePlace(place(last)) : null,
  }
}

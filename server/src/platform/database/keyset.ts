import { fail } from '../http/fail.js'

/**
 * Keyset paging: a cursor says after which row the next page begins, so a list that grows while it is read neither
 * repeats nor skips. The cursor is only a place: the query asks again what the reader may see.
 */
export interface Place {
  at: string
  id: string
}

export const encodePlace = ({ at, id }: Place): string =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url')

export function decodePlace(cursor: string | undefined): Place | undefined {
  if (!cursor) return undefined
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, string]
    if (typeof at === 'string' && at.length < 80 && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
      return { at, id }
  } catch {
    // falls through: a cursor we did not make
  }
  throw fail('invalid_input', { fields: { cursor: 'invalid' } })
}

/** Cuts `limit + 1` rows to a page. `place` tells the key of the last row shown. */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  place: (row: Row) => Place,
  view: (row: Row) => Item,
) {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(view),
    nextCursor: rows.length > limit && last !== undefined ? encodePlace(place(last)) : null,
  }
}

import { fail } from '../../platform/http/fail.js'
import type { HitRow, Last } from './texts.query.js'

/** After which result the next page begins, by what they are ordered by. */
export const encodeLast = ({ tier, rank, place, textId }: HitRow): string =>
  Buffer.from(JSON.stringify([tier, rank, place, textId])).toString('base64url')

export function decodeLast(cursor: string | undefined): Last | undefined {
  if (!cursor) return undefined
  try {
    const [tier, rank, at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Last
    if (
      [0, 1, 2].includes(tier) &&
      Number.isInteger(rank) &&
      rank >= 0 &&
      rank < 1_000_000 &&
      /^\d{4}-\d\d-\d\dT[\d:.]{5,15}(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(at) &&
      !Number.isNaN(Date.parse(at)) &&
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    )
      return [tier, rank, at, id]
  } catch {
    // falls through: a cursor we did not make
  }
  throw fail('invalid_input', { fields: { cursor: 'invalid' } })
}

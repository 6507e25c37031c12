import { isId } from '@osmose/shared/core/is-id'
import { invalidCursor, readCursor, writeCursor } from '../../platform/database/keyset.js'
import type { Ranked } from '../../platform/database/ranked.js'
import type { Last } from './texts.query.js'

/**
 * Cursors say after which row the next page begins, and what the first page looked for: words of which the beginning was
 * typed; for texts, until when.
 */
export interface TextsPlace {
  last: Last
  until: Date
  begun: readonly string[]
}
export interface RankedPlace {
  last: Ranked
  begun: readonly string[]
}

/** What orders a list besides rank and id. */
export type Keys = 'names' | 'instants' | 'none'

const MOST_BEGUN = 20
const LONGEST = 200

export const encodeTexts = ({ last, until, begun }: TextsPlace): string =>
  writeCursor([...last, until.toISOString(), ...begun])

export function decodeTexts(cursor: string): TextsPlace {
  const [tier, rank, at, id, until, ...begun] = readCursor(cursor)
  if (
    !(tier === 0 || tier === 1 || tier === 2 || tier === 3) ||
    !(isRank(rank) && Number.isInteger(rank) && rank >= 0) ||
    !isInstant(at) ||
    !isId(id) ||
    !isInstant(until) ||
    !areWords(begun)
  )
    throw invalidCursor()
  return { last: [tier, rank, at, id], until: new Date(until), begun }
}

export const encodeRanked = ({ last, begun }: RankedPlace): string => writeCursor([...last, ...begun])

export function decodeRanked(cursor: string, keys: Keys): RankedPlace {
  const [rank, key, id, ...begun] = readCursor(cursor)
  const fits = keys === 'instants' ? isInstant : keys === 'names' ? isName : isNothing
  if (!isRank(rank) || !fits(key) || !isId(id) || !areWords(begun)) throw invalidCursor()
  return { last: [rank, key, id], begun }
}

const isRank = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) < 1_000_000
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT[\d:.]{5,15}(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(value) &&
  !Number.isNaN(Date.parse(value))
const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST && !value.includes('\0')
const isNothing = (value: unknown): value is string => value === ''
const areWords = (values: unknown[]): values is string[] =>
  values.length <= MOST_BEGUN &&
  values.every((value) => typeof value === 'string' && /^\p{L}{1,30}$/u.test(value))

import { feedTerms } from '@osmose/shared/feed/terms'
import * as z from 'zod/mini'
import { invalidCursor, readCursor, writeCursor } from '../../platform/database/keyset.js'

/**
 * Where a page of « for you » ends: the instant and the worth of the terms its first page was made with, and the last
 * post. Only a place: the statement asks again what the reader may see.
 */
const rank = z.tuple([
  z.iso.datetime(),
  z.int().check(z.minimum(-10_000), z.maximum(10_000)),
  z.iso.datetime(),
  z.uuid(),
  z.array(z.int().check(z.minimum(-1_000), z.maximum(1_000))).check(z.length(feedTerms.length)),
])

export interface Rank {
  at: string
  points: number
  publishedAt: string
  id: string
  worth: number[]
}

export const encodeRank = ({ at, points, publishedAt, id, worth }: Rank): string =>
  writeCursor([at, points, publishedAt, id, worth])

export function decodeRank(cursor: string | undefined): Rank | undefined {
  if (!cursor) return undefined
  const read = rank.safeParse(readCursor(cursor))
  if (!read.success) throw invalidCursor()
  const [at, points, publishedAt, id, worth] = read.data
  return { at, points, publishedAt, id, worth }
}

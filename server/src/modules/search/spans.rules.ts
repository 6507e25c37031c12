const WEEK = 604_800_000
const FIRST = Date.UTC(2004, 0, 1)
/** Weeks in a span of each size, and how far apart their numbers lie. */
const SIZES = [1, 8, 64, 512]
const APART = 1_048_576

const weekOf = (at: Date): number => Math.max(0, Math.floor((at.getTime() - FIRST) / WEEK))

/**
 * Spans of time that together hold every week from `from` to `to` once, the latest first; the further back, the longer.
 * Their numbers are those of the SQL function `search_ages`. The week after `to` belongs to it: clocks differ.
 */
export function spans(to: Date, from = new Date(0)): number[] {
  const bottom = weekOf(from)
  const top = weekOf(to) + 1
  const found: number[] = []
  for (let week = top; week >= bottom;) {
    const size = SIZES.findLastIndex(
      (weeks) => (week + 1) % weeks === 0 && (weeks === 1 || (top - week) * 4 >= weeks),
    )
    found.push(-1 - size * APART - Math.floor(week / (SIZES[size] ?? 1)))
    week -= SIZES[size] ?? 1
  }
  return found
}

/** The number of a community or author among the keys of an entry; two may share one. */
export const keyOf = (id: string): number => Number.parseInt(id.slice(-7), 16)

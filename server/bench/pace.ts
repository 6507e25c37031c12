import { createHash } from 'node:crypto'
import { median } from './measure.js'

const ROUNDS = 15
const rows = Array.from({ length: 20_000 }, (_, n) => ({
  id: `row-${(n * 7919) % 20_000}`,
  at: n,
  said: [n % 7, n % 11],
}))

/**
 * How fast the machine is now: milliseconds of one processor for the same piece of work, always. The processor time of
 * what is measured can be compared only with that of a run at the same pace, for machines differ, and one that is shared
 * differs from one hour to the next.
 */
export function pace(): number {
  const spent = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    const text = JSON.stringify([...rows].sort((a, b) => (a.id < b.id ? -1 : 1)))
    createHash('sha256').update(text).digest()
    JSON.parse(text)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.round(median(spent))
}

import type { PoolClient } from 'pg'
import type { Database } from '../../src/platform/database/database.js'

/** Counts what the program asks of its database, on whatever connection. */
export function countStatements({ pool }: Database): { since: () => number } {
  let count = 0
  const known = new WeakSet<PoolClient>()
  pool.on('acquire', (client) => {
    if (known.has(client)) return
    known.add(client)
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      count++
      return query(...given)
    }) as typeof client.query
  })
  return {
    /** How many since this was last asked. */
    since: () => {
      const seen = count
      count = 0
      return seen
    },
  }
}

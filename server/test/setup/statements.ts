import type { PoolClient } from 'pg'
import type { Database } from '../../src/platform/database/database.js'

/** Who stands behind a request is looked at anew every two seconds, whatever the request. */
const ofSessions = /\b(from|update) sessions\b/

/** Notes what the program asks of its database, on whatever connection, sessions left out. */
export function noteStatements({ pool }: Database): { since: () => string[] } {
  let asked: string[] = []
  const known = new WeakSet<PoolClient>()
  pool.on('acquire', (client) => {
    if (known.has(client)) return
    known.add(client)
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      const [first] = given as [string | { text?: string }]
      const text = typeof first === 'string' ? first : (first.text ?? '')
      if (!ofSessions.test(text)) asked.push(text)
      return query(...given)
    }) as typeof client.query
  })
  return {
    /** The statements since this was last asked. */
    since: () => {
      const seen = asked
      asked = []
      return seen
    },
  }
}

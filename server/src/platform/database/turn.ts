import type { Pool, PoolClient } from 'pg'

const POLL_MS = 200

/**
 * Runs `work` while no other process of this database does: nodes that start together take turns. The lock is asked for
 * again and again rather than waited for, because a waiting session would block `create index concurrently` of the one
 * that holds it. It belongs to a connection of its own, so whoever dies gives it back. `onWait` is called once, when it
 * is somebody else's turn.
 */
export async function inTurn<T>(
  pool: Pool,
  lock: number,
  work: () => Promise<T>,
  onWait: () => void = () => undefined,
): Promise<T> {
  const client = await pool.connect()
  try {
    for (let waited = false; !(await taken(client, lock)); waited = true) {
      if (!waited) onWait()
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
    return await work()
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => undefined)
    client.release()
  }
}

async function taken(client: PoolClient, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lock])
  return rows[0]?.taken === true
}

import { Injectable } from '@nestjs/common'
import { Database } from '../../platform/database/database.js'

/** Any number that no other part uses as an advisory lock. */
const IMPORT_LOCK = 7_265_011_228

export class ImportBusy extends Error {}

/** One import at a time, in all processes together. Whoever dies lets go with their connection. */
@Injectable()
export class ImportLock {
  constructor(private readonly db: Database) {}

  /** @throws ImportBusy after ten seconds in which another one held the lock */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    const client = await this.db.pool.connect()
    try {
      for (let tries = 0; !(await taken(client)); tries++) {
        if (tries === 40) throw new ImportBusy('Another import is running.')
        await new Promise((resolve) => setTimeout(resolve, 250))
      }
      return await work()
    } finally {
      await client.query('select pg_advisory_unlock($1)', [IMPORT_LOCK]).then(
        () => client.release(),
        (error: Error) => client.release(error),
      )
    }
  }
}

async function taken(client: {
  query(sql: string, values: unknown[]): Promise<{ rows: { taken: boolean }[] }>
}): Promise<boolean> {
  return (
    (await client.query('select pg_try_advisory_lock($1) as taken', [IMPORT_LOCK])).rows[0]?.taken === true
  )
}

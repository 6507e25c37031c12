import type { Database } from '../../src/platform/database/database.js'

/** Until so many statements wait in this database for another transaction to end, or until `done` is. */
export async function untilWaiting(
  database: Database,
  count: number,
  done: Promise<unknown> = new Promise(() => undefined),
): Promise<void> {
  let isDone = false
  const end = () => void (isDone = true)
  void done.then(end, end)
  while (!isDone) {
    const row = await database.one<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (row && row.waiting >= count) return
  }
}

/** What each was told: `done`, or the code of a refusal. */
export const toldTo = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    ({ code }: { code: string }) => code,
  )

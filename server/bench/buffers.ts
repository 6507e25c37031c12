import type { Database } from '../src/platform/database/database.js'
import type { Statement } from '../src/platform/database/statement.js'

/** How many buffers a statement touches with these values, by EXPLAIN (ANALYZE, BUFFERS). */
export async function buffersOf(
  database: Database,
  statement: Statement,
  values: readonly unknown[],
): Promise<number> {
  const [row] = await database.many<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }>(
    `explain (analyze, buffers, format json) ${inline(statement.text, values)}`,
  )
  const plan = row?.['QUERY PLAN'][0]?.Plan ?? {}
  return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0)
}

/** EXPLAIN takes no named statement; the values are the bench's own. */
const inline = (sql: string, values: readonly unknown[]) =>
  sql.replace(/\$(\d)/g, (_, index: string) => {
    const value = values[Number(index) - 1]
    if (Array.isArray(value)) return `'{${value.join(',')}}'`
    return typeof value === 'number' ? String(value) : `'${String(value)}'`
  })

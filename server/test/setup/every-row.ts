import type { TestApp } from './test-app.js'

export interface KeptRow {
  readonly table: string
  /** The whole row as JSON. */
  readonly row: string
  /** The transaction that wrote it. */
  readonly version: string
}

/** Every row of every table, those of the job queue included. */
export async function everyRow({ database }: TestApp): Promise<KeptRow[]> {
  const tables = await database.many<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const rows: KeptRow[] = []
  for (const { name } of tables)
    for (const { row, version } of await database.many<{ row: string; version: string }>(
      `select to_jsonb(t)::text as row, t.xmin::text as version from ${name} t`,
    ))
      rows.push({ table: name, row, version })
  return rows
}

/** Those that name somebody, to the letter. */
export const naming = (rows: readonly KeptRow[], { id }: { id: string }): string[] =>
  rows
    .filter(({ row }) => row.includes(id))
    .map(({ table, row }) => `${table} ${row}`)
    .toSorted()

import type { Tx } from '../../platform/database/database.js'
import type { DemoCompany } from './company/company.types.js'

/** The company being written, and which row each of its keys became. */
export interface Loading {
  readonly tx: Tx
  readonly company: DemoCompany
  readonly people: Map<string, string>
  readonly communities: Map<string, { id: string; audienceId: string }>
  readonly posts: Map<string, string>
  readonly comments: Map<string, string>
}

/** The row behind a key; a key that leads nowhere is a mistake in the company. */
export function idOf(rows: ReadonlyMap<string, string>, key: string): string {
  const id = rows.get(key)
  if (!id) throw new Error(`The demonstration names ${key}, which it does not have.`)
  return id
}

import type { Tx } from '../../platform/database/database.js'
import type { OrganisationFacts } from '../organisation/organisation.public.js'

/** One turn of the engine: everything in it happens at the same instant and in one transaction. */
export interface Turn {
  readonly tx: Tx
  readonly now: Date
  readonly organisation: OrganisationFacts
}

import type { Clock } from '../../src/platform/clock/clock.js'
import type { Database } from '../../src/platform/database/database.js'

/** What a factory needs to make somebody or something. */
export interface World {
  readonly database: Database
  readonly clock: Clock
  get<T>(type: abstract new (...parameters: never[]) => T): T
}

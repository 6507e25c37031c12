import type { WorkingCalendar } from '@osmose/shared/core/working-time'
import type { Situation } from '@osmose/shared/today/today.contract'
import type { Actor } from '../../platform/http/actor.js'

/** For whom the page is made, and when. */
export interface Viewer {
  readonly actor: Actor
  readonly now: Date
  /** Hours of the organisation, by which waiting is counted. */
  readonly calendar: WorkingCalendar
  /** The communities this person looks after. */
  readonly places: readonly string[]
}

/**
 * Where situations of one kind come from. Another kind is another source in the list of `today.module.ts`, another
 * member of the union in the contract and another row on the page; nothing else changes.
 */
export abstract class SituationSource {
  abstract find(viewer: Viewer): Promise<Situation[]>
}

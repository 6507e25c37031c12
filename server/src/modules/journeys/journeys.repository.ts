import type { Step } from '@osmose/shared/journeys/journeys.contract'
import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'
import { type EndReason, JourneyEndRow } from './journeys.entities.js'

@Injectable()
export class JourneysRepository {
  /** The steps that were not known to be done before. */
  async markDone(tx: Tx, personId: string, steps: readonly Step[], at: Date): Promise<Step[]> {
    if (steps.length === 0) return []
    const rows = await tx.many<{ step: Step }>(
      `insert into journey_steps (person_id, step, done_at) select $1, step, $3 from unnest($2::text[]) as step
       on conflict (person_id, step) do update set done_at = excluded.done_at where journey_steps.done_at is null returning step`,
      [personId, steps, at],
    )
    return rows.map(({ step }) => step)
  }

  /** False when it was skipped, or done, before. */
  async skip(tx: Tx, personId: string, step: Step, at: Date): Promise<boolean> {
    return tx.any(
      `insert into journey_steps (person_id, step, skipped_at) values ($1, $2, $3)
       on conflict (person_id, step) do update set skipped_at = excluded.skipped_at where journey_steps.skipped_at is null and journey_steps.done_at is null`,
      [personId, step, at],
    )
  }

  async unskip(tx: Tx, personId: string, step: Step): Promise<void> {
    await tx.many('update journey_steps set skipped_at = null where person_id = $1 and step = $2', [
      personId,
      step,
    ])
  }

  /** False when the journey had ended for this reason before; resting outweighs the others. */
  async end(tx: Tx, personId: string, reason: EndReason, at: Date): Promise<boolean> {
    return tx.any(
      `insert into journey_ends (person_id, reason, at) values ($1, $2, $3)
       on conflict (person_id) do update set reason = excluded.reason, at = excluded.at where excluded.reason = 'rest' and journey_ends.reason <> 'rest'`,
      [personId, reason, at],
    )
  }

  async resume(tx: Tx, personId: string): Promise<void> {
    await tx.remove(JourneyEndRow, { personId })
  }
}

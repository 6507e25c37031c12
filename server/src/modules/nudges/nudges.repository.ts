import type { Family, Limits, RuleKey } from '@osmose/shared/nudges/nudges.contract'
import { Injectable } from '@nestjs/common'
import type { Db, Tx } from '../../platform/database/database.js'
import { goals } from './audience.catalogue.js'
import { fresh, type Standing } from './family.rules.js'
import { type DropReason, ExperimentRow, ExposureRow, NudgeRow, type Response } from './nudges.entities.js'
import { rules } from './rules/rules.js'

const TURN = 7_265_011_227

export const experimentColumns = `x.id, x.rule, x.number, x.key, x.unit, x.state, x.settings, x.saved_at as "savedAt", x.hypothesis,
  x.holdout_share as "holdoutShare", x.expected, x.baseline, x.detectable, x.refused_limit as "refusedLimit", x.planned_end_at as "plannedEndAt",
  x.started_at as "startedAt", x.started_by as "startedBy", x.paused_because as "pausedBecause", x.ended_at as "endedAt", x.note, x.evidence`

export interface Reached {
  readonly exposureId: string
  readonly rule: RuleKey
}

/** The tables of nudges. Everything that decides over several rows first takes its turn, so two never decide at once. */
@Injectable()
export class NudgesRepository {
  async takeTurn(tx: Tx): Promise<void> {
    await tx.many('select pg_advisory_xact_lock($1)', [TURN])
  }

  experiments(db: Db, where: 'live' | 'all'): Promise<ExperimentRow[]> {
    return db.many(
      `select ${experimentColumns} from nudge_experiments x where ${where === 'live' ? `x.state in ('running', 'paused')` : 'true'} order by x.rule, x.number desc`,
    )
  }

  experimentsOf(db: Db, rule: RuleKey): Promise<ExperimentRow[]> {
    return db.many(
      `select ${experimentColumns} from nudge_experiments x where x.rule = $1 order by x.number desc`,
      [rule],
    )
  }

  experiment(db: Db, id: string): Promise<ExperimentRow | undefined> {
    return db.one(
      `select ${experimentColumns} from nudge_experiments x where x.id = $1 and x.state <> 'draft'`,
      [id],
    )
  }

  addExperiment(tx: Tx, row: ExperimentRow): Promise<void> {
    return tx.insert(ExperimentRow, row)
  }

  async changeExperiment(tx: Tx, id: string, change: Partial<ExperimentRow>): Promise<void> {
    await tx.update(ExperimentRow, { id }, change)
  }

  /** Rows of units that were not in the log of this experiment yet; both arms alike. */
  async logTriggers(tx: Tx, rows: readonly ExposureRow[]): Promise<ExposureRow[]> {
    const added: ExposureRow[] = []
    for (const row of rows) {
      const [written] = await tx.many(
        `insert into nudge_exposures (id, experiment_id, person_id, post_id, at, eligible, arm, window_ends_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict do nothing returning id`,
        [row.id, row.experimentId, row.personId, row.postId, row.at, row.eligible, row.arm, row.windowEndsAt],
      )
      if (written) added.push(row)
    }
    return added
  }

  /** Whether some test still waits for this person or question to reach its goal: no turn is taken for all the others. */
  async isAwaited(db: Db, unitId: string): Promise<boolean> {
    return db.any(
      'select 1 from nudge_exposures where (person_id = $1 or post_id = $1) and goal_at is null limit 1',
      [unitId],
    )
  }

  /** Marks what reached its goal inside its window, from the log of events; returns what is new. */
  async findGoals(tx: Tx, now: Date): Promise<Reached[]> {
    const found: Reached[] = []
    for (const rule of rules)
      found.push(
        ...(await tx.many<Reached>(
          `update nudge_exposures set goal_at = reached.at
           from (select x.id, min(e.at) as at
                 from nudge_exposures x join nudge_experiments ex on ex.id = x.experiment_id
                 join events e on e.at >= x.at and e.at <= x.window_ends_at and not e.history and ${goals[rule.goal]}
                 where ex.rule = $1 and x.goal_at is null and x.window_ends_at > $2::timestamptz - interval '7 days' group by x.id) reached
           where nudge_exposures.id = reached.id
           returning nudge_exposures.id as "exposureId", $1 as rule`,
          [rule.key, now],
        )),
      )
    return found
  }

  addNudges(tx: Tx, rows: NudgeRow[]): Promise<void> {
    return rows.length === 0 ? Promise.resolve() : tx.insert(NudgeRow, rows)
  }

  async drop(tx: Tx, id: string, because: DropReason): Promise<void> {
    await tx.many(
      `update nudges set state = 'dropped', dropped_because = $2 where id = $1 and state = 'queued'`,
      [id, because],
    )
  }

  async postpone(tx: Tx, id: string, until: Date): Promise<void> {
    await tx.update(NudgeRow, { id, state: 'queued' }, { deliverFrom: until })
  }

  /** False when it went out before. */
  async markDelivered(tx: Tx, id: string, at: Date, inHours: boolean): Promise<boolean> {
    return (
      (await tx.update(NudgeRow, { id, state: 'queued' }, { state: 'delivered', deliveredAt: at, inHours })) >
      0
    )
  }

  async respond(
    tx: Tx,
    id: string,
    response: Response,
    at: Date,
    hiddenUntil: Date | null = null,
  ): Promise<void> {
    await tx.update(NudgeRow, { id }, { response, respondedAt: at, hiddenUntil })
  }

  async standing(db: Db, personId: string, family: Family): Promise<Standing> {
    const row = await db.one<Standing>(
      `select refused_at as "refusedAt", ignored_in_row as "ignoredInRow", pauses, paused_until as "pausedUntil" from nudge_families where person_id = $1 and family = $2`,
      [personId, family],
    )
    return row ?? fresh
  }

  async setStanding(
    tx: Tx,
    personId: string,
    family: Family,
    { refusedAt, ignoredInRow, pauses, pausedUntil }: Standing,
  ): Promise<void> {
    await tx.many(
      `insert into nudge_families (person_id, family, refused_at, ignored_in_row, pauses, paused_until) values ($1, $2, $3, $4, $5, $6)
       on conflict (person_id, family) do update set refused_at = excluded.refused_at, ignored_in_row = excluded.ignored_in_row, pauses = excluded.pauses, paused_until = excluded.paused_until`,
      [personId, family, refusedAt, ignoredInRow, pauses, pausedUntil],
    )
  }

  async limits(db: Db): Promise<Limits> {
    const row = await db.one<Limits>(
      'select per_day as "perDay", per_week as "perWeek", per_four_weeks as "perFourWeeks" from nudge_limits',
    )
    return row ?? { perDay: 0, perWeek: 0, perFourWeeks: 0 }
  }

  async setLimits(tx: Tx, limits: Limits, by: string, at: Date): Promise<void> {
    await tx.many(
      'update nudge_limits set per_day = $1, per_week = $2, per_four_weeks = $3, changed_by = $4, changed_at = $5',
      [limits.perDay, limits.perWeek, limits.perFourWeeks, by, at],
    )
  }
}

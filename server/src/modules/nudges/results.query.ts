import { Injectable } from '@nestjs/common'
import { DAY_MS } from '@osmose/shared/core/local-day'
import type { Db } from '../../platform/database/database.js'
import type { ExperimentRow } from './nudges.entities.js'
import type { Observed, Period } from './result.rules.js'

interface CountRow {
  period: Period | null
  arm: 'treatment' | 'holdout'
  n: number
  successes: number
  open: number
}

const periods: readonly { key: Period; until: number }[] = [
  { key: 'week_1', until: 7 },
  { key: 'weeks_2_4', until: 28 },
  { key: 'weeks_5_8', until: 56 },
]

/** What the trigger log says of an experiment: counts of units by assigned arm, never who. */
@Injectable()
export class ResultsQuery {
  /** Units triggered up to the planned end, the first time only, whose window is over. */
  async observed(db: Db, experiment: ExperimentRow, now: Date): Promise<Observed & { triggered: number }> {
    const rows = await db.many<CountRow>(
      `select case when x.at < $3::timestamptz + interval '7 days' then 'week_1' when x.at < $3::timestamptz + interval '28 days' then 'weeks_2_4'
                   when x.at < $3::timestamptz + interval '56 days' then 'weeks_5_8' end as period,
              x.arm, count(*) filter (where x.window_ends_at <= $2)::int as n, count(x.goal_at) filter (where x.window_ends_at <= $2)::int as successes,
              count(*) filter (where x.window_ends_at > $2)::int as open
       from nudge_exposures x where x.experiment_id = $1 and x.arm <> 'globalHoldout' and x.at <= $4 group by 1, 2`,
      [experiment.id, now, experiment.startedAt, experiment.plannedEndAt],
    )
    const count = (of: readonly CountRow[], arm: CountRow['arm']) => {
      const rowsOfArm = of.filter((row) => row.arm === arm)
      return { n: sum(rowsOfArm, 'n'), successes: sum(rowsOfArm, 'successes') }
    }
    const counts = (of: readonly CountRow[]) => ({
      treated: count(of, 'treatment'),
      holdout: count(of, 'holdout'),
    })
    const day = (now.getTime() - (experiment.startedAt?.getTime() ?? 0)) / DAY_MS
    return {
      ...counts(rows),
      triggered: sum(rows, 'n') + sum(rows, 'open'),
      periods: periods
        .filter((_, at) => day >= (periods[at - 1]?.until ?? 0))
        .map(({ key, until }) => {
          const inside = rows.filter(({ period }) => period === key)
          return { key, ...counts(inside), complete: day >= until && sum(inside, 'open') === 0 }
        }),
    }
  }
}

const sum = (rows: readonly CountRow[], key: 'n' | 'successes' | 'open'): number =>
  rows.reduce((total, row) => total + row[key], 0)

import type { RuleKey, Settings } from '@osmose/shared/nudges/nudges.contract'
import type { WorkingHours } from '@osmose/shared/organisation/organisation.contract'
import { Injectable } from '@nestjs/common'
import type { Db } from '../../platform/database/database.js'
import { predicates } from './audience.catalogue.js'
import type { Standing } from './family.rules.js'

export interface DueRow extends Standing {
  readonly id: string
  readonly personId: string
  readonly rule: RuleKey
  readonly postId: string | null
  readonly queuedAt: Date
  readonly expiresAt: Date
  readonly experimentState: 'running' | 'paused' | 'ended'
  readonly settings: Settings
  readonly goalReached: boolean
  readonly reachable: boolean
  readonly timeZone: string
  readonly workingHours: WorkingHours | null
}

export interface OpenNudge {
  readonly id: string
  readonly personId: string
  readonly rule: RuleKey
  readonly family: 'profile' | 'help'
  readonly goalReached: boolean
}

@Injectable()
export class DeliveryQuery {
  /** Messages whose time has come, or whose waiting is over. */
  due(db: Db, now: Date): Promise<DueRow[]> {
    return db.many<DueRow>(
      `select n.id, n.person_id as "personId", n.rule, x.post_id as "postId", n.queued_at as "queuedAt", n.expires_at as "expiresAt",
              ex.state as "experimentState", ex.settings,
              case when x.post_id is null then x.goal_at is not null or (${predicates['person.profile_complete']})
                   else x.goal_at is not null or q.accepted_comment_id is not null or not (${predicates['question.unanswered']}) end as "goalReached",
              p.deactivated_at is null and case when x.post_id is null then not (${predicates['person.rests_from_first_steps']})
                   else (${predicates['question.open']} or q.accepted_comment_id is not null) and can_see_audience(p.id, q.audience_id) end as reachable,
              p.time_zone as "timeZone", p.working_hours as "workingHours",
              f.refused_at as "refusedAt", coalesce(f.ignored_in_row, 0) as "ignoredInRow", coalesce(f.pauses, 0) as pauses, f.paused_until as "pausedUntil"
       from nudges n join nudge_exposures x on x.id = n.exposure_id join nudge_experiments ex on ex.id = x.experiment_id
       join people p on p.id = n.person_id left join posts q on q.id = x.post_id
       left join nudge_families f on f.person_id = n.person_id and f.family = n.family
       where n.state = 'queued' and (n.deliver_from <= $1 or n.expires_at <= $1)
       order by n.queued_at, n.id for update of n`,
      [now],
    )
  }

  /** Delivered messages without an answer whose goal is reached, or that have stood long enough to count as left aside. */
  unanswered(db: Db, now: Date): Promise<OpenNudge[]> {
    return db.many<OpenNudge>(
      `select n.id, n.person_id as "personId", n.rule, n.family, x.goal_at is not null as "goalReached"
       from nudges n join nudge_exposures x on x.id = n.exposure_id
       where n.state = 'delivered' and n.response is null
         and (x.goal_at is not null or (x.window_ends_at <= $1 and n.delivered_at <= $1::timestamptz - interval '3 days'))
       order by n.delivered_at, n.id for update of n`,
      [now],
    )
  }

  /** What one experiment has sent: for its guardrails. */
  async sent(
    db: Db,
    experimentId: string,
  ): Promise<{ delivered: number; refused: number; closed: number; ignored: number; outsideHours: number }> {
    const row = await db.one<{
      delivered: number
      refused: number
      closed: number
      ignored: number
      outsideHours: number
    }>(
      `select count(*)::int as delivered, count(*) filter (where n.response = 'refused')::int as refused, count(n.response)::int as closed,
              count(*) filter (where n.response = 'ignored')::int as ignored, count(*) filter (where n.in_hours is not true)::int as "outsideHours"
       from nudges n join nudge_exposures x on x.id = n.exposure_id where x.experiment_id = $1 and n.state = 'delivered'`,
      [experimentId],
    )
    return row ?? { delivered: 0, refused: 0, closed: 0, ignored: 0, outsideHours: 0 }
  }
}

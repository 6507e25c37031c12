import { due, type WorkingCalendar } from '@osmose/shared/core/working-time'
import type { Settings } from '@osmose/shared/nudges/nudges.contract'
import { Injectable } from '@nestjs/common'
import type { Db } from '../../platform/database/database.js'
import { conditionOf, goals, predicates } from './audience.catalogue.js'
import { AudienceQuery } from './audience.query.js'
import { numberOf, type NudgeRule } from './nudge-rule.js'
import { enoughHistory, type History } from './preview.rules.js'

interface PastQuestion {
  publishedAt: Date
  answeredAt: Date | null
}

/** What the last eight weeks say of a rule: how many meet it, and how many reach its goal without being asked. */
@Injectable()
export class HistoryQuery {
  constructor(private readonly audience: AudienceQuery) {}

  /** The habit is that of earlier control groups where there were any, else what the last weeks show. */
  async of(
    db: Db,
    rule: NudgeRule,
    settings: Settings,
    now: Date,
    calendar: WorkingCalendar,
  ): Promise<History> {
    const history =
      rule.unit === 'person'
        ? await this.ofPeople(db, rule, settings, now)
        : await this.ofQuestions(db, rule, settings, now, calendar)
    const control = await this.ofControlGroups(db, rule, now)
    return control.n >= enoughHistory ? { ...history, goal: control } : history
  }

  private async ofControlGroups(db: Db, rule: NudgeRule, now: Date): Promise<History['goal']> {
    const row = await db.one<History['goal']>(
      `select count(*)::int as n, count(x.goal_at)::int as successes
       from nudge_exposures x join nudge_experiments ex on ex.id = x.experiment_id
       where ex.rule = $1 and ex.state = 'ended' and x.arm = 'holdout' and x.window_ends_at <= $2`,
      [rule.key, now],
    )
    return row ?? { n: 0, successes: 0 }
  }

  /** People reached by a nudge are left out of the habit: it is what happens without one. */
  private async ofPeople(db: Db, rule: NudgeRule, settings: Settings, now: Date): Promise<History> {
    const row = await db.one<{
      now: number
      arrived: number
      thin: number
      old: number
      n: number
      successes: number
    }>(
      `select (select count(*) from people p where ${conditionOf(rule)})::int as now,
              count(*)::int as arrived,
              count(*) filter (where p.first_signed_in_at <= $1::timestamptz - make_interval(days => ($2::jsonb ->> 'waitDays')::int))::int as old,
              count(*) filter (where p.first_signed_in_at <= $1::timestamptz - make_interval(days => ($2::jsonb ->> 'waitDays')::int) and (${predicates['person.profile_below_60']}))::int as thin,
              count(*) filter (where habit.counted)::int as n, count(*) filter (where habit.counted and habit.reached)::int as successes
       from people p
       cross join lateral (
         select p.first_signed_in_at + make_interval(days => ($2::jsonb ->> 'waitDays')::int) as at) t
       cross join lateral (
         select t.at + make_interval(days => ($2::jsonb ->> 'window')::int) <= $1::timestamptz
                and not exists (select 1 from events e cross join (select p.id as person_id) x where e.at < t.at and ${goals.profile_completed})
                and not exists (select 1 from nudges n where n.person_id = p.id and n.rule = $3 and n.state = 'delivered') as counted,
                exists (select 1 from events e cross join (select p.id as person_id) x
                        where e.at >= t.at and e.at <= t.at + make_interval(days => ($2::jsonb ->> 'window')::int) and ${goals.profile_completed}) as reached) habit
       where ${predicates['person.active_employee']} and p.first_signed_in_at > $1::timestamptz - interval '56 days'`,
      [now, JSON.stringify(settings), rule.key],
    )
    if (!row) return { now: 0, lastEightWeeks: 0, goal: { n: 0, successes: 0 } }
    return {
      now: row.now,
      lastEightWeeks: row.old === 0 ? row.arrived : Math.round((row.arrived * row.thin) / row.old),
      goal: { n: row.n, successes: row.successes },
    }
  }

  private async ofQuestions(
    db: Db,
    rule: NudgeRule,
    settings: Settings,
    now: Date,
    calendar: WorkingCalendar,
  ): Promise<History> {
    const open = await this.audience.questions(db, rule, settings, now, null)
    const past = await db.many<PastQuestion>(
      `select q.published_at as "publishedAt",
              (select min(k.published_at) from comments k where k.post_id = q.id and k.author_id is distinct from q.author_id and k.deleted_at is null and k.hidden_at is null) as "answeredAt"
       from posts q
       where q.kind = 'question' and q.deleted_at is null and q.hidden_at is null and not (${predicates['question.imported']}) and q.published_at > $1::timestamptz - interval '56 days'
         and not exists (select 1 from nudge_exposures x where x.post_id = q.id and x.arm = 'treatment')`,
      [now],
    )
    const wait = numberOf(settings, 'waitHours')
    const met = past.flatMap(({ publishedAt, answeredAt }) => {
      const at = due(publishedAt, wait, calendar)
      return at === null || at > now || (answeredAt !== null && answeredAt < at) ? [] : [{ at, answeredAt }]
    })
    const over = met.flatMap(({ at, answeredAt }) => {
      const end = due(at, numberOf(settings, 'window'), calendar)
      return end === null || end > now ? [] : [answeredAt !== null && answeredAt <= end]
    })
    return {
      now: open.filter(({ publishedAt }) => (due(publishedAt, wait, calendar) ?? now) <= now).length,
      lastEightWeeks: met.length,
      goal: { n: over.length, successes: over.filter(Boolean).length },
    }
  }
}

import type {
  Arm,
  Family,
  FamilyState,
  HistoryEntry,
  Nudge,
  RuleKey,
  Template,
  Unit,
} from '@osmose/shared/nudges/nudges.contract'
import { family as families } from '@osmose/shared/nudges/nudges.contract'
import { Injectable } from '@nestjs/common'
import { Database, type Db } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import { fresh, isOff, type Standing } from './family.rules.js'
import type { Reason, Response } from './nudges.entities.js'

interface PendingRow {
  id: string
  rule: RuleKey
  family: Family
  template: Template
  deliveredAt: Date
  holdoutShare: number
  reason: Reason | null
  postId: string | null
  title: string
  communityId: string
  slug: string
  communityName: string
  hue: number
  visibility: 'public' | 'private' | 'secret'
}

interface HistoryRow {
  rule: RuleKey
  number: number
  unit: Unit
  at: Date
  arm: Arm
  role: HistoryEntry['role']
  goalAt: Date | null
  deliveries: { at: string; response: Response | null }[] | null
}

const pending = statement(
  'nudges.pending',
  `select n.id, n.rule, n.family, n.template, n.delivered_at as "deliveredAt", ex.holdout_share as "holdoutShare", n.reason, q.id as "postId",
          t.title, c.id as "communityId", c.slug, c.name as "communityName", c.hue, c.visibility
   from nudges n join nudge_exposures x on x.id = n.exposure_id join nudge_experiments ex on ex.id = x.experiment_id
   left join posts q on q.id = x.post_id and q.deleted_at is null and q.hidden_at is null and can_see_audience($1, q.audience_id)
   left join texts t on t.id = q.text_id left join communities c on c.id = q.community_id
   where n.person_id = $1 and n.state = 'delivered' and x.goal_at is null and (n.response is null or (n.response = 'later' and n.hidden_until <= $2))
     and (x.window_ends_at > $2 or n.delivered_at > $2::timestamptz - interval '3 days') and (x.post_id is null or q.id is not null)
   order by n.delivered_at desc limit 1`,
)

/** What a person sees of nudges and themselves: all of it. */
@Injectable()
export class MineQuery {
  constructor(private readonly db: Database) {}

  async pending(personId: string, now: Date): Promise<Nudge | null> {
    const row = await this.db.one<PendingRow>(pending, [personId, now])
    if (!row) return null
    const { id, rule, family, template, holdoutShare } = row
    return {
      id,
      rule,
      family,
      template,
      deliveredAt: row.deliveredAt.toISOString(),
      holdoutShare,
      question: row.postId === null ? null : questionOf(row, row.postId),
    }
  }

  /** A delivered message of the person's own; undefined for anybody else's. */
  own(
    db: Db,
    personId: string,
    nudgeId: string,
  ): Promise<{ id: string; rule: RuleKey; family: Family; timeZone: string } | undefined> {
    return db.one(
      `select n.id, n.rule, n.family, p.time_zone as "timeZone" from nudges n join people p on p.id = n.person_id
       where n.id = $2 and n.person_id = $1 and n.state = 'delivered' for update of n`,
      [personId, nudgeId],
    )
  }

  async families(personId: string, now: Date): Promise<FamilyState[]> {
    const rows = await this.db.many<Standing & { family: Family }>(
      `select family, refused_at as "refusedAt", ignored_in_row as "ignoredInRow", pauses, paused_until as "pausedUntil" from nudge_families where person_id = $1`,
      [personId],
    )
    return families.options.map((family) =>
      familyView(family, rows.find((row) => row.family === family) ?? fresh, now),
    )
  }

  /** Each trigger of mine, of a question I asked, or of one I was asked about, with the draw and what was sent to me. */
  async history(personId: string): Promise<HistoryEntry[]> {
    const rows = await this.db.many<HistoryRow>(
      `select ex.rule, ex.number, ex.unit, x.at, x.arm, x.goal_at as "goalAt",
              case when x.person_id = $1 then 'subject' when q.author_id = $1 then 'author' else 'asked' end as role,
              (select json_agg(json_build_object('at', n.delivered_at, 'response', n.response) order by n.delivered_at)
               from nudges n where n.exposure_id = x.id and n.person_id = $1 and n.state = 'delivered') as deliveries
       from nudge_exposures x join nudge_experiments ex on ex.id = x.experiment_id left join posts q on q.id = x.post_id
       where x.person_id = $1 or q.author_id = $1 or exists (select 1 from nudges n where n.exposure_id = x.id and n.person_id = $1 and n.state = 'delivered')
       order by x.at desc, x.id limit 200`,
      [personId],
    )
    return rows.map(({ at, goalAt, deliveries, ...row }) => ({
      ...row,
      at: at.toISOString(),
      goalAt: goalAt?.toISOString() ?? null,
      deliveries: (deliveries ?? []).map((delivery) => ({
        at: new Date(delivery.at).toISOString(),
        response: delivery.response,
      })),
    }))
  }
}

export function familyView(family: Family, standing: Standing, now: Date): FamilyState {
  const wanted = !isOff(standing)
  const resting = wanted && standing.pausedUntil !== null && standing.pausedUntil > now
  return { family, wanted, pausedUntil: resting ? (standing.pausedUntil?.toISOString() ?? null) : null }
}

const questionOf = (row: PendingRow, postId: string): NonNullable<Nudge['question']> => ({
  postId,
  title: row.title,
  community: {
    id: row.communityId,
    slug: row.slug,
    name: row.communityName,
    hue: row.hue,
    visibility: row.visibility,
  },
  reason: row.reason ?? 'moderator',
})

import { Injectable } from '@nestjs/common'
import type { EventAnswer, EventDraft } from '@osmose/shared/gatherings/event.contract'
import { findsSeat, promoted, type Reminder, type Times } from '@osmose/shared/gatherings/gatherings.rules'
import type { Db, Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { EventRow } from './gatherings.view.js'

const SHOWN = 5

const read = statement(
  'gatherings.read',
  `select g.post_id as "postId", g.version, g.starts_at as "startsAt", g.ends_at as "endsAt", g.answer_by as "answerBy", g.time_zone as "timeZone", g.place, g.link,
          g.capacity, g.yes, g.maybe, g.waiting, g.cancelled_at as "cancelledAt", g.cancel_reason as "cancelReason", a.answer as mine,
          case when a.answer = 'waiting' then (select count(*)::int from gathering_answers w where w.post_id = g.post_id and w.answer = 'waiting' and w.arrival <= a.arrival) end as queue,
          coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'title', p.title, 'department', d.name, 'site', s.name,
                                                        'photo', case p.avatar when 'photo' then p.avatar_version end) order by c.arrival)
                    from (select person_id, arrival from gathering_answers y where y.post_id = g.post_id and y.answer = 'yes' order by y.arrival limit ${SHOWN}) c
                    join people p on p.id = c.person_id left join departments d on d.id = p.department_id left join sites s on s.id = p.site_id), '[]') as people
   from gatherings g left join gathering_answers a on a.post_id = g.post_id and a.person_id = $1
   where g.post_id = any($2::uuid[])`,
)

/** The tables of this module. Every write asks for the open transaction. */
@Injectable()
export class GatheringsRepository {
  read(db: Db, personId: string, postIds: readonly string[]): Promise<EventRow[]> {
    return db.many<EventRow>(read, [personId, postIds])
  }

  /** As `read`, for one event that nobody else changes until the transaction ends: seats are given one by one. */
  async hold(tx: Tx, personId: string, postId: string): Promise<EventRow | undefined> {
    await tx.many('select 1 from gatherings where post_id = $1 for update', [postId])
    return (await this.read(tx, personId, [postId]))[0]
  }

  async add(tx: Tx, postId: string, draft: EventDraft, times: Times, at: Date): Promise<void> {
    await tx.many(
      `insert into gatherings (post_id, starts_wall, ends_wall, answer_by_wall, time_zone, starts_at, ends_at, answer_by, place, link, capacity, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [postId, ...columns(draft, times), at],
    )
  }

  async change(
    tx: Tx,
    postId: string,
    draft: EventDraft,
    times: Times,
    { at, told }: { at: Date; told: boolean },
  ): Promise<void> {
    await tx.many(
      `update gatherings set starts_wall = $2, ends_wall = $3, answer_by_wall = $4, time_zone = $5, starts_at = $6, ends_at = $7, answer_by = $8,
              place = $9, link = $10, capacity = $11, changed_at = $12, version = version + 1, sequence = sequence + case when $13 then 1 else 0 end
       where post_id = $1`,
      [postId, ...columns(draft, times), at, told],
    )
  }

  async cancel(tx: Tx, postId: string, reason: string, at: Date): Promise<void> {
    await tx.many(
      'update gatherings set cancelled_at = $2, cancel_reason = $3, changed_at = $2, sequence = sequence + 1 where post_id = $1',
      [postId, at, reason],
    )
  }

  /** What a person says of an event that is held. Whoever said yes and says it again keeps seat or place in the line. */
  async setAnswer(
    tx: Tx,
    row: EventRow,
    personId: string,
    answer: EventAnswer | null,
    at: Date,
  ): Promise<void> {
    const { postId } = row
    if (answer === null)
      await tx.many('delete from gathering_answers where post_id = $1 and person_id = $2', [postId, personId])
    else
      await tx.many(
        `with arrived as (
           update gatherings set arrivals = arrivals + 1 where post_id = $1 and $3 in ('yes', 'waiting') returning arrivals
         )
         insert into gathering_answers (post_id, person_id, answer, arrival, at) values ($1, $2, $3, (select arrivals from arrived), $4)
         on conflict (post_id, person_id) do update set answer = excluded.answer, arrival = excluded.arrival, at = excluded.at`,
        [postId, personId, answer === 'yes' && !findsSeat(row) ? 'waiting' : answer, at],
      )
    await this.count(tx, postId)
  }

  /**
   * Gives free seats to those who wait, in their order, if they may still see the event. Returns who has one now, `most`
   * at once. They are looked for once, as an array: joined, they may be looked for again for each answer.
   */
  async promote(tx: Tx, postId: string, most: number): Promise<string[]> {
    const seats = await tx.one<{ capacity: number | null; yes: number; waiting: number }>(
      'select capacity, yes, waiting from gatherings where post_id = $1',
      [postId],
    )
    const count = seats ? Math.min(promoted(seats), most) : 0
    if (count === 0) return []
    const rows = await tx.many<{ personId: string }>(
      `update gathering_answers a set answer = 'yes'
       where a.post_id = $1 and a.person_id = any(array(
         select w.person_id from gathering_answers w join posts p on p.id = w.post_id
         where w.post_id = $1 and w.answer = 'waiting' and can_see_audience(w.person_id, p.audience_id)
         order by w.arrival limit $2
       ))
       returning a.person_id as "personId"`,
      [postId, count],
    )
    await this.count(tx, postId)
    return rows.map(({ personId }) => personId)
  }

  /** False when this was said before. */
  async remind(tx: Tx, postId: string, which: Reminder, startsAt: Date): Promise<boolean> {
    return tx.any(
      'insert into gathering_reminders (post_id, which, starts_at) values ($1, $2, $3) on conflict do nothing',
      [postId, which, startsAt],
    )
  }

  private async count(tx: Tx, postId: string): Promise<void> {
    await tx.many(
      `update gatherings g set yes = c.yes, maybe = c.maybe, waiting = c.waiting
       from (select count(*) filter (where answer = 'yes') as yes, count(*) filter (where answer = 'maybe') as maybe, count(*) filter (where answer = 'waiting') as waiting
             from gathering_answers where post_id = $1) c
       where g.post_id = $1`,
      [postId],
    )
  }
}

const columns = (draft: EventDraft, times: Times) => [
  draft.startsAt,
  draft.endsAt,
  draft.answerBy,
  draft.timeZone,
  new Date(times.startsAt),
  new Date(times.endsAt),
  times.answerBy === null ? null : new Date(times.answerBy),
  draft.place,
  draft.link,
  draft.capacity,
]

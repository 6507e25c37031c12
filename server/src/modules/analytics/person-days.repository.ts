import { Injectable } from '@nestjs/common'
import type { Db, Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import { commentPublished, postPublished, reacted } from '../../events/posts.events.js'
import type { Deeds } from './ladder.rules.js'

/** What a person may do on a day, as `person_days` names it. */
export type Bit = 'read' | 'reacted' | 'commented' | 'posted'

/** An event counts as this, when a person did it: taking a reaction back does not. */
const bitOf = {
  [postPublished.name]: 'posted',
  [commentPublished.name]: 'commented',
  [reacted.name]: 'reacted',
} as const

/** The bit of an event, if it counts as activity. */
export const bitOfEvent = ({
  name,
  payload,
}: {
  name: string
  payload: Record<string, unknown>
}): Bit | undefined =>
  name === reacted.name && payload.kind === null ? undefined : bitOf[name as keyof typeof bitOf]

const actor = `coalesce(e.actor_id, (e.payload ->> 'authorId')::uuid)`
const counts = `e.name in ('${postPublished.name}', '${commentPublished.name}', '${reacted.name}') and not e.history
  and not (e.name = '${reacted.name}' and e.payload ->> 'kind' is null)`

const mark = (bit: Bit) =>
  statement(
    `analytics.mark_${bit}`,
    `insert into person_days (person_id, day, ${bit}) select id, $2::date, true from people where id = $1
     on conflict (person_id, day) do update set ${bit} = true where not person_days.${bit}`,
  )
const marks = {
  read: mark('read'),
  reacted: mark('reacted'),
  commented: mark('commented'),
  posted: mark('posted'),
}

/** What people did, day by day. Nothing outside this folder reads it, and nothing here answers about somebody else. */
@Injectable()
export class PersonDaysRepository {
  async mark(tx: Tx, personId: string, day: string, bit: Bit): Promise<void> {
    await tx.many(marks[bit], [personId, day])
  }

  /** Days on which somebody read, from the views between two instants, the second one excluded. */
  async rollUpViews(tx: Tx, since: Date, until: Date, timeZone: string): Promise<void> {
    await tx.many(
      `insert into person_days (person_id, day, read)
       select distinct v.person_id, (v.at at time zone $3)::date, true from post_views v join people p on p.id = v.person_id where v.at >= $1 and v.at < $2
       on conflict (person_id, day) do update set read = true where not person_days.read`,
      [since, until, timeZone],
    )
  }

  /** Reading from before views were kept. */
  async bring(tx: Tx, days: readonly { personId: string; day: string }[]): Promise<void> {
    await tx.many(
      `insert into person_days (person_id, day, read) select r."personId", r.day, true from jsonb_to_recordset($1) as r("personId" uuid, day date)
       on conflict (person_id, day) do update set read = true`,
      [JSON.stringify(days)],
    )
  }

  /** Everything since `from` again from events and views; reading before `viewsFrom` cannot be computed any more and stays. */
  async rebuild(
    tx: Tx,
    {
      from,
      viewsFrom,
      viewsSince,
      timeZone,
    }: { from: string; viewsFrom: string; viewsSince: Date; timeZone: string },
  ): Promise<void> {
    await tx.many(
      `create temp table old_reading on commit drop as select person_id, day from person_days where read and day < $1::date`,
      [viewsFrom],
    )
    await tx.many('delete from person_days')
    await tx.many(
      `insert into person_days (person_id, day, read, reacted, commented, posted)
       select person_id, day, bool_or(bit = 'read'), bool_or(bit = 'reacted'), bool_or(bit = 'commented'), bool_or(bit = 'posted')
       from (
         select person_id, day, 'read' as bit from old_reading
         union all
         select person_id, (at at time zone $3)::date, 'read' from post_views where at >= $2
         union all
         select ${actor}, (e.at at time zone $3)::date, case e.name when '${postPublished.name}' then 'posted' when '${commentPublished.name}' then 'commented' else 'reacted' end
         from events e where ${counts}
       ) done
       where day >= $1::date and person_id in (select id from people)
       group by person_id, day`,
      [from, viewsSince, timeZone],
    )
    await tx.many('drop table old_reading')
  }

  async forget(tx: Tx, before: string): Promise<void> {
    await tx.many('delete from person_days where day < $1::date', [before])
  }

  /** The first day of which anything is known. */
  async firstDay(db: Db): Promise<string | null> {
    return (
      (await db.one<{ day: string | null }>('select min(day)::text as day from person_days'))?.day ?? null
    )
  }

  /** What each person did between two days, both included; absent when nothing. */
  async deeds(db: Db, from: string, to: string): Promise<Map<string, Deeds>> {
    const rows = await db.many<{ personId: string } & Deeds>(
      `select person_id as "personId", count(*) filter (where posted)::int as posts, count(*) filter (where commented)::int as comments,
              count(*) filter (where reacted)::int as reactions, count(*) filter (where read)::int as others
       from person_days where day between $1::date and $2::date group by person_id`,
      [from, to],
    )
    return new Map(rows.map(({ personId, ...deeds }) => [personId, deeds]))
  }
}

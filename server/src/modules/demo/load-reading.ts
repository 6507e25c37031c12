import { Injectable } from '@nestjs/common'
import { DAY_MS } from '@osmose/shared/core/local-day'
import { idOf, type Loading } from './demo.context.js'

/** Days on which a post was opened are kept one by one for this long; see `post_views`. */
const VIEWS_DAYS = 90

@Injectable()
export class LoadReading {
  /** What was opened in the last ninety days, among the posts that were there and that the person follows. */
  async views({ tx, company, people }: Loading): Promise<void> {
    const since = Date.parse(`${company.today}T00:00:00.000Z`) - VIEWS_DAYS * DAY_MS
    const read = company.activity.flatMap(({ person, days }) =>
      days
        .filter((day) => Date.parse(day.at) >= since)
        .map((day) => ({ personId: idOf(people, person), at: day.at, opened: Math.min(day.opened, 12) })),
    )
    await tx.many(
      `insert into post_views (person_id, post_id, at)
       select r."personId", q.id, r.at + (q.place * interval '40 seconds')
       from jsonb_to_recordset($1) as r("personId" uuid, at timestamptz, opened integer)
       cross join lateral (
         select p.id, row_number() over (order by p.published_at desc) as place
         from memberships m join posts p on p.community_id = m.community_id
         where m.person_id = r."personId" and p.published_at < r.at and p.published_at > r.at - interval '30 days'
         order by p.published_at desc limit r.opened
       ) q`,
      [JSON.stringify(read)],
    )
    await tx.many(
      'insert into opened_posts (person_id, post_id, at) select person_id, post_id, min(at) from post_views group by person_id, post_id',
    )
  }

  /** Most people have read up to a day or two ago, so that every feed has something new. */
  async places({ tx, company, people }: Loading): Promise<void> {
    const places = company.activity.flatMap(({ person, days }) => {
      const last = days.at(-1)
      return last ? [{ personId: idOf(people, person), readUntil: last.at }] : []
    })
    await tx.many(
      `insert into feed_places (person_id, feed, read_until) select r."personId", 'all', r."readUntil" from jsonb_to_recordset($1) as r("personId" uuid, "readUntil" timestamptz)`,
      [JSON.stringify(places)],
    )
  }
}

import { Injectable } from '@nestjs/common'
import { timesOf } from '@osmose/shared/gatherings/gatherings.rules'
import type { Tx } from '../../platform/database/database.js'
import { type ArchiveOfKind, Archives, archiveSql, type BroughtPostOfKind } from '../posts/posts.public.js'

const { instant, list } = archiveSql

const given = `
  select g.post_id as "postId", jsonb_strip_nulls(jsonb_build_object(
    'startsAt', g.starts_wall, 'endsAt', g.ends_wall, 'answerBy', g.answer_by_wall, 'timeZone', g.time_zone, 'place', g.place, 'link', g.link,
    'capacity', g.capacity, 'cancelledAt', ${instant('g.cancelled_at')}, 'cancelReason', g.cancel_reason, 'changedAt', ${instant('g.changed_at')},
    'answers', ${list(
      `'person', a.person_id, 'answer', a.answer, 'at', ${instant('a.at')}`,
      'from gathering_answers a join people w on w.id = a.person_id and w.erased_at is null where a.post_id = g.post_id',
      'a.arrival nulls last, a.at, a.person_id',
    )})) as details
  from gatherings g where g.post_id = any($1::uuid[])`

@Archives('event')
@Injectable()
export class EventArchive implements ArchiveOfKind<'event'> {
  readonly given = given

  /** Whoever came first stays first. Nobody is reminded of it. */
  async take(tx: Tx, posts: readonly BroughtPostOfKind<'event'>[]) {
    const words = new Map<string, string>()
    for (const { id, at, details } of posts) {
      if (!details) continue
      const { answerBy = null, link = null, capacity = null, answers, ...event } = details
      const times = timesOf({ ...event, answerBy })
      await tx.many(
        `insert into gatherings (post_id, starts_wall, ends_wall, answer_by_wall, time_zone, starts_at, ends_at, answer_by, place, link, capacity, changed_at, cancelled_at, cancel_reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          id,
          event.startsAt,
          event.endsAt,
          answerBy,
          event.timeZone,
          new Date(times.startsAt),
          new Date(times.endsAt),
          times.answerBy === null ? null : new Date(times.answerBy),
          event.place,
          link,
          capacity,
          event.changedAt ?? at,
          event.cancelledAt,
          event.cancelledAt ? (event.cancelReason ?? '') : null,
        ],
      )
      await tx.many(
        `insert into gathering_answers (post_id, person_id, answer, arrival, at)
         select $1, (a.said ->> 'person')::uuid, a.said ->> 'answer', case when a.said ->> 'answer' in ('yes', 'waiting') then a.number end, (a.said ->> 'at')::timestamptz
         from jsonb_array_elements($2) with ordinality as a(said, number) on conflict do nothing`,
        [id, JSON.stringify(answers)],
      )
      await tx.many(
        `update gatherings g set yes = c.yes, maybe = c.maybe, waiting = c.waiting, arrivals = c.arrivals
         from (select count(*) filter (where answer = 'yes') as yes, count(*) filter (where answer = 'maybe') as maybe,
                      count(*) filter (where answer = 'waiting') as waiting, coalesce(max(arrival), 0) as arrivals
               from gathering_answers where post_id = $1) c where g.post_id = $1`,
        [id],
      )
      words.set(id, event.place)
    }
    return words
  }
}

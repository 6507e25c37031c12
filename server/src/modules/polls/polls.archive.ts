import { Injectable } from '@nestjs/common'
import { FEWEST_ANSWERS, pointsOf } from '@osmose/shared/polls/polls.rules'
import { Clock } from '../../platform/clock/clock.js'
import type { Tx } from '../../platform/database/database.js'
import { type ArchiveOfKind, Archives, archiveSql, type BroughtPostOfKind } from '../posts/posts.public.js'

const { instant, list } = archiveSql

/**
 * Of an anonymous poll only what anybody may know: sums, of five people at least, and while it is open those it shows. So
 * two archives, before and after an answer or the end, do not tell it.
 */
const given = `
  select p.post_id as "postId", jsonb_strip_nulls(jsonb_build_object(
    'method', p.method, 'anonymous', p.anonymous, 'options', to_jsonb(p.options), 'resultsWhen', p.results_when,
    'closesAt', ${instant('p.closes_at')}, 'closedAt', ${instant('p.closed_at')}, 'conclusion', p.conclusion,
    'answers', case when not p.anonymous then ${list(
      `'person', a.person_id, 'choice', to_jsonb(a.choice), 'at', ${instant('a.at')}`,
      'from poll_answers a join people w on w.id = a.person_id and w.erased_at is null where a.post_id = p.post_id',
      'a.at, a.person_id',
    )} end,
    'counted', case when p.anonymous and seen.answers >= ${FEWEST_ANSWERS} then jsonb_build_object('answers', seen.answers, 'points', to_jsonb(seen.points)) end)) as details
  from polls p cross join lateral (
    select case when over then p.answers else p.shown_answers end as answers, case when over then p.tally else p.shown_tally end as points
    from (select p.closed_at is not null or coalesce(p.closes_at <= $2, false) as over) o) seen
  where p.post_id = any($1::uuid[])`

@Archives('poll')
@Injectable()
export class PollArchive implements ArchiveOfKind<'poll'> {
  constructor(private readonly clock: Clock) {}

  readonly given = given

  asOf() {
    return [this.clock.now()]
  }

  /** Who answered an anonymous poll is in no archive: it is closed, or somebody could answer twice. */
  async take(tx: Tx, posts: readonly BroughtPostOfKind<'poll'>[]) {
    const words = new Map<string, string>()
    for (const { id, details } of posts) {
      if (!details) continue
      const { method, anonymous, options, answers, counted } = details
      const points = anonymous
        ? (counted?.points ?? options.map(() => 0))
        : options.map((_, place) =>
            answers.reduce(
              (sum, { choice }) => sum + (pointsOf(method, options.length, choice)[place] ?? 0),
              0,
            ),
          )
      const people = anonymous ? (counted?.answers ?? 0) : answers.length
      await tx.many(
        `insert into polls (post_id, method, anonymous, options, results_when, closes_at, closed_at, conclusion, answers, tally, shown_answers, shown_tally)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $10)`,
        [
          id,
          method,
          anonymous,
          options,
          details.resultsWhen,
          details.closesAt,
          details.closedAt ?? (anonymous ? this.clock.now() : null),
          details.conclusion,
          people,
          points,
        ],
      )
      await tx.many(
        `insert into poll_answers (post_id, person_id, choice, at)
         select $1, a.person, array(select jsonb_array_elements_text(a.choice)::smallint), a.at
         from jsonb_to_recordset($2) as a(person uuid, choice jsonb, at timestamptz) on conflict do nothing`,
        [id, JSON.stringify(answers)],
      )
      words.set(id, options.join('\n'))
    }
    return words
  }
}

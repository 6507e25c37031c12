import { Injectable } from '@nestjs/common'
import type { PollDraft } from '@osmose/shared/polls/poll.contract'
import { FEWEST_ANSWERS } from '@osmose/shared/polls/polls.rules'
import type { Db, Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { PollRow } from './polls.view.js'

const read = statement(
  'polls.read',
  `select p.post_id as "postId", p.method, p.anonymous, p.options, p.results_when as "resultsWhen", p.closes_at as "closesAt", p.closed_at as "closedAt",
          p.conclusion, p.answers, p.tally, p.shown_answers as "shownAnswers", p.shown_tally as "shownTally", a.choice, v.person_id is not null as voted
   from polls p
   left join poll_answers a on a.post_id = p.post_id and a.person_id = $1
   left join poll_voters v on v.post_id = p.post_id and v.person_id = $1
   where p.post_id = any($2::uuid[])`,
)

/** The tables of this module. Every write asks for the open transaction. */
@Injectable()
export class PollsRepository {
  read(db: Db, personId: string, postIds: readonly string[]): Promise<PollRow[]> {
    return db.many<PollRow>(read, [personId, postIds])
  }

  /** As `read`, for one poll that nobody else changes until the transaction ends. */
  async hold(tx: Tx, personId: string, postId: string): Promise<PollRow | undefined> {
    await tx.many('select 1 from polls where post_id = $1 for update', [postId])
    return (await this.read(tx, personId, [postId]))[0]
  }

  async add(
    tx: Tx,
    postId: string,
    { method, anonymous, options, closesAt, resultsWhen }: PollDraft,
  ): Promise<void> {
    await tx.many(
      `insert into polls (post_id, method, anonymous, options, results_when, closes_at, tally, shown_tally)
       values ($1, $2, $3, $4, $5, $6, array_fill(0, array[cardinality($4::text[])]), array_fill(0, array[cardinality($4::text[])]))`,
      [postId, method, anonymous, options, resultsWhen, closesAt],
    )
  }

  /** What one person chose, for all to see; empty takes it back. */
  async setAnswer(
    tx: Tx,
    postId: string,
    personId: string,
    choice: readonly number[],
    at: Date,
  ): Promise<void> {
    if (choice.length === 0)
      await tx.many('delete from poll_answers where post_id = $1 and person_id = $2', [postId, personId])
    else
      await tx.many(
        `insert into poll_answers (post_id, person_id, choice, at) values ($1, $2, $3, $4)
         on conflict (post_id, person_id) do update set choice = excluded.choice, at = excluded.at`,
        [postId, personId, choice, at],
      )
  }

  /** That one person answered an anonymous poll, and nothing else. */
  async addVoter(tx: Tx, postId: string, personId: string): Promise<void> {
    await tx.many('insert into poll_voters (post_id, person_id) values ($1, $2)', [postId, personId])
  }

  /**
   * Adds to what is counted. Returns whether what is shown changed with it: in an anonymous poll, at each multiple of five
   * answers, to what stood at the one before.
   */
  async count(tx: Tx, postId: string, people: number, points: readonly number[]): Promise<boolean> {
    const row = await tx.one<{ changed: boolean }>(
      `with counted as (
         select post_id, answers + $2 as answers, array(select t + d from unnest(tally, $3::int[]) as x(t, d)) as tally,
                not anonymous as open, anonymous and (answers + $2) % ${FEWEST_ANSWERS} = 0 as steps, coming_answers > shown_answers as waits
         from polls where post_id = $1
       )
       update polls p set answers = c.answers, tally = c.tally,
              shown_answers = case when c.open then c.answers when c.steps and c.waits then p.coming_answers else p.shown_answers end,
              shown_tally = case when c.open then c.tally when c.steps and c.waits then p.coming_tally else p.shown_tally end,
              coming_answers = case when c.steps then c.answers else p.coming_answers end,
              coming_tally = case when c.steps then c.tally else p.coming_tally end
       from counted c where p.post_id = c.post_id returning c.open or c.steps and c.waits as changed`,
      [postId, people, points],
    )
    return row?.changed ?? false
  }

  async close(tx: Tx, postId: string, at: Date): Promise<boolean> {
    return tx.any('update polls set closed_at = $2 where post_id = $1 and closed_at is null', [postId, at])
  }

  async conclude(tx: Tx, postId: string, text: string): Promise<void> {
    await tx.many('update polls set conclusion = $2 where post_id = $1', [postId, text])
  }
}

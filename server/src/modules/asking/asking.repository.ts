import { Injectable } from '@nestjs/common'
import type { SessionDetails } from '@osmose/shared/asking/session.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { v7 as uuid } from 'uuid'
import type { Db, Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import { personJson } from '../directory/directory.public.js'
import { covers } from './asking.sql.js'

export interface SessionRow {
  postId: string
  opensAt: Date
  closesAt: Date
  answersAt: Date | null
  endedAt: Date | null
  questions: number
  answered: number
  declined: number
  leaders: SessionDetails['leaders']
  wanted: SessionDetails['wanted']
}

interface LeaderChangeRow {
  id: string
  person: PersonRef
  added: boolean
  by: PersonRef | null
  at: Date
}

/** One question, as far as a decision needs to know. */
export interface QuestionState {
  id: string
  authorId: string | null
  answered: boolean
  declined: boolean
}

const read = statement(
  'asking.read',
  `select s.post_id as "postId", s.opens_at as "opensAt", s.closes_at as "closesAt", s.answers_at as "answersAt", s.ended_at as "endedAt",
          s.questions, s.answered, s.declined,
          (select jsonb_agg(${personJson('p')} order by l.place) from session_leaders l join people p on p.id = l.person_id where l.post_id = s.post_id) as leaders,
          (select jsonb_build_object('text', q.text, 'votes', q.votes) from session_questions q
           where q.post_id = s.post_id and q.answer is null and q.refusal is null
           order by q.votes desc, q.asked_at desc, q.id desc limit 1) as wanted
   from question_sessions s where s.post_id = any($1::uuid[])`,
)

/** The tables of this module. Every write asks for the open transaction. */
@Injectable()
export class AskingRepository {
  read(db: Db, postIds: readonly string[]): Promise<SessionRow[]> {
    return db.many<SessionRow>(read, [postIds])
  }

  /** As `read`, for one session that nobody else changes until the transaction ends. */
  async hold(tx: Tx, postId: string): Promise<SessionRow | undefined> {
    await tx.many('select 1 from question_sessions where post_id = $1 for update', [postId])
    return (await this.read(tx, [postId]))[0]
  }

  async add(
    tx: Tx,
    postId: string,
    times: { opensAt: Date; closesAt: Date; answersAt: Date | null },
    leaderIds: readonly string[],
  ): Promise<void> {
    await tx.many(
      'insert into question_sessions (post_id, opens_at, closes_at, answers_at) values ($1, $2, $3, $4)',
      [postId, times.opensAt, times.closesAt, times.answersAt],
    )
    await tx.many(
      `insert into session_leaders (post_id, person_id, place) select $1, l.id, l.place from unnest($2::uuid[]) with ordinality l(id, place)`,
      [postId, leaderIds],
    )
  }

  async reschedule(
    tx: Tx,
    postId: string,
    times: { opensAt: Date; closesAt: Date; answersAt: Date | null },
  ): Promise<void> {
    await tx.many(
      'update question_sessions set opens_at = $2, closes_at = $3, answers_at = $4 where post_id = $1',
      [postId, times.opensAt, times.closesAt, times.answersAt],
    )
  }

  /** Those among them who may see the audience. */
  async able(tx: Tx, audienceId: string, personIds: readonly string[]): Promise<number> {
    const row = await tx.one<{ count: number }>(
      'select count(*)::int as count from people p where p.id = any($2::uuid[]) and p.deactivated_at is null and can_see_audience(p.id, $1)',
      [audienceId, personIds],
    )
    return row?.count ?? 0
  }

  /** Those with whose mandate this person may announce a session there now. */
  async entrusting(db: Db, personId: string, communityId: string, at: Date): Promise<PersonRef[]> {
    const rows = await db.many<{ person: PersonRef }>(
      `select distinct on (p.id) ${personJson('p')} as person
       from audiences a cross join mandates m join people p on p.id = m.from_id
       where a.community_id = $2 and not a.narrowed and ${covers('a.community_id', 'a.id', '$3')}`,
      [personId, communityId, at],
    )
    return rows.map(({ person }) => person)
  }

  /** All who answer from now on, in this order. */
  async nameLeaders(
    tx: Tx,
    postId: string,
    leaderIds: readonly string[],
    change: { addedIds: readonly string[]; removedIds: readonly string[]; by: string; at: Date },
  ): Promise<void> {
    await tx.many('delete from session_leaders where post_id = $1 and not person_id = any($2::uuid[])', [
      postId,
      leaderIds,
    ])
    await tx.many(
      `insert into session_leaders (post_id, person_id, place) select $1, l.id, l.place from unnest($2::uuid[]) with ordinality l(id, place)
       on conflict (post_id, person_id) do update set place = excluded.place`,
      [postId, leaderIds],
    )
    await tx.many(
      `insert into session_leader_changes (id, post_id, person_id, added, changed_by, at)
       select c.id, $1, c.person_id, c.person_id = any($4::uuid[]), $5, $6 from unnest($2::uuid[], $3::uuid[]) c(id, person_id)`,
      [
        postId,
        [...change.addedIds, ...change.removedIds].map(() => uuid()),
        [...change.addedIds, ...change.removedIds],
        change.addedIds,
        change.by,
        change.at,
      ],
    )
  }

  /** The latest first. */
  async leaderChanges(db: Db, postId: string): Promise<LeaderChangeRow[]> {
    return db.many<LeaderChangeRow>(
      `select c.id, c.added, c.at, ${personJson('p')} as person, ${personJson('b')} as by
       from session_leader_changes c join people p on p.id = c.person_id left join people b on b.id = c.changed_by
       where c.post_id = $1 order by c.at desc, c.id desc limit 100`,
      [postId],
    )
  }

  /** `authorId` null: asked without a name. */
  async ask(
    tx: Tx,
    postId: string,
    question: { id: string; authorId: string | null; text: string; at: Date },
  ): Promise<void> {
    await tx.many(
      'insert into session_questions (id, post_id, author_id, nameless, text, asked_at) values ($1, $2, $3, $3::uuid is null, $4, $5)',
      [question.id, postId, question.authorId, question.text, question.at],
    )
    await tx.many('update question_sessions set questions = questions + 1 where post_id = $1', [postId])
  }

  /** A question that nobody else changes until the transaction ends. */
  holdQuestion(tx: Tx, postId: string, questionId: string): Promise<QuestionState | undefined> {
    return tx.one<QuestionState>(
      `select id, author_id as "authorId", answer is not null as answered, refusal is not null as declined
       from session_questions where post_id = $1 and id = $2 for update`,
      [postId, questionId],
    )
  }

  /** False when it was so already. The question is held, so its counter equals its rows. */
  async vote(tx: Tx, questionId: string, personId: string, voted: boolean): Promise<boolean> {
    const changed = voted
      ? await tx.any(
          'insert into session_votes (question_id, person_id) values ($1, $2) on conflict do nothing',
          [questionId, personId],
        )
      : await tx.any('delete from session_votes where question_id = $1 and person_id = $2', [
          questionId,
          personId,
        ])
    if (!changed) return false
    await tx.many('update session_questions set votes = votes + $2 where id = $1', [
      questionId,
      voted ? 1 : -1,
    ])
    return true
  }

  async answer(
    tx: Tx,
    postId: string,
    { id, answered }: QuestionState,
    given: { text: string; by: string; inNameOf: string | null; at: Date },
  ): Promise<void> {
    await tx.many(
      'update session_questions set answer = $2, answered_by = $3, answered_for = $4, answered_at = $5 where id = $1',
      [id, given.text, given.by, given.inNameOf, given.at],
    )
    if (!answered)
      await tx.many('update question_sessions set answered = answered + 1 where post_id = $1', [postId])
  }

  async decline(
    tx: Tx,
    postId: string,
    questionId: string,
    given: { reason: string; withheld: boolean; by: string; at: Date },
  ): Promise<void> {
    await tx.many(
      'update session_questions set refusal = $2, withheld = $3, declined_by = $4, declined_at = $5 where id = $1',
      [questionId, given.reason, given.withheld, given.by, given.at],
    )
    await tx.many('update question_sessions set declined = declined + 1 where post_id = $1', [postId])
  }

  /** Its votes go with it. */
  async withdraw(tx: Tx, postId: string, questionId: string): Promise<void> {
    await tx.many('delete from session_questions where id = $1', [questionId])
    await tx.many('update question_sessions set questions = questions - 1 where post_id = $1', [postId])
  }

  async end(tx: Tx, postId: string, at: Date): Promise<void> {
    await tx.many('update question_sessions set ended_at = $2 where post_id = $1 and ended_at is null', [
      postId,
      at,
    ])
  }

  /** What search should find besides title and text: the questions most wanted, so that a session stays one text. */
  async words(tx: Tx, postId: string): Promise<string> {
    const row = await tx.one<{ words: string | null }>(
      `select string_agg(q.words, E'\n') as words from (
         select concat_ws(E'\n', text, answer) as words from session_questions where post_id = $1 and not withheld
         order by votes desc, asked_at desc limit 100
       ) q`,
      [postId],
    )
    return (row?.words ?? '').slice(0, 60_000)
  }
}

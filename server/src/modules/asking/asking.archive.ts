import { Injectable } from '@nestjs/common'
import type { ArchivedDetails } from '@osmose/shared/imports/archived'
import { randomUUID } from 'node:crypto'
import type { Tx } from '../../platform/database/database.js'
import { type ArchiveOfKind, Archives, archiveSql, type BroughtPostOfKind } from '../posts/posts.public.js'
import { AskingRepository } from './asking.repository.js'

const { instant, list, named } = archiveSql

/** Questions without a name are told without anybody, and in an order that tells nothing. */
const given = `
  select s.post_id as "postId", jsonb_strip_nulls(jsonb_build_object(
    'opensAt', ${instant('s.opens_at')}, 'closesAt', ${instant('s.closes_at')}, 'answersAt', ${instant('s.answers_at')}, 'endedAt', ${instant('s.ended_at')},
    'people', (select coalesce(jsonb_agg(l.person_id order by l.place), '[]') from session_leaders l join people w on w.id = l.person_id and w.erased_at is null where l.post_id = s.post_id),
    'questions', ${list(
      `'author', ${named('q.author_id')}, 'nameless', q.nameless, 'text', q.text, 'at', ${instant('q.asked_at')},
       'votes', ${list(
         `'person', v.person_id`,
         'from session_votes v join people w on w.id = v.person_id and w.erased_at is null where v.question_id = q.id',
         'v.person_id',
       )},
       'answer', case when q.answer is not null then jsonb_build_object('text', q.answer, 'by', ${named('q.answered_by')}, 'for', ${named('q.answered_for')}, 'at', ${instant('q.answered_at')}) end,
       'refusal', case when q.refusal is not null then jsonb_build_object('reason', q.refusal, 'by', ${named('q.declined_by')}, 'at', ${instant('q.declined_at')}, 'withheld', q.withheld) end`,
      'from session_questions q where q.post_id = s.post_id',
      'q.asked_at, q.text, q.id',
    )})) as details
  from question_sessions s where s.post_id = any($1::uuid[])`

@Archives('session')
@Injectable()
export class SessionArchive implements ArchiveOfKind<'session'> {
  constructor(private readonly repository: AskingRepository) {}

  readonly given = given

  async take(tx: Tx, posts: readonly BroughtPostOfKind<'session'>[]) {
    const words = new Map<string, string>()
    for (const { id, details } of posts) {
      if (!details) continue
      const { questions, people, answersAt, endedAt, ...times } = details
      await this.repository.add(
        tx,
        id,
        {
          opensAt: new Date(times.opensAt),
          closesAt: new Date(times.closesAt),
          answersAt: answersAt === undefined ? null : new Date(answersAt),
        },
        [...new Set(people)],
      )
      await this.questions(tx, id, questions)
      await tx.many(
        `update question_sessions s set ended_at = $2, questions = c.all_of_them, answered = c.answered, declined = c.declined
         from (select count(*) as all_of_them, count(answer) as answered, count(refusal) as declined from session_questions where post_id = $1) c
         where s.post_id = $1`,
        [id, endedAt],
      )
      words.set(id, await this.repository.words(tx, id))
    }
    return words
  }

  private async questions(
    tx: Tx,
    postId: string,
    questions: ArchivedDetails<'session'>['questions'],
  ): Promise<void> {
    for (const { author, nameless, text, at, votes, answer, refusal } of questions) {
      const id = randomUUID()
      await tx.many(
        `insert into session_questions (id, post_id, author_id, nameless, text, asked_at, answer, answered_at, answered_by, answered_for, refusal, declined_at, declined_by, withheld)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          id,
          postId,
          author,
          nameless,
          text,
          at,
          answer?.text,
          answer && (answer.at ?? at),
          answer?.by,
          answer?.for,
          refusal?.reason,
          refusal && (refusal.at ?? at),
          refusal?.by,
          refusal?.withheld ?? false,
        ],
      )
      await tx.many(
        `with kept as (
           insert into session_votes (question_id, person_id) select $1, v.person from jsonb_to_recordset($2) as v(person uuid)
           on conflict do nothing returning 1
         ) update session_questions set votes = (select count(*) from kept) where id = $1`,
        [id, JSON.stringify(votes)],
      )
    }
  }
}

import type { SessionQuestion } from '@osmose/shared/asking/asking.contract'
import { phaseOf } from '@osmose/shared/asking/asking.rules'
import type { SessionDetails } from '@osmose/shared/asking/session.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { canComment, canReact, type Facts, moderates } from '../posts/posts.public.js'
import {
  canAnswer,
  canAsk,
  canDecline,
  canEnd,
  canNameLeaders,
  canReadWithheld,
  canVote,
  canWithdraw,
  type SessionFacts,
} from './asking.policy.js'
import type { SessionRow } from './asking.repository.js'

export interface QuestionRow {
  id: string
  postId: string
  text: string
  nameless: boolean
  authorId: string | null
  author: PersonRef | null
  askedAt: Date
  votes: number
  voted: boolean
  answer: string | null
  answeredAt: Date | null
  answeredBy: PersonRef | null
  answeredFor: PersonRef | null
  refusal: string | null
  declinedAt: Date | null
  declinedBy: PersonRef | null
  withheld: boolean
}

export const sessionFacts = (row: SessionRow, facts: Facts, personId: string, now: Date): SessionFacts => ({
  phase: phaseOf(row, now, row.questions, row.questions - row.answered - row.declined),
  open: canReact(facts) === true,
  writes: canComment(facts) === true,
  leads: row.leaders.some(({ id }) => id === personId),
  moderates: moderates(facts),
  hosts: facts.mine,
})

export const toDetails = (row: SessionRow, facts: SessionFacts): SessionDetails => ({
  kind: 'session',
  phase: facts.phase,
  opensAt: row.opensAt.toISOString(),
  closesAt: row.closesAt.toISOString(),
  answersAt: row.answersAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  leaders: row.leaders,
  questions: row.questions,
  answered: row.answered,
  declined: row.declined,
  wanted: row.wanted,
  can: { ask: canAsk(facts) === true, end: canEnd(facts), lead: canNameLeaders(facts) === true },
})

/** `answerFor`: leaders in whose name the reader may answer. */
export function toQuestion(
  row: QuestionRow,
  session: SessionFacts,
  personId: string,
  answerFor: readonly PersonRef[],
): SessionQuestion {
  const facts = {
    mine: row.authorId === personId,
    answered: row.answer !== null,
    declined: row.refusal !== null,
  }
  const hidden = row.withheld && !canReadWithheld(session)
  return {
    id: row.id,
    postId: row.postId,
    text: hidden ? '' : row.text,
    nameless: row.nameless,
    author: hidden ? null : row.author,
    askedAt: row.askedAt.toISOString(),
    votes: row.votes,
    voted: row.voted,
    mine: facts.mine,
    answer:
      row.answer === null || row.answeredAt === null
        ? null
        : {
            text: row.answer,
            by: row.answeredBy,
            onBehalfOf: row.answeredFor,
            at: row.answeredAt.toISOString(),
          },
    refusal:
      row.refusal === null || row.declinedAt === null
        ? null
        : { reason: row.refusal, by: row.declinedBy, at: row.declinedAt.toISOString() },
    withheld: row.withheld,
    can: {
      vote: canVote(session, facts) === true,
      answer: canAnswer(session, facts, false) === true,
      decline: canDecline(session, facts) === true,
      withdraw: canWithdraw(session, facts) === true,
      answerFor: canAnswer(session, facts, true) === true ? [...answerFor] : [],
    },
  }
}

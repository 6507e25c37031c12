import type { PollDetails } from '@osmose/shared/polls/poll.contract'
import { canAnswer, canClose, canConclude, canReadNames, hiddenFor, type PollFacts } from './polls.policy.js'

export interface PollRow {
  postId: string
  method: PollDetails['method']
  anonymous: boolean
  options: string[]
  resultsWhen: PollDetails['resultsWhen']
  closesAt: Date | null
  closedAt: Date | null
  conclusion: string
  answers: number
  tally: number[]
  shownAnswers: number
  shownTally: number[]
  /** My choice in an open poll. */
  choice: number[] | null
  /** Whether I am among those who answered an anonymous one. */
  voted: boolean
}

/** What the post itself says about its reader. */
export interface PostFacts {
  mine: boolean
  moderates: boolean
  open: boolean
}

export const isClosed = (
  { closedAt, closesAt }: Pick<PollRow, 'closedAt' | 'closesAt'>,
  now: Date,
): boolean => closedAt !== null || (closesAt !== null && closesAt <= now)

export function factsOf(row: PollRow, post: PostFacts, now: Date): PollFacts {
  const closed = isClosed(row, now)
  return {
    ...post,
    closed,
    anonymous: row.anonymous,
    answered: row.anonymous ? row.voted : row.choice !== null,
    resultsWhen: row.resultsWhen,
    shown: closed ? row.answers : row.shownAnswers,
  }
}

export function toDetails(row: PollRow, post: PostFacts, now: Date): PollDetails {
  const facts = factsOf(row, post, now)
  const hidden = hiddenFor(facts)
  const tally = facts.closed ? row.tally : row.shownTally
  return {
    kind: 'poll',
    method: row.method,
    anonymous: row.anonymous,
    resultsWhen: row.resultsWhen,
    options: row.options.map((text, place) => ({ text, count: hidden ? null : (tally[place] ?? 0) })),
    answers: hidden ? null : facts.shown,
    hidden,
    closesAt: row.closesAt?.toISOString() ?? null,
    closed: facts.closed,
    answered: facts.answered,
    mine: row.anonymous ? null : (row.choice ?? []),
    conclusion: row.conclusion,
    can: {
      answer: canAnswer(facts) === true,
      close: canClose(facts) === true,
      conclude: canConclude(facts) === true,
      names: canReadNames(facts),
    },
  }
}

import type { PollDetails } from '@osmose/shared/polls/poll.contract'
import { FEWEST_ANSWERS } from '@osmose/shared/polls/polls.rules'
import type { pollsErrors } from '@osmose/shared/polls/polls.contract'

/** What a decision about a poll depends on. Whoever asks can already see the post. */
export interface PollFacts {
  readonly mine: boolean
  readonly moderates: boolean
  /** May react to the post: the place is not archived, the post not hidden. */
  readonly open: boolean
  readonly closed: boolean
  readonly anonymous: boolean
  readonly answered: boolean
  readonly resultsWhen: PollDetails['resultsWhen']
  /** People whose answers may be shown at this moment. */
  readonly shown: number
}
type Verdict = true | keyof typeof pollsErrors | 'forbidden'

export function canAnswer({ open, closed, anonymous, answered }: PollFacts): Verdict {
  if (!open) return 'forbidden'
  if (closed) return 'polls.closed'
  return anonymous && answered ? 'polls.already_answered' : true
}

export function canClose({ open, closed, mine, moderates }: PollFacts): Verdict {
  if (!open || !(mine || moderates)) return 'forbidden'
  return closed ? 'polls.closed' : true
}

/** Only who asked says what comes of it. */
export const canConclude = ({ open, mine }: PollFacts): Verdict => (open && mine ? true : 'forbidden')

/** Why results are hidden from this person, or null. Who asked may look without answering, but never below five. */
export function hiddenFor(facts: PollFacts): PollDetails['hidden'] {
  const { closed, resultsWhen, answered, mine, shown } = facts
  if (!closed && resultsWhen === 'closed') return 'not_closed'
  if (!closed && !answered && !mine) return 'not_answered'
  return shown < FEWEST_ANSWERS ? 'too_few' : null
}

export const canReadNames = (facts: PollFacts): boolean => !facts.anonymous && hiddenFor(facts) === null

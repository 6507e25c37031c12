import type { gatheringsErrors } from '@osmose/shared/gatherings/gatherings.contract'

/** What a decision about an event depends on. Whoever asks can already see the post. */
export interface EventFacts {
  readonly mine: boolean
  readonly moderates: boolean
  /** May react to the post: the place is not archived, the post not hidden. */
  readonly open: boolean
  readonly over: boolean
  readonly cancelled: boolean
  /** The day until which answers were asked for is past. */
  readonly late: boolean
}
type Verdict = true | keyof typeof gatheringsErrors | 'forbidden'

/** Not to come, or not any more, can be said until it is over: a seat is freed. */
export function canAnswer({ open, over, cancelled }: EventFacts): Verdict {
  if (!open) return 'forbidden'
  if (cancelled) return 'gatherings.cancelled'
  return over ? 'gatherings.over' : true
}

export function canCome(facts: EventFacts): Verdict {
  const verdict = canAnswer(facts)
  return verdict === true && facts.late ? 'gatherings.answers_closed' : verdict
}

export function canChange(facts: EventFacts): Verdict {
  return facts.mine || facts.moderates ? canAnswer(facts) : 'forbidden'
}

/** Those who wait are named to who looks after the event. */
export const canReadWaiting = ({ mine, moderates }: EventFacts): boolean => mine || moderates

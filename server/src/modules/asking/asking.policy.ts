import type { askingErrors } from '@osmose/shared/asking/asking.contract'
import type { SessionPhase } from '@osmose/shared/asking/session.contract'

/** What a decision about a session depends on. Whoever asks can already see the post. */
export interface SessionFacts {
  readonly phase: SessionPhase
  /** May react to the post: the place is not archived, the post not hidden. */
  readonly open: boolean
  /** May write in the place. */
  readonly writes: boolean
  readonly leads: boolean
  readonly moderates: boolean
  /** Wrote the post. */
  readonly hosts: boolean
}

/** What it depends on besides, for one question. */
export interface QuestionFacts {
  readonly mine: boolean
  readonly answered: boolean
  readonly declined: boolean
}

export type Verdict = true | keyof typeof askingErrors | 'forbidden'

/** What decides who announces a session. */
export interface AnnouncingFacts {
  /** Looks after the place. */
  readonly leads: boolean
  /** Administers the network, where the place is not secret. */
  readonly administers: boolean
  /** Each of those who are to answer gave them a mandate for sessions there. */
  readonly entrusted: boolean
}

/** Nobody is put before questions but by whoever answers for the place, or with their own word. */
export const canAnnounce = ({ leads, administers, entrusted }: AnnouncingFacts): Verdict =>
  leads || administers || entrusted ? true : 'asking.leaders_only'

export function canAsk({ phase, open, writes }: SessionFacts): Verdict {
  if (!open || !writes) return 'forbidden'
  return phase === 'gathering' ? true : 'asking.not_gathering'
}

export function canVote({ phase, open }: SessionFacts, question: QuestionFacts): Verdict {
  if (!open) return 'forbidden'
  if (question.mine) return 'asking.own_question'
  if (question.answered || question.declined) return 'asking.settled'
  return phase === 'gathering' || phase === 'voting' ? true : 'asking.vote_over'
}

/** `inTheirName`: holds the mandate of a leader. An answer may be rewritten; what was declined stays so. */
export function canAnswer(
  { phase, open, leads, writes }: SessionFacts,
  question: QuestionFacts,
  inTheirName: boolean,
): Verdict {
  if (!open || !(leads || (inTheirName && writes))) return 'forbidden'
  if (question.declined) return 'asking.settled'
  return phase === 'coming' ? 'forbidden' : true
}

export function canDecline({ open, moderates }: SessionFacts, question: QuestionFacts): Verdict {
  if (!open || !moderates) return 'forbidden'
  return question.answered || question.declined ? 'asking.settled' : true
}

/** One's own question, as long as nobody has said anything to it. */
export function canWithdraw({ open }: SessionFacts, question: QuestionFacts): Verdict {
  if (!open || !question.mine) return 'forbidden'
  return question.answered || question.declined ? 'asking.settled' : true
}

export const canEnd = ({ phase, open, leads, moderates, hosts }: SessionFacts): boolean =>
  open && (leads || moderates || hosts) && (phase === 'voting' || phase === 'answering')

/** Who answers, by whoever announced the session or moderates, until it is over. */
export function canNameLeaders({ phase, open, moderates, hosts }: SessionFacts): Verdict {
  if (!open || !(moderates || hosts)) return 'forbidden'
  return phase === 'done' ? 'asking.over' : true
}

/** The words of a withheld question are for those who decided it. */
export const canReadWithheld = ({ moderates }: SessionFacts): boolean => moderates

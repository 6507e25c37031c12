import type { moderationErrors, Outcome } from '@osmose/shared/moderation/moderation.contract'

/** What a decision about a post or comment depends on. Whoever asks moderates the place and did not write the text. */
export interface CaseFacts {
  readonly hidden: boolean
  /** Taken away by its author or a moderator: nothing is left to hide or to show. */
  readonly deleted: boolean
  /** A flag, or a rewriting of what was hidden, awaits an answer. */
  readonly waiting: boolean
  /** The author answers a decision of whoever asks, and somebody else may decide. */
  readonly barred: boolean
}

type Verdict = true | keyof typeof moderationErrors

export function canDecide(facts: CaseFacts, outcome: Outcome): Verdict {
  if (facts.barred) return 'moderation.somebody_else'
  const applies = {
    hidden: !facts.hidden && !facts.deleted,
    restored: facts.hidden && !facts.deleted,
    dismissed: facts.waiting,
  }[outcome]
  return applies || 'moderation.does_not_apply'
}

/** A decision that changes what is visible, or follows an answer of the author, owes them a reason; to dismiss flags says nothing to the author. */
export const reasonSuffices = (outcome: Outcome, reason: string, appealed: boolean): Verdict =>
  (outcome === 'dismissed' && !appealed) || reason.length > 0 || 'moderation.reason_missing'

/** The author of what is hidden may answer once the decision that hid it. */
export function canAppeal(facts: {
  mine: boolean
  hidden: boolean
  deleted: boolean
  /** The latest decision to hide it, if it was answered. */
  answered: boolean | undefined
}): Verdict {
  if (!facts.mine || !facts.hidden || facts.deleted || facts.answered === undefined)
    return 'moderation.cannot_appeal'
  return facts.answered ? 'moderation.already_appealed' : true
}

/** Whoever sees a text may flag it once, except its author; what is hidden already has its decision. */
export function canFlag(facts: { mine: boolean; hidden: boolean; deleted: boolean }): Verdict {
  return (!facts.mine && !facts.hidden && !facts.deleted) || 'moderation.cannot_flag'
}

/** The charter and the prepared reasons belong to the whole network, not to one community. */
export const canEditCharter = (roles: readonly string[]): boolean =>
  roles.includes('communityManager') || roles.includes('admin')

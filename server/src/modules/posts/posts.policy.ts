import type { postsErrors } from '@osmose/shared/posts/posts.contract'

/** What a decision about a post or comment depends on. Whoever asks can already see it. */
export interface Facts {
  readonly mine: boolean
  readonly kind: string
  readonly myRole: 'member' | 'moderator' | 'owner' | null
  readonly archived: boolean
  readonly visibility: 'public' | 'private' | 'secret'
  /** The network-wide role of community manager. */
  readonly managesNetwork: boolean
  readonly hidden: boolean
  readonly deleted: boolean
  /** Nobody answers any more. */
  readonly closed: boolean
  /** It was not whoever asks who closed it. */
  readonly closedByOther: boolean
}

type Reason = keyof typeof postsErrors | 'forbidden'
export type Verdict = true | Reason

const writable = (facts: Pick<Facts, 'archived' | 'deleted'>): Verdict =>
  facts.archived ? 'posts.community_archived' : facts.deleted ? 'forbidden' : true

/** A place is moderated by its owners and moderators, and by network-wide managers unless it is secret to them. */
export const moderates = ({
  myRole,
  managesNetwork,
  visibility,
}: Pick<Facts, 'myRole' | 'managesNetwork' | 'visibility'>): boolean =>
  myRole === 'owner' || myRole === 'moderator' || (managesNetwork && visibility !== 'secret')

/** `charterDue`: the place asks to agree to its charter first. */
export function canPublish({
  myRole,
  archived,
  charterDue,
}: Pick<Facts, 'myRole' | 'archived'> & { charterDue?: boolean }): Verdict {
  if (archived) return 'posts.community_archived'
  if (myRole === null) return 'posts.members_only'
  return charterDue ? 'posts.charter_due' : true
}

export function canComment(facts: Facts & { charterDue?: boolean }): Verdict {
  const open = writable(facts)
  if (open !== true) return open
  if (facts.hidden) return 'forbidden'
  if (facts.closed) return 'posts.closed'
  // Whoever looks after the place answers there without joining: welcoming is their work.
  if (facts.myRole === null && !moderates(facts)) return 'posts.members_only'
  return facts.charterDue ? 'posts.charter_due' : true
}

export function canReact(facts: Facts): Verdict {
  const open = writable(facts)
  return open !== true ? open : facts.hidden ? 'forbidden' : true
}

export function canEdit(facts: Facts): Verdict {
  const open = writable(facts)
  return open !== true ? open : facts.mine ? true : 'forbidden'
}

/** One's own words alone: those of others are hidden, by a decision that gives its reason. */
export const canDelete = (facts: Facts): Verdict => canEdit(facts)

export function canAccept(facts: Facts): Verdict {
  if (facts.kind !== 'question') return 'posts.not_a_question'
  const open = writable(facts)
  return open !== true ? open : facts.mine || moderates(facts) ? true : 'forbidden'
}

/** Hidden content is read by its author and by those who moderate the place. */
export const canReadHidden = (facts: Facts): boolean => facts.mine || moderates(facts)

/** Earlier versions: for everybody who reads the current one. */
export const canReadHistory = (facts: Facts): boolean =>
  !facts.deleted && (!facts.hidden || canReadHidden(facts))

export const canFlag = (facts: Facts): boolean => !facts.mine && !facts.deleted && !facts.hidden

/** Those who look after a place decide what stands on top of it. */
export function canPin(facts: Facts): Verdict {
  const open = writable(facts)
  return open !== true ? open : moderates(facts) && !facts.hidden ? true : 'forbidden'
}

/**
 * Who asked knows when the question is over; anything else is ended by those who look after the place, and what they
 * ended only they open again.
 */
export function canClose(facts: Facts): Verdict {
  const open = writable(facts)
  if (open !== true) return open
  return moderates(facts) || (facts.mine && facts.kind === 'question' && !facts.closedByOther)
    ? true
    : 'forbidden'
}

/** Kinds whose rows belong to their place stay in it. */
const settled: readonly string[] = ['announcement', 'event', 'session', 'idea']

/** Whether a thread may leave its place at all; where it may go is decided in `threads`. */
export function canLeave(facts: Facts): Verdict {
  const open = writable(facts)
  if (open !== true) return open
  if (facts.hidden || facts.visibility === 'secret' || settled.includes(facts.kind)) return 'forbidden'
  return moderates(facts) || (facts.mine && facts.myRole !== null && !facts.closedByOther)
    ? true
    : 'forbidden'
}

/** What is written in a secret place is not pointed at from elsewhere. */
export const canShare = (facts: Facts, isShare: boolean): boolean =>
  !facts.deleted && !facts.hidden && !isShare && facts.visibility !== 'secret'

/** Its author writes it in the other language; those who look after the place may propose it. */
export function canTranslate(facts: Facts): Verdict {
  const open = writable(facts)
  if (open !== true) return open
  return !facts.hidden && (facts.mine || moderates(facts)) ? true : 'forbidden'
}

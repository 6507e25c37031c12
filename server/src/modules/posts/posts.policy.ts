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

export function canPublish({ myRole, archived }: Pick<Facts, 'myRole' | 'archived'>): Verdict {
  if (archived) return 'posts.community_archived'
  return myRole === null ? 'posts.members_only' : true
}

export function canComment(facts: Facts): Verdict {
  const open = writable(facts)
  if (open !== true) return open
  if (facts.hidden) return 'forbidden'
  // Whoever looks after the place answers there without joining: welcoming is their work.
  return facts.myRole === null && !moderates(facts) ? 'posts.members_only' : true
}

export function canReact(facts: Facts): Verdict {
  const open = writable(facts)
  return open !== true ? open : facts.hidden ? 'forbidden' : true
}

export function canEdit(facts: Facts): Verdict {
  const open = writable(facts)
  return open !== true ? open : facts.mine ? true : 'forbidden'
}

export function canDelete(facts: Facts): Verdict {
  const open = writable(facts)
  return open !== true ? open : facts.mine || moderates(facts) ? true : 'forbidden'
}

export function canAccept(facts: Facts): Verdict {
  if (facts.kind !== 'question') return 'posts.not_a_question'
  return canDelete(facts)
}

/** Hidden content is read by its author and by those who moderate the place. */
export const canReadHidden = (facts: Facts): boolean => facts.mine || moderates(facts)

/** Earlier versions: for everybody who reads the current one. */
export const canReadHistory = (facts: Facts): boolean =>
  !facts.deleted && (!facts.hidden || canReadHidden(facts))

export const canFlag = (facts: Facts): boolean => !facts.mine && !facts.deleted && !facts.hidden

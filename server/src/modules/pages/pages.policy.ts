import type { pagesErrors } from '@osmose/shared/pages/pages.contract'

/** What a decision about pages depends on. Whoever asks can already see the place. */
export interface Facts {
  readonly myRole: 'member' | 'moderator' | 'owner' | null
  /** Owners, moderators, and network-wide managers where the place is not secret to them. */
  readonly moderates: boolean
  readonly archived: boolean
  readonly writers: 'members' | 'leaders'
}

export interface PageFacts extends Facts {
  readonly owns: boolean
  readonly created: boolean
  readonly ownerGone: boolean
}

export type Verdict = true | keyof typeof pagesErrors | 'forbidden'

export function canWrite({ myRole, moderates, archived, writers }: Facts): Verdict {
  if (archived) return 'pages.community_archived'
  if (moderates) return true
  if (myRole === null) return 'pages.members_only'
  return writers === 'leaders' ? 'pages.leaders_only' : true
}

/** Who looks after a page corrects it even where only leaders write. */
export function canEdit(facts: PageFacts): Verdict {
  const verdict = canWrite(facts)
  return verdict === 'pages.leaders_only' && facts.owns ? true : verdict
}

export function canArrange({ moderates, archived }: Facts): Verdict {
  if (archived) return 'pages.community_archived'
  return moderates ? true : 'forbidden'
}

export function canDelete(facts: PageFacts): Verdict {
  const verdict = canEdit(facts)
  if (verdict !== true) return verdict
  return facts.moderates || facts.owns || facts.created ? true : 'forbidden'
}

export function canReview({ archived, moderates, owns, myRole }: PageFacts): Verdict {
  if (archived) return 'pages.community_archived'
  return moderates || (owns && myRole !== null) ? true : 'forbidden'
}

/** Of an owner who is still there; `due`: the day of the page has come. */
export function canAskOwner({ archived, moderates, owns, ownerGone }: PageFacts, due: boolean): Verdict {
  if (archived) return 'pages.community_archived'
  return moderates && due && !owns && !ownerGone ? true : 'forbidden'
}

/** The owner hands over, leaders name anybody; a page without owner is taken up by whoever may write. */
export function canAssign(facts: PageFacts, personId: string | undefined, me: string): Verdict {
  const verdict = canReview(facts)
  if (verdict !== 'forbidden') return verdict
  return facts.ownerGone && personId === me ? canWrite(facts) : 'forbidden'
}

/** A discussion becomes a page by its author or by those who moderate; an accepted answer by anybody who writes pages. */
export function canMakeOf(facts: Facts, origin: { answer: boolean; mine: boolean }): Verdict {
  const verdict = canWrite(facts)
  if (verdict !== true) return verdict
  return origin.answer || origin.mine || facts.moderates ? true : 'forbidden'
}

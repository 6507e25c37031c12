import { threadLimits, type threadsErrors } from '@osmose/shared/threads/threads.contract'
import type { postsErrors } from '@osmose/shared/posts/posts.contract'
import { canLeave, canPublish, type Facts, moderates } from '../posts/posts.public.js'

export type Verdict = true | keyof typeof postsErrors | keyof typeof threadsErrors | 'forbidden'

/** Until when a thread may stand on top; milliseconds since 1970, null to take it down. */
export function canPinUntil(until: number | null, now: number, others: number): Verdict {
  if (until === null) return true
  if (until <= now) return 'threads.in_the_past'
  if (until - now > threadLimits.pinnedMs) return 'threads.too_far_ahead'
  return others < threadLimits.pins || 'threads.too_many_pins'
}

export interface Destination {
  readonly isSame: boolean
  readonly myRole: Facts['myRole']
  readonly archived: boolean
  readonly charterDue?: boolean
  readonly visibility: Facts['visibility']
}

/** What makes a thread more than its author's own. */
export interface Shared {
  /** Somebody else wrote or answered in it, or a case on any of it waits or was decided. */
  readonly others: boolean
  /** A decision on any of it is awaited. */
  readonly caseWaits: boolean
}

/**
 * A thread is moved by somebody who looks after both places, or by its author where they may write in both and it is
 * theirs alone: a place has its readers and its judges, and who wrote first does not choose others for what was said
 * there. Nothing moves while a decision is awaited; what was written in a secret place never leaves it.
 */
export function canMove(facts: Facts, to: Destination, shared: Shared, managesNetwork: boolean): Verdict {
  if (facts.visibility === 'secret') return 'threads.stays_secret'
  const looksAfterBoth = moderates(facts) && moderates({ ...to, managesNetwork })
  if (facts.closedByOther && !looksAfterBoth) return 'forbidden'
  const leaves = canLeave(facts)
  if (leaves === 'forbidden' && (facts.mine || moderates(facts)) && !facts.hidden && !facts.deleted)
    return 'threads.kind_stays'
  if (leaves !== true) return leaves
  if (to.isSame) return 'threads.already_there'
  const enters = canPublish(to)
  if (enters === 'posts.community_archived' || enters === 'posts.charter_due') return enters
  // Whoever wrote it is not told that it was flagged.
  if (looksAfterBoth && !facts.mine) return shared.caseWaits ? 'threads.case_waits' : true
  if (!facts.mine) return 'forbidden'
  if (enters !== true && !looksAfterBoth) return enters
  return shared.caseWaits || (shared.others && !looksAfterBoth) ? 'threads.others_wrote' : true
}

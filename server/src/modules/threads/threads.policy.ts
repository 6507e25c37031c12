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
  readonly visibility: Facts['visibility']
}

const reach = { secret: 0, private: 1, public: 2 } as const

/**
 * A thread is moved by its author where they may write in both places, or by somebody who looks after both. What others
 * wrote is not laid open to more people by its author alone; what was written in a secret place never leaves it.
 */
export function canMove(
  facts: Facts,
  to: Destination,
  othersWrote: boolean,
  managesNetwork: boolean,
): Verdict {
  if (facts.visibility === 'secret') return 'threads.stays_secret'
  const leaves = canLeave(facts)
  if (leaves === 'forbidden' && (facts.mine || moderates(facts)) && !facts.hidden && !facts.deleted)
    return 'threads.kind_stays'
  if (leaves !== true) return leaves
  if (to.isSame) return 'threads.already_there'
  const looksAfterBoth = moderates(facts) && moderates({ ...to, managesNetwork })
  const enters = canPublish(to)
  if (enters === 'posts.community_archived') return enters
  if (looksAfterBoth) return true
  if (!facts.mine) return 'forbidden'
  if (enters !== true) return enters
  return othersWrote && reach[to.visibility] > reach[facts.visibility] ? 'threads.others_wrote' : true
}

import type { postsErrors } from '@osmose/shared/posts/posts.contract'
import type { questionsErrors } from '@osmose/shared/posts/questions.contract'
import { canAccept, canReact, type Facts } from './posts.policy.js'

type Verdict = true | keyof typeof postsErrors | keyof typeof questionsErrors | 'forbidden'

export function canAskToo(facts: Facts): Verdict {
  if (facts.kind !== 'question') return 'posts.not_a_question'
  if (facts.mine) return 'posts.own_question'
  return canReact(facts)
}

/**
 * A question is joined with another question that leads nowhere further, and to which nothing leads yet: one step is
 * all anybody has to go, and it can be taken back without a trace. It stands in the same place or in a public one, so
 * that who can read the one is not kept from the other.
 */
export function canJoin(
  facts: Facts,
  original: { kind: string; isSame: boolean; isJoined: boolean; isInReach: boolean } | null,
  leadsHere: boolean,
): Verdict {
  const open = canAccept(facts)
  if (open !== true || original === null) return open
  const fits =
    original.kind === 'question' && !original.isSame && !original.isJoined && original.isInReach && !leadsHere
  return fits ? true : 'posts.cannot_join'
}

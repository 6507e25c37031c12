import { communitiesErrors } from '@osmose/shared/communities/communities.contract'
import { rulesErrors } from '@osmose/shared/communities/rules.contract'
import type { Db } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { canTakeIn, type Verdict } from './communities.policy.js'

/** Goes on only when the policy says so. */
export function insist(verdict: Verdict): void {
  if (verdict === true) return
  throw verdict === 'forbidden' ? fail('forbidden') : fail(communitiesErrors, verdict)
}

/** Refuses to take most of the company in for somebody who does not look after the network. */
export async function insistFew(db: Db, actor: Actor, people: number): Promise<void> {
  // Few enough, or theirs to say, whatever the company: nobody needs to be counted.
  if (canTakeIn(actor, people, 0)) return
  const row = await db.one<{ everybody: number }>(
    `select count(*)::int as everybody from people where kind = 'employee' and deactivated_at is null`,
  )
  if (!canTakeIn(actor, people, row?.everybody ?? 0)) throw fail(rulesErrors, 'communities.rule_too_wide')
}

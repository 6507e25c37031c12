import { communitiesErrors } from '@osmose/shared/communities/communities.contract'
import { fail } from '../../platform/http/fail.js'
import type { Verdict } from './communities.policy.js'

/** Goes on only when the policy says so. */
export function insist(verdict: Verdict): void {
  if (verdict === true) return
  throw verdict === 'forbidden' ? fail('forbidden') : fail(communitiesErrors, verdict)
}

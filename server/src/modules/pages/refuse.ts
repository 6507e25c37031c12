import { pagesErrors } from '@osmose/shared/pages/pages.contract'
import { fail } from '../../platform/http/fail.js'
import type { Verdict } from './pages.policy.js'

/** Goes on only when the policy says so. */
export function insist(verdict: Verdict): void {
  if (verdict === true) return
  throw verdict === 'forbidden' ? fail('forbidden') : fail(pagesErrors, verdict)
}

export const where = (row: { id: string; communityId: string; audienceId: string }) => ({
  pageId: row.id,
  communityId: row.communityId,
  audienceId: row.audienceId,
})

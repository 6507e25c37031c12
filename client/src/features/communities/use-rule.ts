import { useQueryClient } from '@tanstack/react-query'
import { dropRule, type MembershipRule, setRule } from '@osmose/shared/communities/rules.contract'
import { showToast } from '../../ui/toasts'
import { ApiError, call } from '../../lib/call'
import { errorText, t } from '../../lib/i18n'
import { renewCommunities } from './communities.cache'
import { placeKeys } from './place.queries'

export const isEmptyRule = ({ departmentIds, siteIds, title }: MembershipRule): boolean =>
  departmentIds.length === 0 && siteIds.length === 0 && title === null

/** Sets the rule of a community, or takes it away. True when it was done. */
export function useRule(communityId: string) {
  const client = useQueryClient()
  const params = { communityId }
  async function act(send: () => Promise<object>, done: string): Promise<boolean> {
    try {
      client.setQueryData(placeKeys.rule(communityId), await send())
    } catch (error) {
      showToast(errorText(error instanceof ApiError ? error : new ApiError('internal')))
      return false
    }
    showToast(done)
    void renewCommunities(client)
    return true
  }
  return {
    set: (rule: MembershipRule) =>
      act(() => call(setRule, { params, body: rule }), t('communities.rule_set')),
    drop: () => act(() => call(dropRule, { params }), t('communities.rule_dropped')),
  }
}

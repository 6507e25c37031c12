import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { readPlaceHome } from '@osmose/shared/communities/place.contract'
import { type MembershipRule, previewRule, readRule } from '@osmose/shared/communities/rules.contract'
import { call } from '../../lib/call'
import { communityKeys } from './communities.queries'

export const placeKeys = {
  home: (communityId: string) => [...communityKeys.all, 'home', communityId] as const,
  rule: (communityId: string) => [...communityKeys.all, 'rule', communityId] as const,
}

/** What lives in a community: its last four weeks, its latest pages and files, some of its members. */
export const placeHomeQuery = (communityId: string) =>
  queryOptions({
    queryKey: placeKeys.home(communityId),
    queryFn: ({ signal }) => call(readPlaceHome, { params: { communityId }, signal }),
  })

/** By which rule people belong; for those who answer for the place. */
export const ruleQuery = (communityId: string) =>
  queryOptions({
    queryKey: placeKeys.rule(communityId),
    queryFn: ({ signal }) => call(readRule, { params: { communityId }, signal }),
  })

/** Who would enter and leave; asked again with each other rule. */
export const rulePreviewQuery = (communityId: string, rule: MembershipRule) =>
  queryOptions({
    queryKey: [...placeKeys.rule(communityId), 'preview', rule] as const,
    queryFn: ({ signal }) => call(previewRule, { params: { communityId }, body: rule, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  })

import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { readArrangement, readCharter } from '@osmose/shared/communities/arrangement.contract'
import { listInvitations } from '@osmose/shared/communities/invitations.contract'
import { listNamesakes, readPlaceHome } from '@osmose/shared/communities/place.contract'
import { type MembershipRule, previewRule, readRule } from '@osmose/shared/communities/rules.contract'
import { call } from '../../lib/call'
import { communityKeys } from './communities.queries'

export const placeKeys = {
  home: (communityId: string) => [...communityKeys.all, 'home', communityId] as const,
  charter: (communityId: string) => [...communityKeys.all, 'charter', communityId] as const,
  arrangement: (communityId: string) => [...communityKeys.all, 'arrangement', communityId] as const,
  invitations: (communityId: string) => [...communityKeys.all, 'invitations', communityId] as const,
  rule: (communityId: string) => [...communityKeys.all, 'rule', communityId] as const,
}

/** What lives in a community: its last four weeks, its latest pages and files, some of its members. */
export const placeHomeQuery = (communityId: string) =>
  queryOptions({
    queryKey: placeKeys.home(communityId),
    queryFn: ({ signal }) => call(readPlaceHome, { params: { communityId }, signal }),
  })

/** Others of this name. `except`: the one that is being renamed. */
export const namesakesQuery = (name: string, except?: string) =>
  queryOptions({
    queryKey: [...communityKeys.all, 'namesakes', name, except] as const,
    queryFn: ({ signal }) => call(listNamesakes, { query: { name, except }, signal }),
    enabled: name !== '',
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

/** What one agrees to there. */
export const charterQuery = (communityId: string) =>
  queryOptions({
    queryKey: placeKeys.charter(communityId),
    queryFn: ({ signal }) => call(readCharter, { params: { communityId }, signal }),
    staleTime: 0,
  })

export const arrangementQuery = (communityId: string) =>
  queryOptions({
    queryKey: placeKeys.arrangement(communityId),
    queryFn: ({ signal }) => call(readArrangement, { params: { communityId }, signal }),
    staleTime: 0,
  })

/** Invitations that wait for an answer. */
export const invitationsQuery = (communityId: string) =>
  queryOptions({
    queryKey: placeKeys.invitations(communityId),
    queryFn: ({ signal }) => call(listInvitations, { params: { communityId }, signal }),
  })

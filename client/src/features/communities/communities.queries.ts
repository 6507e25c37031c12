import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  listCommunities,
  listMembers,
  listRequests,
  readCommunity,
  suggestCommunities,
  type Template,
} from '@osmose/shared/communities/communities.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'

export type Shown = 'all' | 'mine' | 'archived'
export interface CommunitiesFilter {
  show: Shown
  q: string
  /** Only places made for this. */
  template?: Template
}

/** The messages of communities make everything under `all` stale, the list beside the navigation included. */
export const communityKeys = {
  all: ['communities'] as const,
  lists: ['communities', 'list'] as const,
  list: (filter: CommunitiesFilter) => ['communities', 'list', filter] as const,
  suggestions: ['communities', 'suggestions'] as const,
  details: ['communities', 'detail'] as const,
  detail: (key: string) => ['communities', 'detail', key] as const,
  members: (communityId: string) => ['communities', 'members', communityId] as const,
  requests: (communityId: string) => ['communities', 'requests', communityId] as const,
}

export const communitiesQuery = ({ show, q, template }: CommunitiesFilter) =>
  infiniteQueryOptions({
    queryKey: communityKeys.list({ show, q, ...(template && { template }) }),
    queryFn: ({ pageParam, signal }) =>
      call(listCommunities, {
        query: {
          q: q || undefined,
          template,
          mine: show === 'mine' ? 'true' : undefined,
          archived: show === 'archived' ? 'true' : undefined,
          cursor: pageParam,
        },
        signal,
      }),
    ...byCursor,
    placeholderData: keepPreviousData,
  })

export const suggestionsQuery = queryOptions({
  queryKey: communityKeys.suggestions,
  queryFn: ({ signal }) => call(suggestCommunities, { signal }),
  staleTime: 5 * 60_000,
})

/** One community, by its slug or its id. */
export const communityQuery = (key: string) =>
  queryOptions({
    queryKey: communityKeys.detail(key),
    queryFn: ({ signal }) => call(readCommunity, { params: { key }, signal }),
  })

export const membersQuery = (communityId: string) =>
  infiniteQueryOptions({
    queryKey: communityKeys.members(communityId),
    queryFn: ({ pageParam, signal }) =>
      call(listMembers, { params: { communityId }, query: { cursor: pageParam }, signal }),
    ...byCursor,
  })

export const requestsQuery = (communityId: string) =>
  queryOptions({
    queryKey: communityKeys.requests(communityId),
    queryFn: ({ signal }) => call(listRequests, { params: { communityId }, signal }),
  })

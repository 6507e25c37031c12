import { queryOptions } from '@tanstack/react-query'
import { readPlaceHome } from '@osmose/shared/communities/place.contract'
import { call } from '../../lib/call'
import { communityKeys } from './communities.queries'

export const placeKeys = {
  home: (communityId: string) => [...communityKeys.all, 'home', communityId] as const,
}

/** What lives in a community: its last four weeks, its latest pages and files, some of its members. */
export const placeHomeQuery = (communityId: string) =>
  queryOptions({
    queryKey: placeKeys.home(communityId),
    queryFn: ({ signal }) => call(readPlaceHome, { params: { communityId }, signal }),
  })

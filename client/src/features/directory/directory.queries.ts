import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import {
  listPeople,
  listPlaces,
  type Profile,
  readProfile,
  suggestPeople,
} from '@osmose/shared/directory/directory.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'

export interface PeopleFilter {
  q?: string
  department?: string
  site?: string
  newcomers?: boolean
}

export const directoryKeys = {
  all: ['directory'] as const,
  people: (filter: PeopleFilter) => ['directory', 'people', filter] as const,
  readers: (communityId: string, q: string) => ['directory', 'suggestions', communityId, q] as const,
  profile: (personId: string) => ['directory', 'profile', personId] as const,
  places: ['directory', 'places'] as const,
}

/** The directory by name, or what fits a word, best first. */
export const peopleQuery = (filter: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: directoryKeys.people(filter),
    queryFn: ({ pageParam, signal }) => {
      const { q, department, site, newcomers } = filter
      return call(listPeople, {
        query: {
          q: q || undefined,
          department,
          site,
          newcomers: newcomers ? 'true' : undefined,
          cursor: pageParam,
        },
        signal,
      })
    },
    ...byCursor,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

/** Those who could read a community, its members first. */
export const readersQuery = (communityId: string, q: string) =>
  queryOptions({
    queryKey: directoryKeys.readers(communityId, q),
    queryFn: ({ signal }) => call(suggestPeople, { query: { q, community: communityId }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

export const profileQuery = (personId: string) =>
  queryOptions({
    queryKey: directoryKeys.profile(personId),
    queryFn: ({ signal }) => call(readProfile, { params: { personId }, signal }),
  })

export const placesQuery = queryOptions({
  queryKey: directoryKeys.places,
  queryFn: ({ signal }) => call(listPlaces, { signal }),
  staleTime: 10 * 60_000,
})

export function keepProfile(client: QueryClient, profile: Profile): void {
  client.setQueryData(directoryKeys.profile(profile.person.id), profile)
}

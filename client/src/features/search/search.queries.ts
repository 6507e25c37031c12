import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { search } from '@osmose/shared/search/search.contract'
import { call } from '../../lib/call'

/** What is looked for, and where: in one community, from one person. */
export interface Wanted {
  q: string
  community?: string
  author?: string
}

export const searchKeys = {
  all: ['search'] as const,
  find: (wanted: Wanted) => ['search', 'find', wanted] as const,
}

/** Fewer letters find everything, that is nothing. */
export const isEnough = (q: string): boolean => q.trim().length >= 2

export const searchQuery = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: searchKeys.find(wanted),
    queryFn: ({ pageParam, signal }) => call(search, { query: { ...wanted, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    enabled: isEnough(wanted.q),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

/** Under `posts`, so that what changes a post finds it here too. */
export const writingsKey = (personId: string) => ['posts', 'of', personId] as const

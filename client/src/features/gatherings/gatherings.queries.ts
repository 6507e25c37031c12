import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import {
  listEventAnswers,
  listEvents,
  readCalendar,
  readNextEvent,
} from '@osmose/shared/gatherings/gatherings.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { call } from '../../lib/call'
import { holdsPosts } from '../posts/posts.public'
import { agendaNewsKey } from './gatherings.realtime'

export interface EventFilter {
  community?: string
  mine?: boolean
  when: 'coming' | 'past'
}

export const gatheringKeys = { all: ['gatherings'], calendar: ['gatherings', 'calendar'] } as const

export const eventsQuery = ({ community, mine, when }: EventFilter) =>
  infiniteQueryOptions({
    queryKey: ['gatherings', 'list', when, community ?? '', mine ?? false] as const,
    queryFn: ({ pageParam, signal }) =>
      call(listEvents, {
        query: { when, community, mine: mine ? 'true' : undefined, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    meta: holdsPosts,
  })

/** What the first page would be now, to compare with; null until something was heard of. */
export const latestEventsQuery = ({ community, mine, when }: EventFilter) =>
  queryOptions({
    queryKey: [...agendaNewsKey, when, community ?? '', mine ?? false] as const,
    queryFn: async ({ signal }): Promise<Post[] | null> =>
      (await call(listEvents, { query: { when, community, mine: mine ? 'true' : undefined }, signal })).items,
    initialData: null as Post[] | null,
    staleTime: Infinity,
    gcTime: 0,
  })

export const nextEventQuery = (communityId: string) =>
  queryOptions({
    queryKey: ['gatherings', 'next', communityId] as const,
    queryFn: ({ signal }) => call(readNextEvent, { params: { communityId }, signal }),
  })

export const eventAnswersQuery = (postId: string, of: 'yes' | 'maybe' | 'waiting') =>
  infiniteQueryOptions({
    queryKey: ['gatherings', 'answers', postId, of] as const,
    queryFn: ({ pageParam, signal }) =>
      call(listEventAnswers, { params: { postId }, query: { of, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 0,
  })

export const calendarQuery = queryOptions({
  queryKey: gatheringKeys.calendar,
  queryFn: ({ signal }) => call(readCalendar, { signal }),
})

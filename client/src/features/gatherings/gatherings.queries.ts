import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import {
  listEventAnswers,
  listEvents,
  readCalendar,
  readNextEvent,
} from '@osmose/shared/gatherings/gatherings.contract'
import { call } from '../../lib/call'
import { holdsPosts } from '../posts/posts.public'

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

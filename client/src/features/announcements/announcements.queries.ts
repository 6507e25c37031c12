import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listDueAnnouncements, readReach } from '@osmose/shared/announcements/announcements.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'
import { holdsPosts } from '../posts/posts.public'

export const announcementKeys = {
  due: ['announcements', 'due'] as const,
  reach: ['announcements', 'reach'] as const,
}

export const dueQuery = infiniteQueryOptions({
  queryKey: announcementKeys.due,
  queryFn: ({ pageParam, signal }) => call(listDueAnnouncements, { query: { cursor: pageParam }, signal }),
  ...byCursor,
  meta: holdsPosts,
})

export interface Chosen {
  departmentIds?: readonly string[]
  siteIds?: readonly string[]
}

export const reachQuery = (communityId: string, { departmentIds = [], siteIds = [] }: Chosen) => {
  const departments = departmentIds.toSorted().join(',')
  const sites = siteIds.toSorted().join(',')
  return queryOptions({
    queryKey: [...announcementKeys.reach, communityId, departments, sites],
    queryFn: ({ signal }) =>
      call(readReach, {
        params: { communityId },
        query: { ...(departments && { departments }), ...(sites && { sites }) },
        signal,
      }),
    staleTime: 60_000,
    retry: false,
  })
}

import { infiniteQueryOptions } from '@tanstack/react-query'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { call } from '../../lib/call'

/** `unread` is also what the dot of the navigation asks for. */
export const notificationKeys = {
  all: ['notifications'] as const,
  list: ['notifications', 'list'] as const,
  unread: ['notifications', 'unread'] as const,
}

export const notificationsQuery = infiniteQueryOptions({
  queryKey: notificationKeys.list,
  queryFn: ({ pageParam, signal }) => call(listNotifications, { query: { cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
})

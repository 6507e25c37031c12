import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { readPreferences } from '@osmose/shared/notifications/levels.contract'
import {
  listNotifications,
  type NotificationPlace,
} from '@osmose/shared/notifications/notifications.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'

/** `unread` is also what the dot of the navigation asks for. */
export const notificationKeys = {
  all: ['notifications'] as const,
  lists: ['notifications', 'list'] as const,
  list: (place: NotificationPlace) => ['notifications', 'list', place] as const,
  unread: ['notifications', 'unread'] as const,
  preferences: ['notifications', 'preferences'] as const,
}

export const notificationsQuery = (place: NotificationPlace) =>
  infiniteQueryOptions({
    queryKey: notificationKeys.list(place),
    queryFn: ({ pageParam, signal }) =>
      call(listNotifications, { query: { place, cursor: pageParam }, signal }),
    ...byCursor,
  })

export const preferencesQuery = queryOptions({
  queryKey: notificationKeys.preferences,
  queryFn: ({ signal }) => call(readPreferences, { signal }),
})

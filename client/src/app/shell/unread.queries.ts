import { queryOptions } from '@tanstack/react-query'
import { readUnread } from '@osmose/shared/notifications/notifications.contract'
import { call } from '../../lib/call'

/** Whether anything is unread. Its key begins with `notifications`, so that their messages renew it. */
export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'unread'] as const,
  queryFn: ({ signal }) => call(readUnread, { signal }),
})

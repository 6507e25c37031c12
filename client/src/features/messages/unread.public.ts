import { queryOptions } from '@tanstack/react-query'
import { readUnreadMessages } from '@osmose/shared/messages/unread.contract'
import { call } from '../../lib/call'

/** Whether something waits to be read: all that every page knows of messages. */
export const unreadMessagesQuery = queryOptions({
  queryKey: ['messages', 'unread'] as const,
  queryFn: ({ signal }) => call(readUnreadMessages, { signal }),
})

import { useEffect } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { markPostRead, readUnread } from '@osmose/shared/notifications/notifications.contract'
import { call } from '../../lib/call'
import { notificationKeys } from './notifications.queries'

/**
 * Whoever has a post before them, however they came, has read what they were told of it; also what arrives while they
 * look at it. Nothing is asked while nothing is unread.
 */
export function useOpened(postId: string): void {
  const client = useQueryClient()
  const { data, dataUpdatedAt } = useQuery({
    queryKey: notificationKeys.unread,
    queryFn: ({ signal }) => call(readUnread, { signal }),
  })
  const any = data?.any ?? false
  useEffect(() => {
    if (!any || document.visibilityState === 'hidden') return
    call(markPostRead, { params: { postId } })
      .then(({ changed }) => {
        if (changed) void client.invalidateQueries({ queryKey: notificationKeys.all })
      })
      .catch(() => undefined)
  }, [postId, any, dataUpdatedAt, client])
}

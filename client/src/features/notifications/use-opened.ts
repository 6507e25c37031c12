import { useEffect } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { markPageRead } from '@osmose/shared/notifications/inbox.contract'
import { markPostRead, readUnread } from '@osmose/shared/notifications/notifications.contract'
import { call } from '../../lib/call'
import { notificationKeys } from './notifications.queries'

/**
 * Whoever has a post or a page before them, however they came, has read what they were told of it; also what arrives
 * while they look at it. Nothing is asked while nothing is unread.
 */
export function useOpened(what: 'post' | 'page', id: string): void {
  const client = useQueryClient()
  const { data, dataUpdatedAt } = useQuery({
    queryKey: notificationKeys.unread,
    queryFn: ({ signal }) => call(readUnread, { signal }),
  })
  const any = data?.any ?? false
  useEffect(() => {
    if (!any || id === '' || document.visibilityState === 'hidden') return
    const read =
      what === 'post'
        ? call(markPostRead, { params: { postId: id } })
        : call(markPageRead, { params: { pageId: id } })
    read
      .then(({ changed }) => {
        if (changed) void client.invalidateQueries({ queryKey: notificationKeys.all })
      })
      .catch(() => undefined)
  }, [what, id, any, dataUpdatedAt, client])
}

import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import type { ReplyOf } from '@osmose/shared/core/endpoint'
import {
  type listNotifications,
  markAllRead,
  markRead,
  type Notification,
} from '@osmose/shared/notifications/notifications.contract'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText } from '../../lib/i18n'
import { notificationKeys } from './notifications.queries'

type Pages = InfiniteData<ReplyOf<typeof listNotifications>>

/** Marks one or all as read: on screen at once, unread again when it could not be kept. */
export function useReading() {
  const client = useQueryClient()

  function put(isRead: (notification: Notification) => boolean): () => void {
    const before = client.getQueryData<Pages>(notificationKeys.list)
    const unread = client.getQueryData(notificationKeys.unread)
    client.setQueryData<Pages>(
      notificationKeys.list,
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map((one) => (isRead(one) ? { ...one, read: true } : one)),
          })),
        },
    )
    const left = client
      .getQueryData<Pages>(notificationKeys.list)
      ?.pages.some((page) => page.items.some(({ read }) => !read))
    if (left === false) client.setQueryData(notificationKeys.unread, { any: false })
    return () => {
      client.setQueryData(notificationKeys.list, before)
      client.setQueryData(notificationKeys.unread, unread)
    }
  }

  async function read({ id }: Notification): Promise<void> {
    const back = put((one) => one.id === id)
    try {
      await call(markRead, { params: { notificationId: id } })
      void client.invalidateQueries({ queryKey: notificationKeys.unread })
    } catch {
      back()
    }
  }

  async function readAll(until: string): Promise<void> {
    const back = put(({ at }) => at <= until)
    try {
      await call(markAllRead, { body: { until } })
      void client.invalidateQueries({ queryKey: notificationKeys.unread })
    } catch (error) {
      back()
      showToast(errorText(error as ApiError))
    }
  }

  return { read, readAll }
}

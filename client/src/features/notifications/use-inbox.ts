import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import type { ReplyOf } from '@osmose/shared/core/endpoint'
import { placeNotification, putAllAway, takeBack } from '@osmose/shared/notifications/inbox.contract'
import type { LaterWord } from '@osmose/shared/notifications/later.rules'
import {
  type listNotifications,
  markRead,
  type Notification,
} from '@osmose/shared/notifications/notifications.contract'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { momentText } from '../../lib/time'
import { useMe } from '../identity/identity.public'
import { notificationKeys } from './notifications.queries'

type Pages = InfiniteData<ReplyOf<typeof listNotifications>>

/** What one does with what one was told: on screen at once, as it was when it could not be kept, and to be undone. */
export function useInbox() {
  const t = useT()
  const me = useMe()
  const client = useQueryClient()
  const afresh = () => client.invalidateQueries({ queryKey: notificationKeys.all })

  /** Changes the lists on screen; what it returns puts them back. */
  function change(to: (items: Notification[]) => Notification[]): () => void {
    const before = client.getQueriesData<Pages>({ queryKey: notificationKeys.lists })
    client.setQueriesData<Pages>(
      { queryKey: notificationKeys.lists },
      (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: to(page.items) })) },
    )
    return () => before.forEach(([key, data]) => client.setQueryData(key, data))
  }

  /** Undefined when it failed, which is then said. */
  async function keep<T>(send: () => Promise<T>, back: () => void): Promise<T | undefined> {
    try {
      await client.cancelQueries({ queryKey: notificationKeys.lists })
      const reply = await send()
      void afresh()
      return reply
    } catch (error) {
      back()
      showToast(errorText(error as ApiError))
      return undefined
    }
  }

  const undo = (run: () => Promise<unknown>) => ({
    label: t('notifications.undo'),
    run: () => void keep(run, () => undefined),
  })
  const putBack = ({ id, read }: Notification) =>
    call(placeNotification, { params: { notificationId: id }, body: { place: 'here', read } })

  async function read({ id }: Notification): Promise<void> {
    const back = change((items) => items.map((one) => (one.id === id ? { ...one, read: true } : one)))
    await keep(() => call(markRead, { params: { notificationId: id } }), back)
  }

  async function away(notification: Notification): Promise<boolean> {
    const { id } = notification
    const back = change((items) => items.filter((one) => one.id !== id))
    const kept = await keep(
      () => call(placeNotification, { params: { notificationId: id }, body: { place: 'away' } }),
      back,
    )
    if (kept)
      showToast(
        t('notifications.away_done'),
        undo(() => putBack(notification)),
      )
    return kept !== undefined
  }

  async function later(notification: Notification, word: LaterWord): Promise<void> {
    const { id } = notification
    const back = change((items) => items.filter((one) => one.id !== id))
    const kept = await keep(
      () => call(placeNotification, { params: { notificationId: id }, body: { place: 'later', word } }),
      back,
    )
    if (kept?.backAt)
      showToast(
        t('notifications.later_done', { when: momentText(kept.backAt, me.timeZone) }),
        undo(() => putBack(notification)),
      )
  }

  async function here(notification: Notification): Promise<void> {
    const back = change((items) => items.filter((one) => one.id !== notification.id))
    if (await keep(() => putBack({ ...notification, read: true }), back))
      showToast(t('notifications.back_done'))
  }

  async function allAway(until: string): Promise<void> {
    const back = change((items) => items.filter(({ place, at }) => place !== 'here' || at > until))
    const kept = await keep(() => call(putAllAway, { body: { until } }), back)
    const awayAt = kept?.awayAt
    if (awayAt)
      showToast(
        t('notifications.all_away_done'),
        undo(() => call(takeBack, { body: { awayAt } })),
      )
  }

  return { read, away, later, here, allAway }
}

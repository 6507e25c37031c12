import type { Notification } from '@osmose/shared/notifications/notifications.contract'
import type { Locale } from '@osmose/shared/core/fields'
import { dayText, localDay } from '@osmose/shared/core/local-day'
import { formatDate } from '@osmose/shared/core/format'
import type { Translate } from '../../lib/i18n'

export interface Day {
  key: string
  title: string
  items: Notification[]
}

/** Notifications under the days on which they came, on the reader's clocks, newest first. */
export function byDay(
  t: Translate,
  locale: Locale,
  notifications: readonly Notification[],
  now: number,
  timeZone: string,
): Day[] {
  const today = localDay(now, timeZone)
  const days: Day[] = []
  for (const notification of notifications) {
    const instant = new Date(notification.at).getTime()
    const day = localDay(instant, timeZone)
    const key = dayText(day)
    if (days.at(-1)?.key !== key)
      days.push({ key, title: titleOf(t, locale, instant, today - day, timeZone), items: [] })
    days.at(-1)?.items.push(notification)
  }
  return days
}

function titleOf(t: Translate, locale: Locale, instant: number, ago: number, timeZone: string): string {
  if (ago <= 0) return t('notifications.today')
  if (ago === 1) return t('notifications.yesterday')
  const options: Intl.DateTimeFormatOptions =
    ago < 7
      ? { weekday: 'long' }
      : { weekday: 'long', day: 'numeric', month: 'long', year: ago > 300 ? 'numeric' : undefined }
  const text = formatDate(locale, instant, { ...options, timeZone })
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

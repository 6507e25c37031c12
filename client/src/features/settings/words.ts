import type { Locale } from '@osmose/shared/core/fields'
import { formatDate } from '@osmose/shared/core/format'

/** « lun. » for 1, Monday. 1 January 2024 was one. */
export function weekdayName(day: number, locale: Locale, length: 'short' | 'long' = 'short'): string {
  return formatDate(locale, Date.UTC(2024, 0, day), { weekday: length, timeZone: 'UTC' })
}

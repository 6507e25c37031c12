import type { Locale } from '@osmose/shared/core/fields'
import { formatDate } from '@osmose/shared/core/format'

/** « lun. » for 1, Monday. 1 January 2024 was one. */
export function weekdayName(day: number, locale: Locale, length: 'short' | 'long' = 'short'): string {
  return formatDate(locale, Date.UTC(2024, 0, day), { weekday: length, timeZone: 'UTC' })
}

/** `Europe/Paris` as people say it: « Paris »; a deeper name keeps its land, « Indiana, Knox ». */
export const zoneName = (zone: string): string =>
  zone.split('/').slice(1).join(', ').replaceAll('_', ' ') || zone

/** Every zone this browser knows, by the name of its town, and the one in use even if it is not among them. */
export function zones(used: string): string[] {
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : []
  const all = new Set(['Europe/Paris', ...known, used])
  return [...all].sort((a, b) => zoneName(a).localeCompare(zoneName(b)))
}

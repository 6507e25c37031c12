import { tags } from '@osmose/shared/core/tags'
import { locale } from '../../lib/i18n'

/** « 23 novembre », with the year when it is another one. */
export function dayText(iso: string): string {
  const instant = new Date(iso)
  const year = instant.getFullYear() === new Date().getFullYear() ? undefined : 'numeric'
  return new Intl.DateTimeFormat(tags[locale()], {
    day: 'numeric',
    month: 'long',
    year,
  }).format(instant)
}

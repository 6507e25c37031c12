import { locale } from '../../lib/i18n'

/** « 23 novembre », with the year when it is another one. */
export function dayText(iso: string): string {
  const instant = new Date(iso)
  const year = instant.getFullYear() === new Date().getFullYear() ? undefined : 'numeric'
  return new Intl.DateTimeFormat(locale() === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year,
  }).format(instant)
}

import { formatList } from '@osmose/shared/core/format'
import type { Locale } from '@osmose/shared/core/fields'
import type { Translate } from '../../lib/i18n'

/** « Production et Logistique, Nantes »; undefined when nobody is left out. */
export function whomText(
  t: Translate,
  locale: Locale,
  given: { departments: readonly string[]; sites: readonly string[] },
): string | undefined {
  const departments = given.departments.length > 0 && formatList(locale, given.departments)
  const sites = given.sites.length > 0 && formatList(locale, given.sites)
  if (departments && sites) return t('announcements.whom_both', { departments, sites })
  return departments || sites || undefined
}

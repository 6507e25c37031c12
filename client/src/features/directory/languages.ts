import type { Locale } from '@osmose/shared/core/fields'

/** Offered in the list; any other can be kept by its code. */
const offered = [
  'fr',
  'en',
  'es',
  'de',
  'it',
  'pt',
  'nl',
  'pl',
  'ro',
  'ar',
  'ber',
  'wo',
  'vi',
  'zh',
  'ja',
  'ko',
  'tr',
  'ru',
  'uk',
  'fa',
  'hi',
  'br',
  'oc',
  'fsl',
]

/** Names of those that browsers know only by their code. */
const named: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  ber: { fr: 'berbère', en: 'Berber' },
  fsl: { fr: 'langue des signes française', en: 'French Sign Language' },
}

const code = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/

/** « portugais » for `pt`; what is already a word stays as it was written. */
export function languageName(language: string, locale: Locale): string {
  if (!code.test(language)) return language
  const own = named[language]?.[locale]
  if (own) return own
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}

/** Languages that may still be added, by name. */
export function offeredLanguages(
  known: readonly string[],
  locale: Locale,
): { value: string; label: string }[] {
  return offered
    .filter((language) => !known.includes(language))
    .map((language) => ({ value: language, label: languageName(language, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}

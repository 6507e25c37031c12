import type { Locale } from './fields.js'

/** How `Intl` calls our languages: dates and figures are those of France and of Britain. */
export const tags = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Locale, string>

import type { Locale } from '../core/fields.js'
import type { TextDocument } from './document.js'
import { toPlain } from './to-plain.js'

/** Small words of one language that mean nothing in the other. */
const words: Record<Locale, ReadonlySet<string>> = {
  fr: new Set(
    'le la les un une des du et est sont que qui pas pour dans sur avec je tu il elle nous vous ils elles ce cette ces mais ou où au aux mon ma mes votre vos notre nos leur se sa ses y à de en par plus être été avons avez merci bonjour bonsoir bienvenue très aussi bien tous toutes'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and is are was were to in for that it with this these you we they he she not have has had be been my your our their from can could would should what when where who how there here at by if so an thanks thank hello hi please welcome very also all will just some any'.split(
      ' ',
    ),
  ),
}

/** Guesses French or English by the small words of the beginning; `fallback` where they do not decide. A program between
 * backquotes speaks neither. */
export function detectLanguage(text: string, fallback: Locale): Locale {
  const found =
    text
      .slice(0, 4000)
      .replace(/```[^]*?(?:```|$)|`[^`\n]*`/g, ' ')
      .slice(0, 2000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const count = (locale: Locale) => found.filter((word) => words[locale].has(word)).length
  const lead = count('fr') - count('en')
  return lead === 0 ? fallback : lead > 0 ? 'fr' : 'en'
}

/** The same for a text that is already drawn, with its title. */
export function languageOf(title: string, document: TextDocument, fallback: Locale): Locale {
  const said = document.content.filter(({ type }) => type !== 'codeBlock')
  return detectLanguage(`${title} ${toPlain({ ...document, content: said })}`, fallback)
}

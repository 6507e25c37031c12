/**
 * Texts live beside their feature, one file a language: `messages.fr.ts` is the source, `messages.en.ts` must have
 * the same keys and the same parameters or it does not compile. A message is a string or a function of its parameters.
 */
export type Message = string | ((parameters: never) => string)
export type Catalogue = Readonly<Record<string, Message>>

/** What another language owes to the source language. */
export type Translation<C extends Catalogue> = {
  readonly [K in keyof C]: C[K] extends (parameters: infer P) => string ? (parameters: P) => string : string
}

/** The keys `feature.sentence` of a set of catalogues, and the parameters each asks for. */
export type KeyOf<Set> = { [F in keyof Set & string]: `${F}.${keyof Set[F] & string}` }[keyof Set & string]
export type ParametersOf<Set, K> = K extends `${infer F}.${infer S}`
  ? F extends keyof Set
    ? S extends keyof Set[F]
      ? Set[F][S] extends (parameters: infer P) => string
        ? [parameters: P]
        : []
      : never
    : never
  : never

/**
 * Picks the plural form: `plural('fr', 0, { one: 'réponse', other: 'réponses' })`. French counts 0 as singular,
 * English does not; `Intl.PluralRules` knows. Where the singular says « un », nothing needs a `zero` of its own.
 */
export function plural(
  locale: 'fr' | 'en',
  count: number,
  forms: { zero?: string; one: string; other: string },
): string {
  if (count === 0 && forms.zero !== undefined) return forms.zero
  return rules[locale].select(count) === 'one' ? forms.one : forms.other
}
const rules = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') }

/**
 * A French name after « de », with its elision: « d’Étienne », « d’Hélène », « de Soline », « d’Yves » but « de Yann ». Names
 * in h are taken as mute, as nearly all first names are.
 */
export const de = (name: string): string => {
  const plain = name.normalize('NFD').toLowerCase()
  return /^([aeiouhœæ]|y[^aeiou])/.test(plain) ? `d’${name}` : `de ${name}`
}

/** An English date or day after a verb: `on 12 November`, `on Tuesday at 14:20`, but `today at 9:00`, `5 min ago`. */
export const on = (when: string): string => (/^(\d{1,2} )?[A-Z]/.test(when) ? `on ${when}` : when)

/** A French date or day after « jusqu’à »: « jusqu’au 1er mai », « jusqu’à demain ». */
export const until = (day: string): string =>
  day.startsWith('le ') ? `jusqu’au ${day.slice(3)}` : `jusqu’à ${day}`

const words = {
  fr: [
    'zéro',
    'un',
    'deux',
    'trois',
    'quatre',
    'cinq',
    'six',
    'sept',
    'huit',
    'neuf',
    'dix',
    'onze',
    'douze',
    'treize',
    'quatorze',
    'quinze',
    'seize',
  ],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
  ],
} as const

/** Small counts as people say them, « trois »; above sixteen, figures. `une` is the French feminine of one. */
export function inWords(locale: 'fr' | 'en', count: number, une = false): string {
  if (locale === 'fr' && count === 1 && une) return 'une'
  return words[locale][count] ?? String(count)
}

/** The same at the beginning of a sentence. */
export function atStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

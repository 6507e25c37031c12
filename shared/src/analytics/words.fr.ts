const words = [
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
]

/** `sept`, `dix`; from fourteen on, figures. */
export const inWords = (count: number): string => words[count] ?? String(count)

/** `d’octobre`, `de mars`. */
export const of = (month: string): string => (/^[aeiouyhàâéèêîô]/i.test(month) ? `d’${month}` : `de ${month}`)

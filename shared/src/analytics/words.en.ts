const words = [
  'zero',
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
]

/** `seven`, `ten`; from fourteen on, figures. */
export const inWords = (count: number): string => words[count] ?? String(count)

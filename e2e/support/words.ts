import { randomInt } from 'node:crypto'

const consonants = 'bdfglmnprstv'
const vowels = 'aeiou'

/** A word that nobody has written before, in letters only: `lomivetaru`. */
export function aWord(syllables = 5): string {
  return Array.from({ length: syllables }, () => pick(consonants) + pick(vowels)).join('')
}

const pick = (letters: string) => letters[randomInt(letters.length)] ?? ''

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** A name that nobody else bears: `Amina Belkacem-Lomive`. */
export const aName = (first: string): string => `${first} ${capitalised(aWord(4))}`

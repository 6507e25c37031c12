import { randomInt } from 'node:crypto'

const consonants = 'bdfglmnprstv'
const vowels = 'aeiou'

/**
 * A word that nobody has written before, in letters only: `lomivetarudo`. Of 47 billion, so that a thousand of them hold
 * one twice in a hundred thousand runs; with four syllables, two colleagues bore one name in a run of a thousand.
 */
export function aWord(): string {
  return Array.from({ length: 6 }, () => pick(consonants) + pick(vowels)).join('')
}

const pick = (letters: string) => letters[randomInt(letters.length)] ?? ''

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** A name that nobody else bears: `Amina Lomivetarudo`. */
export const aName = (first: string): string => `${first} ${capitalised(aWord())}`

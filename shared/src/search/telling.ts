import { spelled } from './codes.js'
import { common, folded } from './word-forms.js'

const said = /[\p{L}\p{N}]/u
/** The database takes accents off these letters; a sign of another script is part of its letter: « أ », « й », « が ». */
const accented = /[\p{Script=Latin}\p{Script=Greek}][\p{Script=Latin}\p{Script=Greek}\p{M}]*/gu
const unaccented = (part: string): string => part.normalize('NFC').toLowerCase().replace(accented, folded)
const elided = /^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=\p{L})/iu
/** « "A-12" » says no more than « A-12 ». */
const quotedReference = /^(-?)"([^\s"]*\d[^\s"]*)"?$/

/**
 * The words of a search as the database shall read them: accents aside, without the article that is elided before a word
 * and without words that every text has, unless there are no others; references as `spelled` reads them. Quotes and what is
 * excluded stay as they are; a part without a letter or digit says nothing, and of several leading hyphens one counts.
 */
export function telling(words: string): string {
  const parts = partsOf(words).map((part) => (part.includes('"') ? part : spelled(part)))
  const kept = parts.filter((part) => !common.has(part))
  return (kept.some((part) => !part.startsWith('-')) ? kept : parts).join(' ')
}

/** The words of a title that has them all, single letters too: « porte b ». None where a single word tells. */
export function tellingTitle(words: string): string | undefined {
  const kept = partsOf(words).filter((part) => !common.has(part))
  return kept.filter((part) => !part.startsWith('-')).length > 1 ? kept.join(' ') : undefined
}

const partsOf = (words: string): string[] =>
  (words.match(/-?"[^"]*"?|\S+/g) ?? [])
    .filter((part) => said.test(part))
    .map((part) => part.replace(quotedReference, '$1$2'))
    .map((part) => (part.includes('"') ? part : unaccented(part).replace(/^-+/, '-').replace(elided, '')))

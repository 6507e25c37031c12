/** Words of French or English prose that an adult reads silently in a minute: 238 in Brysbaert (2019), rounded down. */
const WORDS_A_MINUTE = 230

/** Whole minutes it takes to read a text, at least one. */
export function readingMinutes(plain: string): number {
  return Math.max(
    1,
    Math.ceil((plain.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0) / WORDS_A_MINUTE),
  )
}

/** Fewer letters begin too many words. */
const LEAST = 3

/** The last of the words, as `telling` leaves them, if it may be the beginning of another. In a quote it is not. */
export const unfinished = (words: string): string | undefined => {
  const last = words.slice(words.lastIndexOf(' ') + 1)
  const isQuoted = words.split('"').length % 2 === 0
  return !isQuoted && last.length >= LEAST && /^\p{L}{1,30}$/u.test(last) ? last : undefined
}

/** The same search with the last word, or one of those it begins. */
export function finished(words: string, begun: readonly string[]): string {
  const head = words.slice(0, words.lastIndexOf(' ') + 1)
  return [words, ...begun.map((word) => head + word)].join(' or ')
}

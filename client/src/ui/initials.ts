const paired = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

/**
 * Two letters for a first and a last name, one for a single name or for a script whose letters would join
 * (« ليلى » gives « ل »).
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u)
  const first = Array.from(words[0] ?? '')[0] ?? ''
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? '')[0] ?? '') : ''
  const letters = paired.test(first) && paired.test(last) ? first + last : first
  return letters.toLocaleUpperCase('fr')
}

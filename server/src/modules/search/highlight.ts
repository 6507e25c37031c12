/** Accents and case aside; one character stays one character, so that places agree with the original text. */
const plainLetter = (letter: string): string => {
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.length === letter.length
    ? plain
    : letter.toLowerCase().slice(0, letter.length).padEnd(letter.length)
}
const fold = (text: string): string => Array.from(text, plainLetter).join('')

const AROUND = 90

/**
 * A piece of the text around the first word found, with what was found marked. Words match from their beginning, as far
 * as endings agree: `soudures` marks `soudure`.
 */
export function highlight(text: string, query: string): { text: string; found: boolean }[] {
  const folded = fold(text)
  const stems = [...new Set(fold(query).match(/[\p{L}\p{N}]{2,}/gu) ?? [])].map((word) =>
    word.length > 4 ? word.slice(0, -1) : word,
  )
  if (stems.length === 0) return [{ text: cut(text, 0, 2 * AROUND), found: false }]
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems.join('|')})[\\p{L}\\p{N}]*`, 'gu')
  const places = [...folded.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
  const start = places[0] ? Math.max(0, places[0].from - AROUND) : 0
  const end = Math.min(text.length, start + 3 * AROUND)
  const parts: { text: string; found: boolean }[] = []
  let at = start
  for (const { from, to } of places.filter((place) => place.from >= start && place.to <= end)) {
    if (from > at) parts.push({ text: text.slice(at, from), found: false })
    parts.push({ text: text.slice(from, to), found: true })
    at = to
  }
  if (at < end) parts.push({ text: text.slice(at, end), found: false })
  if (start > 0 && parts[0]) parts[0] = { ...parts[0], text: `…${parts[0].text}` }
  const last = parts.at(-1)
  if (end < text.length && last) parts[parts.length - 1] = { ...last, text: `${last.text}…` }
  return parts
}

const cut = (text: string, from: number, length: number) =>
  text.length > from + length ? `${text.slice(from, from + length)}…` : text.slice(from)

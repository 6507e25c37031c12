import { wordsToMark } from '../search/codes.js'
import { onOneLine } from './to-plain.js'
import { common, folded, sameWord, wordsIn } from '../search/word-forms.js'

/** Characters before the first word found, and in all. */
const BEFORE = 90
const LENGTH = 270
type Part = { text: string; found: boolean }
type Word = ReturnType<typeof wordsIn>[number]

/** A piece of the text around the first word found, from a whole word to a whole word, with every form of what was looked for marked. */
export function highlight(plain: string, query: string): Part[] {
  const text = onOneLine(plain)
  const terms = termsOf(query)
  const words = wordsIn(text)
  const found = words.filter(({ word }) => terms.some((term) => sameWord(term, folded(word))))
  const start = startBefore(found[0], words)
  const end = endAfter(start, text, words)
  const parts: Part[] = []
  const add = (from: number, to: number, found: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to), found })
  }
  let at = start
  for (const { from, to } of found.filter((word) => word.from >= start && word.to <= end)) {
    add(at, from, false)
    add(from, to, true)
    at = to
  }
  add(at, end, false)
  return withEllipses(parts, start > 0, end < text.trimEnd().length)
}

function termsOf(query: string): string[] {
  const asked = wordsToMark(query.replace(/(?<!\S)-\S+/g, ' '))
  const telling = asked.filter((word) => word.length > 1 && !common.has(word))
  return [...new Set(telling.length > 0 ? telling : asked)]
}

function startBefore(first: Word | undefined, words: readonly Word[]): number {
  if (!first || first.from <= BEFORE) return 0
  return words.find(({ from }) => from >= first.from - BEFORE)?.from ?? 0
}

/** After the last word that fits; inside one that is longer than a piece. */
function endAfter(start: number, text: string, words: readonly Word[]): number {
  const limit = start + LENGTH
  if (text.length <= limit) return text.length
  const last = words.findLast(({ to }) => to <= limit)
  if (last && last.to > start) return last.to
  return /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '') ? limit - 1 : limit
}

/** Between an ellipsis and what was found there is room. */
function withEllipses(parts: Part[], before: boolean, after: boolean): Part[] {
  const joined = before ? [{ text: '… ', found: false }, ...parts] : parts
  const whole = after ? [...joined, { text: '…', found: false }] : joined
  return whole.reduce<Part[]>((merged, part) => {
    const last = merged.at(-1)
    if (last && !last.found && !part.found)
      merged[merged.length - 1] = { ...last, text: last.text + part.text }
    else merged.push(part)
    return merged
  }, [])
}

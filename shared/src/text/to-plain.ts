import type { TextDocument, TextInline } from './document.js'
import { blocksOfWords } from './walk.js'

/** The words alone, one line a block, with those that say what a picture shows: what is searched, previewed and notified.
 * Mentions read `@Name`. */
export function toPlain(document: TextDocument): string {
  const lines: string[] = []
  for (const words of blocksOfWords(document)) {
    const line = words.map(plainOf).join('')
    if (line.trim() !== '') lines.push(line)
  }
  return lines.join('\n')
}

function plainOf(node: TextInline): string {
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'text') return node.text
  return `${node.type === 'topic' ? '#' : '@'}${node.attrs.label}`
}

/**
 * A text on one line: where a line ended without a mark of its own (a heading, an item), a dash stands for the break.
 * `firstWords` says the same in SQL.
 */
export const onOneLine = (text: string): string =>
  text
    .trim()
    .replace(/[ \t]+/g, ' ')
    .replace(/([.!?…:;,\u2013\u2014-][»”"')\]\s]*)[\n\r]\s*/g, '$1 ')
    .replace(/ ?[\n\r]\s*/g, '\u00a0\u2013 ')

/**
 * The beginning of a text on one line, at most `max` characters (UTF-16 units) with the ellipsis, cut between two
 * words; a single word that is too long is cut between two letters. No-break spaces keep what they hold together.
 */
export function excerpt(text: string, max: number): string {
  const line = onOneLine(text.slice(0, max * 4))
  if (line.length <= max && text.length <= max * 4) return line
  const start = line.slice(0, max)
  const isWhole = line[max - 1] === ' '
  const cut = isWhole ? max - 1 : start.lastIndexOf(' ')
  const kept = cut > 0 ? start.slice(0, cut) : lettersUpTo(line, max - 1)
  return `${kept.replace(/[\s,;:.!?…«(\u2013\u2014-]+$/u, '')}…`
}

/** As many whole letters as fit: an accent or a joined emoji is not parted from what it belongs to. */
function lettersUpTo(text: string, max: number): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, max + 20))) {
    if (kept.length + segment.length > max) break
    kept += segment
  }
  return kept
}

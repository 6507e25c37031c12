import { textLimits } from './bounds.js'

/**
 * The word of a topic as it stands behind `#`: letters, digits, `-` and `_` inside, at least one letter, at most
 * `textLimits.topic` characters. Undefined where it is none. A sign at the end (`#joint-`) does not belong to it.
 */
export function topicLabel(written: string): string | undefined {
  const label = written.replace(/[-_]+$/, '')
  const isWord = label.length <= textLimits.topic && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(label)
  return isWord && /\p{L}/u.test(label) ? label : undefined
}

/** What makes two spellings one topic: accents and case aside. */
export function topicSlug(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}_-]/gu, '')
    .toLowerCase()
    .slice(0, 2 * textLimits.topic)
}

const run = new RegExp(`[\\p{L}\\p{M}\\p{N}_-]{1,${textLimits.topic + 1}}`, 'uy')

/** The topic whose `#` stands at an offset, without the sign. Nothing directly behind a letter, `&`, `/` or `#` is one. */
export function topicAt(source: string, at: number, before: string): string | undefined {
  if (source[at] !== '#' || /[\p{L}\p{M}\p{N}&/#]/u.test(before)) return undefined
  run.lastIndex = at + 1
  const [written = ''] = run.exec(source) ?? []
  return written === '' ? undefined : topicLabel(written)
}

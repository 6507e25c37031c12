import { isBounded, textLimits } from './bounds.js'
import type { TextDocument } from './document.js'
import type { ResolvedMention } from './inline-pieces.js'
import { parseBlocks } from './parse-blocks.js'

interface ParseOptions {
  /**
   * The people a text may name, with the name each is shown by. A mention of anybody else becomes plain text; left
   * out, mentions are kept as written.
   */
  mentions?: readonly ResolvedMention[]
}

/**
 * Markdown as people write it, read into a document. Never throws; time grows with the length and not faster; the
 * document always satisfies its schema. HTML is text. One line break is a line break. A text of too many parts
 * becomes one plain paragraph, and what exceeds `textLimits.text` characters is cut: contracts refuse it before.
 */
export function parseMarkdown(source: string, options: ParseOptions = {}): TextDocument {
  const text = clean(source)
  const people =
    options.mentions && new Map(options.mentions.map((one) => [one.personId.toLowerCase(), one.label]))
  const document: TextDocument = { type: 'doc', content: parseBlocks(text.split('\n'), 2, people) }
  return isBounded(document) ? document : plainDocument(text)
}

/** A text that is no Markdown, word for word, in one paragraph. */
function plainDocument(text: string): TextDocument {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: text.trim() }] }] }
}

/** Without control characters, halves of signs, and the two marks that turn the direction of all that follows. */
function clean(source: string): string {
  return source
    .slice(0, textLimits.text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202d\u202e]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
}

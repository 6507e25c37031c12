import { isBounded, textLimits } from './bounds.js'
import { cleanText } from './clean-text.js'
import type { TextDocument } from './document.js'
import { namesOf, type ResolvedGroup, type ResolvedMention } from './inline-pieces.js'
import { parseBlocks } from './parse-blocks.js'

interface ParseOptions {
  /**
   * The people a text may name, with the name each is shown by. A mention of anybody else becomes plain text; left
   * out, mentions are kept as written.
   */
  mentions?: readonly ResolvedMention[]
  /** The groups a text may call; none when left out beside `mentions`. */
  groups?: readonly ResolvedGroup[]
}

/**
 * Markdown as people write it, read into a document. Never throws; time grows with the length and not faster; the
 * document always satisfies its schema. HTML is text. One line break is a line break. A text of too many parts
 * becomes one plain paragraph, and what exceeds `textLimits.text` characters is cut: contracts refuse it before.
 */
export function parseMarkdown(source: string, options: ParseOptions = {}): TextDocument {
  const text = cleanText(source.slice(0, textLimits.text))
  const names = namesOf(options.mentions, options.groups)
  const document: TextDocument = { type: 'doc', content: parseBlocks(text.split('\n'), 2, names) }
  return isBounded(document) ? document : plainDocument(text)
}

/** A text that is no Markdown, word for word, in one paragraph. */
function plainDocument(text: string): TextDocument {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: text.trim() }] }] }
}

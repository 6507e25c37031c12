import type { TextBlock, TextDocument, TextInline } from '@osmose/shared/text/document'
import { toPlain } from '@osmose/shared/text/to-plain'

const inlineWords = (inline: TextInline): string =>
  toPlain({ type: 'doc', content: [{ type: 'paragraph', content: [inline] }] }) || ' '

/** The first blocks of a document, about `most` characters; a long paragraph is cut at a word. `cut` says that more follows. */
export function excerptOf(document: TextDocument, most: number): { document: TextDocument; cut: boolean } {
  const content: TextBlock[] = []
  let left = most
  for (const [at, block] of document.content.entries()) {
    const length = toPlain({ type: 'doc', content: [block] }).length
    if (length > left && block.type === 'paragraph')
      content.push({ ...block, content: cutInlines(block.content ?? [], left) })
    else if (length <= left || content.length === 0) content.push(block)
    left -= length
    if (left <= 40)
      return { document: { type: 'doc', content }, cut: at < document.content.length - 1 || left < 0 }
  }
  return { document: { type: 'doc', content }, cut: false }
}

function cutInlines(inlines: readonly TextInline[], most: number): TextInline[] {
  const kept: TextInline[] = []
  let left = most
  for (const inline of inlines) {
    const words = inlineWords(inline)
    if (words.length <= left || inline.type !== 'text') kept.push(inline)
    else {
      const whole = inline.text.slice(0, left).replace(/\s+\S*$/u, '')
      kept.push({ ...inline, text: `${whole}\u2026` })
    }
    left -= words.length
    if (left <= 0) break
  }
  return kept
}

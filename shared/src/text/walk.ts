import type { TextBlock, TextDocument, TextInline } from './document.js'

/** The inline nodes of a document, block of words by block of words, in reading order; what a picture shows, as its words. */
export function* blocksOfWords(document: TextDocument): Generator<readonly TextInline[]> {
  yield* under(document.content)
}

function* under(blocks: readonly TextBlock[]): Generator<readonly TextInline[]> {
  for (const block of blocks) {
    if (block.type === 'bulletList' || block.type === 'orderedList')
      for (const item of block.content) yield* under(item.content)
    else if (block.type === 'blockquote') yield* under(block.content)
    else if (block.type === 'table')
      for (const row of block.content) for (const cell of row.content) yield* under(cell.content)
    else if (block.type === 'image') yield block.attrs.alt ? [{ type: 'text', text: block.attrs.alt }] : []
    else if (isWords(block)) yield block.content ?? []
  }
}

function isWords(
  block: TextBlock,
): block is Extract<TextBlock, { type: 'paragraph' | 'heading' | 'codeBlock' }> {
  return block.type === 'paragraph' || block.type === 'heading' || block.type === 'codeBlock'
}

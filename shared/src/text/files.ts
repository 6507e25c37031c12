import type { TextBlock, TextDocument } from './document.js'

type Embedded = Extract<TextBlock, { type: 'image' | 'file' }>

/** The ids of the files a text shows, each once, in the order of the text. */
export function fileIdsIn(document: TextDocument): string[] {
  return [...new Set(Array.from(embedded(document.content), ({ attrs }) => attrs.fileId.toLowerCase()))]
}

/** The ids of the images of which nobody has said what is to be seen, nor that they only decorate, in the order of the text, as often as they stand there. */
export function undescribedIn(document: TextDocument): string[] {
  return Array.from(embedded(document.content)).flatMap((block) =>
    block.type === 'image' && block.attrs.alt.trim() === '' && !block.attrs.decorative
      ? [block.attrs.fileId]
      : [],
  )
}

function* embedded(blocks: readonly TextBlock[]): Generator<Embedded> {
  for (const block of blocks) {
    if (block.type === 'image' || block.type === 'file') yield block
    else if (block.type === 'blockquote') yield* embedded(block.content)
    else if (block.type === 'bulletList' || block.type === 'orderedList')
      for (const item of block.content) yield* embedded(item.content)
  }
}

import type { TextBlock, TextDocument } from './document.js'

/** The ids of the files a text shows, each once, in the order of the text. */
export function fileIdsIn(document: TextDocument): string[] {
  const ids = new Set<string>()
  collect(document.content, ids)
  return [...ids]
}

function collect(blocks: readonly TextBlock[], ids: Set<string>): void {
  for (const block of blocks) {
    if (block.type === 'image' || block.type === 'file') ids.add(block.attrs.fileId.toLowerCase())
    else if (block.type === 'blockquote') collect(block.content, ids)
    else if (block.type === 'bulletList' || block.type === 'orderedList')
      for (const item of block.content) collect(item.content, ids)
  }
}

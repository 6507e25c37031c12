import type { TextDocument } from './document.js'
import { blocksOfWords } from './walk.js'

/** The addresses on the web that a text links to, each once, in the order of the text; not those of this site. */
export function webLinksIn(document: TextDocument): string[] {
  const found = new Set<string>()
  for (const words of blocksOfWords(document))
    for (const node of words)
      if (node.type === 'text')
        for (const mark of node.marks ?? [])
          if (mark.type === 'link' && /^https?:/i.test(mark.attrs.href)) found.add(mark.attrs.href)
  return [...found]
}

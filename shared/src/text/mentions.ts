import type { TextDocument } from './document.js'
import { blocksOfWords } from './walk.js'

/** The ids of the people a text names, each once, in the order of the text. */
export function mentionedPersonIds(document: TextDocument): string[] {
  const ids = new Set<string>()
  for (const words of blocksOfWords(document))
    for (const node of words) if (node.type === 'mention') ids.add(node.attrs.personId)
  return [...ids]
}

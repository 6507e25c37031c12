import type { TextDocument } from '@osmose/shared/text/document'
import { toPlain } from '@osmose/shared/text/to-plain'

/** The address of a title within its page, by its place among the titles. */
export const partId = (at: number): string => `part-${at + 1}`

export interface Part {
  id: string
  level: 2 | 3
  title: string
}

/** The titles of a text, in order. */
export function contentsOf(document: TextDocument): Part[] {
  return document.content
    .filter((block) => block.type === 'heading')
    .map((block, at) => ({
      id: partId(at),
      level: block.attrs.level,
      title: toPlain({ type: 'doc', content: [block] }),
    }))
}

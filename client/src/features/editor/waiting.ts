import type { Schema } from '@tiptap/pm/model'
import type { TextDocument } from '@osmose/shared/text/document'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'

/** What the field that waits for the editor held when it left, and where its caret stood. */
export interface Waiting {
  text: string
  caret: number
}

/** What is typed into it, as Markdown; a blank at the end stays, because one is still writing. */
export function readWaiting(text: string): TextDocument {
  const document = parseMarkdown(text)
  const blank = /(?<=\S) +$/.exec(text)?.[0]
  const last = document.content.at(-1)
  if (blank && last?.type === 'paragraph') last.content?.push({ type: 'text', text: blank })
  return document
}

const SIGN = '\ue000'

/** The same place in the editor, found by a sign that is read with the text; undefined where Markdown swallowed it. */
export function caretIn(schema: Schema, { text, caret }: Waiting): number | undefined {
  const marked = schema.nodeFromJSON(readWaiting(`${text.slice(0, caret)}${SIGN}${text.slice(caret)}`))
  let found: number | undefined
  marked.descendants((node, at) => {
    const inside = node.text?.indexOf(SIGN) ?? -1
    if (inside >= 0) found = at + inside
  })
  return found
}

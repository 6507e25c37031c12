import { type Embedded, embeddedIn, embeddedToMarkdown } from '@osmose/shared/text/embedded'
import type { ShownFile } from '../files/files.public'

/** A file of a reply; `alt` says what is to be seen on an image. */
export type ReplyFile = ShownFile & { alt?: string }

/** The Markdown of a reply: its words, then its files, each on a line of its own. */
export const together = (words: string, files: readonly ReplyFile[]): string =>
  [words.trim(), files.map((file) => embeddedToMarkdown(toEmbedded(file))).join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')

/** The same taken apart. What stands between the words stays there; an image is known by what is to be seen on it. */
export function apart(text: string): { words: string; files: ReplyFile[] } {
  const lines = text.split('\n')
  const files: ReplyFile[] = []
  for (let line = lines.at(-1); line !== undefined; line = lines.at(-1)) {
    const embedded = embeddedIn(line)
    if (!embedded && line.trim() !== '') break
    if (embedded) files.unshift(fromEmbedded(embedded))
    lines.pop()
  }
  return { words: lines.join('\n'), files }
}

function toEmbedded({ id: fileId, name, image, alt }: ReplyFile): Embedded {
  if (!image) return { type: 'file', attrs: { fileId, name } }
  return { type: 'image', attrs: { fileId, alt: alt?.trim() ?? '', ...image } }
}

function fromEmbedded(embedded: Embedded): ReplyFile {
  if (embedded.type === 'file')
    return { id: embedded.attrs.fileId, name: embedded.attrs.name, kind: 'other', image: null }
  const { fileId, alt, width, height } = embedded.attrs
  return { id: fileId, name: alt, kind: 'image', image: { width, height }, alt }
}

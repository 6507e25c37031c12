import { textLimits } from './bounds.js'
import type { TextBlock } from './document.js'
import { bracketed } from './inline-to-markdown.js'

/** An image or a file standing in a text. */
export type Embedded = Extract<TextBlock, { type: 'image' | 'file' }>

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const label = '\\[((?:\\\\[[\\]\\\\]|[^[\\]\\\\\\p{Cc}\\u2028\\u2029])*)\\]'
const image = new RegExp(`^!${label}\\(file:(${uuid}) ([1-9]\\d{0,4})x([1-9]\\d{0,4})\\)$`, 'iu')
const file = new RegExp(`^${label}\\(file:(${uuid})\\)$`, 'iu')

/** The image or file that is all of a line: `![description](file:id 800x600)`, `[name](file:id)`. */
export function embeddedIn(line: string): Embedded | undefined {
  const text = line.trim()
  if (!text.endsWith(')') || !/^!?\[/.test(text)) return undefined
  const [, rawAlt, imageId, width, height] = image.exec(text) ?? []
  if (rawAlt !== undefined && imageId !== undefined) {
    const alt = plain(rawAlt)
    if (alt.length > textLimits.alt) return undefined
    const attrs = { fileId: imageId.toLowerCase(), alt, width: Number(width), height: Number(height) }
    return { type: 'image', attrs }
  }
  const [, rawName, fileId] = file.exec(text) ?? []
  const name = plain(rawName ?? '')
  if (fileId === undefined || name === '' || name.length > textLimits.fileName) return undefined
  return { type: 'file', attrs: { fileId: fileId.toLowerCase(), name } }
}

export function embeddedToMarkdown(block: Embedded): string {
  if (block.type === 'file') return `[${bracketed(block.attrs.name)}](file:${block.attrs.fileId})`
  const { alt, fileId, width, height } = block.attrs
  return `![${bracketed(alt)}](file:${fileId} ${width}x${height})`
}

function plain(written: string): string {
  return written.replace(/\\(.)/g, '$1')
}

import type { JSONContent } from '@tiptap/core'
import { textLimits } from '@osmose/shared/text/bounds'
import type {
  TextBlock,
  TextDocument,
  TextInline,
  TextListItem,
  TextMark,
} from '@osmose/shared/text/document'
import { safeHref } from '@osmose/shared/text/href'
import { topicLabel, topicSlug } from '@osmose/shared/text/topic'

/** What the editor holds, as we store it: only our nodes with only our attributes. What the schema has no place for becomes its words. */
export function toDocument(json: JSONContent): TextDocument {
  const content = blocks(json.content)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function blocks(nodes: readonly JSONContent[] = []): TextBlock[] {
  return nodes.flatMap((node) => block(node) ?? [])
}

function block(node: JSONContent): TextBlock | undefined {
  const attrs = node.attrs ?? {}
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', ...words(node) }
    case 'heading':
      return { type: 'heading', attrs: { level: attrs.level === 3 ? 3 : 2 }, ...words(node) }
    case 'bulletList':
      return { type: 'bulletList', content: items(node) }
    case 'orderedList':
      return { type: 'orderedList', attrs: { start: whole(attrs.start, 0) ?? 1 }, content: items(node) }
    case 'blockquote':
      return { type: 'blockquote', content: blocks(node.content) }
    case 'codeBlock': {
      const text = (node.content ?? []).map((run) => run.text ?? '').join('')
      const language = /^[\w+#.-]{1,40}$/.exec(String(attrs.language ?? ''))?.[0] ?? null
      return { type: 'codeBlock', attrs: { language }, ...(text && { content: [{ type: 'text', text }] }) }
    }
    case 'horizontalRule':
      return { type: 'horizontalRule' }
    case 'table':
      return table(node)
    case 'image': {
      const { fileId, alt, width, height, decorative } = attrs
      if (typeof fileId !== 'string') return undefined
      const size = { width: whole(width, 1) ?? 1, height: whole(height, 1) ?? 1 }
      const shown = line(alt, textLimits.alt)
      const isDecorative = decorative === true && shown === ''
      return {
        type: 'image',
        attrs: { fileId, alt: shown, ...size, ...(isDecorative && { decorative: true }) },
      }
    }
    case 'file': {
      if (typeof attrs.fileId !== 'string') return undefined
      const name = line(attrs.name, textLimits.fileName) || attrs.fileId
      return { type: 'file', attrs: { fileId: attrs.fileId, name } }
    }
    default:
      return undefined
  }
}

function items(list: JSONContent): TextListItem[] {
  return (list.content ?? []).map((item) => ({ type: 'listItem', content: blocks(item.content) }))
}

/** Rows of the same length: a cell that spanned several columns is followed by empty ones. */
function table(node: JSONContent): TextBlock {
  const rows = (node.content ?? []).slice(0, textLimits.rows).map((row) =>
    (row.content ?? []).flatMap((cell) => {
      const type = cell.type === 'tableHeader' ? ('tableHeader' as const) : ('tableCell' as const)
      const content = blocks(cell.content).flatMap((one) => (one.type === 'paragraph' ? [one] : []))
      const spanned = Math.min(whole(cell.attrs?.colspan, 1) ?? 1, textLimits.columns) - 1
      const empty = () => ({ type, content: [{ type: 'paragraph' as const }] })
      return [content.length > 0 ? { type, content } : empty(), ...Array.from({ length: spanned }, empty)]
    }),
  )
  const width = Math.min(textLimits.columns, Math.max(1, ...rows.map((row) => row.length)))
  const evened = rows.map((row) => [
    ...row.slice(0, width),
    ...Array.from({ length: Math.max(0, width - row.length) }, () => ({
      type: row[0]?.type ?? ('tableCell' as const),
      content: [{ type: 'paragraph' as const }],
    })),
  ])
  return { type: 'table', content: evened.map((content) => ({ type: 'tableRow', content })) }
}

function words({ content = [] }: JSONContent): { content?: TextInline[] } {
  const found = content.flatMap((node) => inline(node) ?? [])
  return found.length > 0 ? { content: found } : {}
}

function inline(node: JSONContent): TextInline | undefined {
  const attrs = node.attrs ?? {}
  const label = line(attrs.label, textLimits.label)
  const kept = marks(node)
  const marked = kept.length > 0 && { marks: kept }
  const unlinked = kept.filter(({ type }) => type !== 'link')
  const markedAtom = unlinked.length > 0 && { marks: unlinked }
  switch (node.type) {
    case 'text':
      return node.text ? { type: 'text', text: node.text, ...marked } : undefined
    case 'hardBreak':
      return { type: 'hardBreak' }
    case 'mention':
      return { type: 'mention', attrs: { personId: String(attrs.personId), label }, ...markedAtom }
    case 'groupMention': {
      const kind = attrs.kind === 'moderators' ? 'moderators' : 'members'
      return {
        type: 'groupMention',
        attrs: { kind, communityId: String(attrs.communityId), label },
        ...markedAtom,
      }
    }
    case 'topic': {
      const topic = topicLabel(label)
      if (topic === undefined) return { type: 'text', text: `#${label}`, ...markedAtom }
      return { type: 'topic', attrs: { slug: topicSlug(topic), label: topic }, ...markedAtom }
    }
    default:
      return undefined
  }
}

function marks(node: JSONContent): TextMark[] {
  return (node.marks ?? []).flatMap(({ type, attrs }): TextMark[] => {
    if (type === 'bold' || type === 'italic' || type === 'strike' || type === 'code') return [{ type }]
    const href = type === 'link' && safeHref(String(attrs?.href ?? ''))
    return href ? [{ type: 'link', attrs: { href } }] : []
  })
}

function whole(value: unknown, least: number): number | undefined {
  const number = Math.round(Number(value))
  return Number.isFinite(number) && number >= least ? Math.min(number, 99_999) : undefined
}

function line(value: unknown, most: number): string {
  return String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
}

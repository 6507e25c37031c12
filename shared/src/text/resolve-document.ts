import { cleanText } from './clean-text.js'
import type { TextAtom, TextBlock, TextDocument, TextInline } from './document.js'
import { nameKey, namesOf, type ResolvedGroup, type ResolvedMention } from './inline-pieces.js'
import { topicAt, topicSlug } from './topic.js'

type Words = Exclude<TextInline, { type: 'hardBreak' }>
type Names = ReadonlyMap<string, string>

/**
 * A document that came ready-made, as it will be stored: people and groups under the names they really have or as plain
 * words, `#words` as topics, no empty paragraphs at its ends. Nothing else changes. Give it what the schema accepted.
 */
export function resolveDocument(
  { content }: TextDocument,
  known: { mentions: readonly ResolvedMention[]; groups?: readonly ResolvedGroup[] },
): TextDocument {
  const names = namesOf(known.mentions, known.groups) ?? new Map<string, string>()
  const written = trimmed(content.map((block) => resolveBlock(block, names)))
  return { type: 'doc', content: written.length > 0 ? written : [{ type: 'paragraph' }] }
}

function trimmed(blocks: TextBlock[]): TextBlock[] {
  const isWritten = (block: TextBlock) => block.type !== 'paragraph' || block.content !== undefined
  return blocks.slice(blocks.findIndex(isWritten), blocks.findLastIndex(isWritten) + 1)
}

function resolveBlock(block: TextBlock, names: Names): TextBlock {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const content = resolveWords(block.content ?? [], names)
      const { content: _, ...rest } = block
      return { ...rest, ...(content.length > 0 && { content }) } as TextBlock
    }
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: each(item.content, names) })),
      }
    case 'blockquote':
      return { ...block, content: each(block.content, names) }
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: each(cell.content, names) })),
        })),
      }
    default:
      return block
  }
}

function each<Block extends TextBlock>(blocks: readonly Block[], names: Names): Block[] {
  return blocks.map((block) => resolveBlock(block, names) as Block)
}

function resolveWords(nodes: readonly TextInline[], names: Names): TextInline[] {
  const resolved: TextInline[] = []
  for (const node of nodes) {
    if (node.type === 'hardBreak') resolved.push(node)
    else for (const part of partsOf(node, names, lastLetter(resolved))) join(resolved, part)
  }
  return resolved
}

function partsOf(node: Words, names: Names, before: string): Words[] {
  if (node.type !== 'text') return [knownAtom(node, names)]
  const text = cleanText(node.text).replaceAll('\n', ' ')
  if (text === '') return []
  const isPlain = !node.marks?.some(({ type }) => type === 'code' || type === 'link')
  return isPlain ? withTopics(text, node.marks, before) : [{ ...node, text }]
}

function withTopics(text: string, marks: Words['marks'], before: string): Words[] {
  const parts: Words[] = []
  const marked = marks && { marks }
  let done = 0
  for (let at = text.indexOf('#'); at !== -1; at = text.indexOf('#', at + 1)) {
    const label = topicAt(text, at, at === 0 ? before : text.charAt(at - 1))
    if (label === undefined) continue
    if (at > done) parts.push({ type: 'text', text: text.slice(done, at), ...marked })
    parts.push({ type: 'topic', attrs: { slug: topicSlug(label), label }, ...marked })
    done = at + 1 + label.length
  }
  if (done < text.length) parts.push({ type: 'text', text: text.slice(done), ...marked })
  return parts
}

function knownAtom(node: TextAtom & { marks?: Words['marks'] }, names: Names): Words {
  if (node.type === 'topic') return node
  const key =
    node.type === 'mention'
      ? nameKey('person', node.attrs.personId)
      : nameKey(node.attrs.kind, node.attrs.communityId)
  const label = names.get(key)
  if (label === undefined)
    return { type: 'text', text: `@${node.attrs.label}`, ...(node.marks && { marks: node.marks }) }
  return { ...node, attrs: { ...node.attrs, label } } as Words
}

/** Neighbours of the same marks become one text. */
function join(words: TextInline[], next: Words): void {
  const last = words.at(-1)
  if (last?.type === 'text' && next.type === 'text' && same(last.marks, next.marks))
    words[words.length - 1] = { ...last, text: last.text + next.text }
  else words.push(next)
}

function same(some: Words['marks'], others: Words['marks']): boolean {
  return JSON.stringify(some ?? []) === JSON.stringify(others ?? [])
}

function lastLetter(words: readonly TextInline[]): string {
  const last = words.at(-1)
  if (!last || last.type === 'hardBreak') return '\n'
  return last.type === 'text' ? last.text.slice(-1) : last.attrs.label.slice(-1)
}

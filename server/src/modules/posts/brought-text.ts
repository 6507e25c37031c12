import type { Locale } from '@osmose/shared/core/fields'
import { detectLanguage } from '@osmose/shared/text/detect-language'
import type { TextBlock, TextDocument, TextInline } from '@osmose/shared/text/document'
import type { ResolvedGroup, ResolvedMention } from '@osmose/shared/text/inline-pieces'
import { mentionedPersonIds, topicsIn } from '@osmose/shared/text/mentions'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { toPlain } from '@osmose/shared/text/to-plain'
import { topicLabel, topicSlug } from '@osmose/shared/text/topic'
import { v7 as uuid } from 'uuid'

/** A file that is shown below the text it came with. */
export type ShownFile = Extract<TextBlock, { type: 'image' | 'file' }>

export interface BroughtText {
  /** Markdown; mentions as `@[Name](person:id)` with ids of ours. */
  text: string
  lang?: Locale
  /** Labels of topics. Those the text does not hold stand in a line below it, where topics of a text stand. */
  topics?: readonly string[]
  /** Files of ours that came with it and stand below. */
  shows?: readonly ShownFile[]
  /** Files of ours that came with it, by the id under which the text shows them. */
  placed?: ReadonlyMap<string, ShownFile>
  /** All files of ours that came with it, wherever they stand. */
  fileIds?: readonly string[]
}

/** Whom texts may name. */
export interface Known {
  people: readonly ResolvedMention[]
  groups: readonly ResolvedGroup[]
  defaultLang: Locale
}

/** A text from elsewhere in the shape in which texts are stored. The files it shows are those that came with it and no others. */
export function broughtText(
  { text, lang, topics = [], shows = [], placed = new Map() }: BroughtText,
  title: string,
  known: Known,
) {
  const parsed = parseMarkdown(text, { mentions: known.people, groups: known.groups })
  const words = parsed.content.map((block) => withOwnFiles(block, placed))
  const added = topicLine(topics, new Set(topicsIn(parsed).map(({ slug }) => slug)))
  const content = shows.length + added.length > 0 ? words.filter(saysSomething) : words
  const document: TextDocument = { type: 'doc', content: [...content, ...added, ...shows] }
  return {
    textId: uuid(),
    title,
    lang: lang ?? detectLanguage(`${title} ${text}`, known.defaultLang),
    document,
    plain: toPlain(document),
    mentioned: mentionedPersonIds(document),
    topics: topicsIn(document),
  }
}

function topicLine(labels: readonly string[], present: ReadonlySet<string>): TextBlock[] {
  const added = new Map<string, string>()
  for (const given of labels) {
    const label = topicLabel(
      given
        .replace(/^#+/, '')
        .trim()
        .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
        .replace(/^[-_]+/, ''),
    )
    const slug = label && topicSlug(label)
    if (label && slug && !present.has(slug) && !added.has(slug)) added.set(slug, label)
  }
  const content = [...added].flatMap(([slug, label], position): TextInline[] => [
    ...(position > 0 ? [{ type: 'text' as const, text: ' ' }] : []),
    { type: 'topic', attrs: { slug, label } },
  ])
  return content.length > 0 ? [{ type: 'paragraph', content }] : []
}

/** A file that a text names without having brought it is nobody's here: its name is all that is left. */
function withOwnFiles(block: TextBlock, placed: ReadonlyMap<string, ShownFile>): TextBlock {
  if (block.type === 'image' || block.type === 'file') {
    const own = placed.get(block.attrs.fileId)
    if (own?.type === 'image')
      return { type: 'image', attrs: { ...own.attrs, alt: block.type === 'image' ? block.attrs.alt : '' } }
    if (own) return own
    const name = block.type === 'image' ? block.attrs.alt : block.attrs.name
    return { type: 'paragraph', ...(name === '' ? {} : { content: [{ type: 'text', text: name }] }) }
  }
  const within = (blocks: readonly TextBlock[]) => blocks.map((one) => withOwnFiles(one, placed))
  if (block.type === 'blockquote') return { ...block, content: within(block.content) }
  if (block.type === 'bulletList' || block.type === 'orderedList')
    return { ...block, content: block.content.map((item) => ({ ...item, content: within(item.content) })) }
  return block
}

const saysSomething = (block: TextBlock): boolean =>
  block.type !== 'paragraph' || (block.content ?? []).length > 0

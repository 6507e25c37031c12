import { detectLanguage } from '@osmose/shared/text/detect-language'
import type { TextBlock, TextDocument, TextInline } from '@osmose/shared/text/document'
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
  lang?: 'fr' | 'en'
  /** Labels of topics. Those the text does not hold stand in a line below it, where topics of a text stand. */
  topics?: readonly string[]
  /** Files of ours, brought by its author, that nothing shows yet. */
  shows?: readonly ShownFile[]
}

/** A text from elsewhere in the shape in which texts are stored. The files it shows are those that came with it and no others. */
export function broughtText(
  { text, lang, topics = [], shows = [] }: BroughtText,
  title: string,
  known: { people: readonly { personId: string; label: string }[]; defaultLang: 'fr' | 'en' },
) {
  const parsed = parseMarkdown(text, { mentions: known.people })
  const words = parsed.content.map(withoutFiles)
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
function withoutFiles(block: TextBlock): TextBlock {
  if (block.type === 'image' || block.type === 'file') {
    const name = block.type === 'image' ? block.attrs.alt : block.attrs.name
    return { type: 'paragraph', ...(name === '' ? {} : { content: [{ type: 'text', text: name }] }) }
  }
  if (block.type === 'blockquote') return { ...block, content: block.content.map(withoutFiles) }
  if (block.type === 'bulletList' || block.type === 'orderedList')
    return {
      ...block,
      content: block.content.map((item) => ({ ...item, content: item.content.map(withoutFiles) })),
    }
  return block
}

const saysSomething = (block: TextBlock): boolean =>
  block.type !== 'paragraph' || (block.content ?? []).length > 0

import * as z from 'zod/mini'
import { id } from '../core/fields.js'
import { isBounded, textLimits } from './bounds.js'
import { safeHref } from './href.js'
import { topicLabel, topicSlug } from './topic.js'

/**
 * What people write is stored as this tree, in the shape ProseMirror reads, and never as HTML. Three walls stand
 * between a person's words and a page: the parser makes only these nodes, this schema refuses any other, and the
 * renderer knows no other.
 */
export interface TextDocument {
  type: 'doc'
  content: TextBlock[]
}

export type TextBlock =
  | { type: 'paragraph'; content?: TextInline[] }
  | { type: 'heading'; attrs: { level: 2 | 3 }; content?: TextInline[] }
  | { type: 'bulletList'; content: TextListItem[] }
  | { type: 'orderedList'; attrs: { start: number }; content: TextListItem[] }
  | { type: 'blockquote'; content: TextBlock[] }
  | { type: 'codeBlock'; attrs: { language: string | null }; content?: { type: 'text'; text: string }[] }
  | { type: 'horizontalRule' }
  | { type: 'table'; content: TextTableRow[] }
  /** An image of ours. Without an `alt` it only decorates, where its author said so; the size is in pixels, for its place on the page. */
  | {
      type: 'image'
      attrs: { fileId: string; alt: string; width: number; height: number; decorative?: true | undefined }
    }
  /** Any other file, by the name it had when it was put there. */
  | { type: 'file'; attrs: { fileId: string; name: string } }

export interface TextListItem {
  type: 'listItem'
  /** The first block is a paragraph, empty where the item opens with something else. */
  content: TextBlock[]
}

export interface TextTableRow {
  type: 'tableRow'
  content: TextTableCell[]
}

export interface TextTableCell {
  type: 'tableHeader' | 'tableCell'
  content: { type: 'paragraph'; content?: TextInline[] }[]
}

/** Whom a group mention calls: everybody in a community, or those who look after it. */
export type GroupKind = 'members' | 'moderators'

/** What stands in a line as one sign: somebody, a group, a topic. */
export type TextAtom =
  | { type: 'mention'; attrs: { personId: string; label: string } }
  | { type: 'groupMention'; attrs: { kind: GroupKind; communityId: string; label: string } }
  | { type: 'topic'; attrs: { slug: string; label: string } }

export type TextInline =
  | { type: 'text'; text: string; marks?: TextMark[] }
  | (TextAtom & { marks?: TextMark[] })
  | { type: 'hardBreak' }

export type TextMark =
  | { type: 'link'; attrs: { href: string } }
  | { type: 'bold' | 'italic' | 'strike' | 'code' }

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['bold', 'italic', 'strike', 'code']) }),
  z.object({
    type: z.literal('link'),
    attrs: z.object({ href: z.string().check(z.refine((href) => safeHref(href) === href)) }),
  }),
])
const marks = z.optional(z.array(mark).check(z.maxLength(textLimits.marks)))
const words = z
  .string()
  .check(z.minLength(1), z.maxLength(textLimits.text), z.regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n])*$/u))
const oneLine = (max: number, min = 0) =>
  z.string().check(z.minLength(min), z.maxLength(max), z.regex(/^(?:[^\p{Cc}\p{Cs}\u2028\u2029]|\t)*$/u))
const label = oneLine(textLimits.label, 1)

const topic = z
  .object({ slug: z.string(), label: z.string().check(z.refine((label) => topicLabel(label) === label)) })
  .check(z.refine(({ slug, label }) => slug === topicSlug(label)))

const inline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: words, marks }),
  z.object({ type: z.literal('mention'), attrs: z.object({ personId: id, label }), marks }),
  z.object({
    type: z.literal('groupMention'),
    attrs: z.object({ kind: z.enum(['members', 'moderators']), communityId: id, label }),
    marks,
  }),
  z.object({ type: z.literal('topic'), attrs: topic, marks }),
  z.object({ type: z.literal('hardBreak') }),
])
inline.register(z.globalRegistry, { id: 'TextInline' })

const start = z.int().check(z.minimum(0), z.maximum(999_999_999))
const language = z.nullable(z.string().check(z.regex(/^[\w+#.-]{1,40}$/)))
const code = z.object({ type: z.literal('text'), text: words })
const pixels = z.int().check(z.minimum(1), z.maximum(99_999))
const paragraph = z.object({ type: z.literal('paragraph'), content: z.optional(z.array(inline)) })
const cell = z.object({
  type: z.enum(['tableHeader', 'tableCell']),
  content: z.array(paragraph).check(z.minLength(1)),
})
const row = z.object({
  type: z.literal('tableRow'),
  content: z.array(cell).check(z.minLength(1), z.maxLength(textLimits.columns)),
})

const block: z.ZodMiniType<TextBlock, TextBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    paragraph,
    z.object({
      type: z.literal('heading'),
      attrs: z.object({ level: z.literal([2, 3]) }),
      content: z.optional(z.array(inline)),
    }),
    z.object({ type: z.literal('bulletList'), content: items }),
    z.object({ type: z.literal('orderedList'), attrs: z.object({ start }), content: items }),
    z.object({ type: z.literal('blockquote'), content: blocks }),
    z.object({
      type: z.literal('codeBlock'),
      attrs: z.object({ language }),
      content: z.optional(z.array(code)),
    }),
    z.object({ type: z.literal('horizontalRule') }),
    z.object({
      type: z.literal('table'),
      content: z.array(row).check(z.minLength(1), z.maxLength(textLimits.rows)),
    }),
    z.object({
      type: z.literal('image'),
      attrs: z.object({
        fileId: id,
        alt: oneLine(textLimits.alt),
        width: pixels,
        height: pixels,
        decorative: z.optional(z.literal(true)),
      }),
    }),
    z.object({
      type: z.literal('file'),
      attrs: z.object({ fileId: id, name: oneLine(textLimits.fileName, 1) }),
    }),
  ]),
)
block.register(z.globalRegistry, { id: 'TextBlock' })
const blocks = z.array(block).check(z.minLength(1))
const items = z.array(z.object({ type: z.literal('listItem'), content: blocks })).check(z.minLength(1))

/** Size and depth are judged before the shape, without recursion: a deep tree must not reach a recursive check. */
export const textDocument = z.pipe(
  z.unknown().check(z.refine(isBounded)) as unknown as z.ZodMiniType<TextDocument, TextDocument>,
  z.object({ type: z.literal('doc'), content: blocks }),
)
textDocument.register(z.globalRegistry, { id: 'TextDocument' })

/** A document with nothing in it. */
export const emptyDocument: TextDocument = { type: 'doc', content: [{ type: 'paragraph' }] }

import * as z from 'zod/mini'
import { id } from '../core/fields.js'
import { isBounded, textLimits } from './bounds.js'
import { safeHref } from './href.js'

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

export interface TextListItem {
  type: 'listItem'
  /** The first block is a paragraph, empty where the item opens with something else. */
  content: TextBlock[]
}

export type TextInline =
  | { type: 'text'; text: string; marks?: TextMark[] }
  | { type: 'mention'; attrs: { personId: string; label: string }; marks?: TextMark[] }
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
const marks = z.optional(z.array(mark).check(z.maxLength(5)))
const words = z.string().check(z.minLength(1), z.maxLength(textLimits.text))
const label = z.string().check(z.minLength(1), z.maxLength(textLimits.label))

const inline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: words, marks }),
  z.object({ type: z.literal('mention'), attrs: z.object({ personId: id, label }), marks }),
  z.object({ type: z.literal('hardBreak') }),
])
inline.register(z.globalRegistry, { id: 'TextInline' })

const start = z.int().check(z.minimum(0), z.maximum(999_999_999))
const language = z.nullable(z.string().check(z.regex(/^[\w+#.-]{1,40}$/)))
const code = z.object({ type: z.literal('text'), text: words })

const block: z.ZodMiniType<TextBlock, TextBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('paragraph'), content: z.optional(z.array(inline)) }),
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

import type { EditorState } from '@tiptap/pm/state'

export interface Typed {
  sign: '@' | '#' | ':'
  query: string
  /** Where the sign stands. */
  from: number
}

const person = /(?:^|[\s(«“"'’])@(\p{L}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*)?)?$/u
const topic = /(?:^|[^\p{L}\p{M}\p{N}&/#])#([\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,60})?$/u
const emoji = /(?:^|[\s(«“"'’]):(\p{L}[\p{L}\p{M}]{1,30})$/u

/** The name, the topic or the sign being typed before the caret, outside of code. */
export function typedAt({ selection, schema, storedMarks }: EditorState): Typed | undefined {
  const { $from, empty } = selection
  const code = schema.marks.code
  if (!empty || $from.parent.type.spec.code) return undefined
  if (code?.isInSet(storedMarks ?? $from.marks())) return undefined
  const start = Math.max(0, $from.parentOffset - 130)
  const before = $from.parent.textBetween(start, $from.parentOffset, '\n', '\ufffc')
  for (const [sign, pattern] of [
    ['@', person],
    ['#', topic],
    [':', emoji],
  ] as const) {
    const match = pattern.exec(before)
    if (match) return { sign, query: match[1] ?? '', from: $from.pos - (match[1]?.length ?? 0) - 1 }
  }
  return undefined
}

/** Whether the caret stands after the space that came with a name or a topic: a second one is not wanted. */
export function isSpacedNode({ selection }: EditorState): boolean {
  const { $from, empty } = selection
  const named = ['mention', 'groupMention', 'topic']
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - 2),
    $from.parentOffset,
    '\n',
    (leaf) => (named.includes(leaf.type.name) ? '\ufffc' : '\n'),
  )
  return empty && before === '\ufffc '
}

/**
 * Bounds of a document: characters of Markdown a contract should accept, characters of text (twice the source and
 * more, since escaping for editing may double it), nodes, and depth with the document itself as 1; marks of a word,
 * rows and columns of a table, characters of a name, a topic, a file's name and the description of an image.
 */
export const textLimits = {
  source: 100_000,
  text: 250_000,
  nodes: 5_000,
  depth: 12,
  marks: 5,
  rows: 200,
  columns: 20,
  label: 120,
  topic: 60,
  fileName: 200,
  alt: 500,
} as const

/** Whether a tree of `content` stays within `textLimits`. Takes anything, never throws, looks no further than the bound. */
export function isBounded(tree: unknown): boolean {
  const waiting: { node: unknown; depth: number }[] = [{ node: tree, depth: 1 }]
  let nodes = 0
  let characters = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next
    if (++nodes > textLimits.nodes || depth > textLimits.depth) return false
    const { content, text, marks } = (node ?? {}) as { content?: unknown; text?: unknown; marks?: unknown }
    if (typeof text === 'string' && (characters += text.length) > textLimits.text) return false
    if (Array.isArray(marks) && marks.length > textLimits.marks) return false
    if (!Array.isArray(content)) continue
    if (nodes + waiting.length + content.length > textLimits.nodes) return false
    for (const child of content) waiting.push({ node: child, depth: depth + 1 })
  }
  return true
}

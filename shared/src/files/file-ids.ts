const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The files that a document shows or offers, each once, in the order of the page. Takes any tree of `content`. */
export function fileIdsOf(document: unknown): string[] {
  const found = new Set<string>()
  const waiting: unknown[] = [document]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { attrs, content } = (node ?? {}) as { attrs?: { fileId?: unknown }; content?: unknown }
    const id = attrs?.fileId
    if (typeof id === 'string' && uuid.test(id.toLowerCase())) found.add(id.toLowerCase())
    if (Array.isArray(content)) for (let at = content.length; at-- > 0;) waiting.push(content[at] ?? null)
  }
  return [...found]
}

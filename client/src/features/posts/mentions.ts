/**
 * In the field a mention reads `@Rosa Ferreira`; in the Markdown that is sent it is `@[Rosa Ferreira](person:id)`.
 * `named` remembers who was meant.
 */
export type Named = Readonly<Record<string, string>>

const written = /@\[([^\]\n]{1,120})\]\(person:([0-9a-f-]{36})\)/giu

export function toSource(text: string, named: Named): string {
  const names = Object.keys(named).sort((a, b) => b.length - a.length)
  if (names.length === 0) return text
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])@(${names.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return text.replace(pattern, (whole, name: string) =>
    named[name] ? `@[${name}](person:${named[name]})` : whole,
  )
}

export function fromSource(source: string): { text: string; named: Named } {
  const named: Record<string, string> = {}
  const text = source.replace(written, (_, name: string, id: string) => {
    named[name] = id
    return `@${name}`
  })
  return { text, named }
}

/** The name being typed at the caret: `@ro` gives `ro`, from where it starts; undefined when none is. */
export function namedAt(text: string, caret: number): { from: number; query: string } | undefined {
  const before = text.slice(0, caret)
  const match = /(?:^|[\s(«“"'’])@(\p{L}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*)?)?$/u.exec(before)
  if (!match) return undefined
  const query = match[1] ?? ''
  return { from: caret - query.length - 1, query }
}

const escape = (name: string) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

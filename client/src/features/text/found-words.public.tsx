import { Fragment } from 'react'

/** A text in which the words that begin with a searched term are marked, whatever their accents and capitals. */
export function FoundWords({ text, terms }: { text: string; terms: readonly string[] }) {
  return partsOf(text, terms).map((part, at) =>
    part.isFound ? <mark key={at}>{part.text}</mark> : <Fragment key={at}>{part.text}</Fragment>,
  )
}

type Part = { text: string; isFound: boolean }

function partsOf(text: string, terms: readonly string[]): Part[] {
  const wanted = terms.map((term) => folded(term.trim())).filter(Boolean)
  if (wanted.length === 0) return [{ text, isFound: false }]
  const { letters, origins } = spelled(text)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.map(literal).join('|')})[\\p{L}\\p{N}]*`, 'gu')
  const parts: Part[] = []
  let done = 0
  for (const match of letters.matchAll(pattern)) {
    const start = origins[match.index] ?? 0
    const end = origins[match.index + match[0].length] ?? text.length
    parts.push(
      { text: text.slice(done, start), isFound: false },
      { text: text.slice(start, end), isFound: true },
    )
    done = end
  }
  return [...parts, { text: text.slice(done), isFound: false }].filter((part) => part.text !== '')
}

/** The text without accents and capitals, and for each of its units the place it has in the text. */
function spelled(text: string): { letters: string; origins: number[] } {
  let letters = ''
  const origins: number[] = []
  let at = 0
  for (const sign of text) {
    const plain = folded(sign)
    letters += plain
    for (let unit = 0; unit < plain.length; unit++) origins.push(at)
    at += sign.length
  }
  return { letters, origins }
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

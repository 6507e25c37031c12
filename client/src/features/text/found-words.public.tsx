import { Fragment } from 'react'
import { wordsToMark } from '@osmose/shared/search/codes'
import { folded, sameWord, wordsIn } from '@osmose/shared/search/word-forms'

/** A text in which the words that begin with a searched term or are a form of it are marked, whatever their accents and capitals. */
export function FoundWords({ text, terms }: { text: string; terms: readonly string[] }) {
  return partsOf(text, terms).map((part, at) =>
    part.isFound ? <mark key={at}>{part.text}</mark> : <Fragment key={at}>{part.text}</Fragment>,
  )
}

type Part = { text: string; isFound: boolean }

function partsOf(text: string, terms: readonly string[]): Part[] {
  const wanted = terms.flatMap(wordsToMark)
  if (wanted.length === 0) return [{ text, isFound: false }]
  const parts: Part[] = []
  let done = 0
  for (const { word, from, to } of wordsIn(text)) {
    const plain = folded(word)
    if (!wanted.some((term) => (term.length > 1 && plain.startsWith(term)) || sameWord(term, plain))) continue
    parts.push({ text: text.slice(done, from), isFound: false }, { text: word, isFound: true })
    done = to
  }
  return [...parts, { text: text.slice(done), isFound: false }].filter((part) => part.text !== '')
}

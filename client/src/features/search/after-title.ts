import type { SearchHit } from '@osmose/shared/search/search.contract'

type Passage = SearchHit['excerpt']

/** A passage without the beginning that its title, made of the first words of the same text, says already. */
export function afterTitle(passage: Passage, title: string): Passage {
  const said = title.replace(/…$/, '')
  if (said === '' || !textOf(passage).startsWith(said)) return passage
  let left = said.length
  const rest = passage
    .map((part) => {
      const text = part.text.slice(left)
      left = Math.max(0, left - part.text.length)
      return { ...part, text }
    })
    .filter(({ text }) => text !== '')
  if (textOf(rest).trim() === '') return []
  return said === title ? rest : [{ text: '…', found: false }, ...rest]
}

const textOf = (passage: Passage) => passage.map(({ text }) => text).join('')

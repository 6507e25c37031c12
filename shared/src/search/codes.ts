import { folded, wordsIn } from './word-forms.js'

/** « DN-50 », « 4711-B », « ISO9001 », « 2026-10 » : letters and figures of one reference, written together or with hyphens. */
const code = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}\p{M}]+)*/gu
const dashes = /(?<=[\p{L}\p{N}])[\u2010-\u2015\u2212](?=[\p{L}\p{N}])/gu
/** A hyphen beside a figure; and where letters and figures meet, in what looks like a reference. */
const seams = /(?<=\p{N})-|-(?=\p{N})/u
const joined = /^(?:([a-z]{2,5})(\d{1,6})|(\d{1,6})([a-z]{2,3}))$/

const isNumber = (piece: string | undefined): piece is string => piece !== undefined && /^\d+$/.test(piece)
const isLetter = (piece: string | undefined): piece is string =>
  piece !== undefined && /^\p{Script=Latin}$/u.test(piece)

function piecesOf(written: string): string[] {
  if (!/\p{N}/u.test(written)) return [written]
  return written.split(seams).flatMap((piece) => {
    const parts = joined.exec(piece)
    return parts ? parts.slice(1).filter(Boolean) : [piece]
  })
}

/**
 * A folded word as the database shall look for it, however a reference in it was typed: `dn50` and `dn-50` as the words
 * `"dn 50"` one after the other; a single letter, which says nothing alone, with its number: `a-12` as `a12`. The SQL
 * functions `search_letters` and `search_codes` read texts alike. A leading hyphen stays.
 */
export function spelled(word: string): string {
  const sign = word.startsWith('-') ? '-' : ''
  return word
    .slice(sign.length)
    .replace(dashes, '-')
    .replace(code, (written) => together(piecesOf(written)).join(` ${sign}`))
    .replace(/^/, sign)
}

function together(pieces: readonly string[]): string[] {
  const glued = pieces.flatMap((piece, at) => {
    const [before, after] = [pieces[at - 1], pieces[at + 1]]
    if (!isLetter(piece)) return []
    return [...(isNumber(before) ? [before + piece] : []), ...(isNumber(after) ? [piece + after] : [])]
  })
  const others = pieces.filter(
    (piece, at) =>
      !isLetter(piece) && !(isNumber(piece) && (isLetter(pieces[at - 1]) || isLetter(pieces[at + 1]))),
  )
  return [...(others.length > 1 ? [`"${others.join(' ')}"`] : others), ...glued]
}

/** The folded words to mark for what was typed: each by itself, and those of a reference also in its other spellings. */
export function wordsToMark(typed: string): string[] {
  const found = folded(typed).replace(dashes, '-').match(code) ?? []
  return [
    ...new Set(
      found.flatMap((written) => {
        const pieces = piecesOf(written)
        if (pieces.length === 1) return wordsIn(written).map(({ word }) => word)
        return [...pieces.filter((piece) => piece.length > 1), written.replaceAll('-', '')]
      }),
    ),
  ]
}

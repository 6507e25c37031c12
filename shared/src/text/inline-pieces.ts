import type { GroupKind, TextAtom, TextInline, TextMark } from './document.js'

export interface ResolvedMention {
  personId: string
  label: string
}

/** A group a text may call, under the name it is shown by. */
export interface ResolvedGroup {
  kind: GroupKind
  communityId: string
  label: string
}

/** Whom a text may name, by `nameKey`; undefined keeps every mention as written. */
export type Names = ReadonlyMap<string, string> | undefined

export function nameKey(kind: 'person' | GroupKind, id: string): string {
  return `${kind}:${id.toLowerCase()}`
}

export function namesOf(
  people: readonly ResolvedMention[] | undefined,
  groups: readonly ResolvedGroup[] = [],
): Names {
  return (
    people &&
    new Map([
      ...people.map((one) => [nameKey('person', one.personId), one.label] as const),
      ...groups.map((one) => [nameKey(one.kind, one.communityId), one.label] as const),
    ])
  )
}

/** What the reader of a block has found so far; the marks of a piece but for its address are bits. */
export interface Piece {
  text: string
  bits: number
  href?: string
  atom?: TextAtom
  isBreak?: boolean
}

export const BOLD = 1
export const ITALIC = 2
export const STRIKE = 4
export const CODE = 8

/** Pieces into nodes: neighbours of the same marks become one. */
export function nodesOf(pieces: readonly Piece[]): TextInline[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (isWords(piece) && piece.text === '') continue
    if (last && isWords(last) && isWords(piece) && last.bits === piece.bits && last.href === piece.href)
      last.text += piece.text
    else whole.push(piece)
  }
  return whole.map(nodeOf)
}

function isWords(piece: Piece): boolean {
  return !piece.atom && !piece.isBreak
}

function nodeOf(piece: Piece): TextInline {
  if (piece.isBreak) return { type: 'hardBreak' }
  const marks = marksOf(piece)
  const marked = marks.length > 0 && { marks }
  if (piece.atom) return { ...piece.atom, ...marked }
  return { type: 'text', text: piece.text, ...marked }
}

function marksOf({ bits, href }: Piece): TextMark[] {
  const marks: TextMark[] = href === undefined ? [] : [{ type: 'link', attrs: { href } }]
  if (bits & BOLD) marks.push({ type: 'bold' })
  if (bits & ITALIC) marks.push({ type: 'italic' })
  if (bits & STRIKE) marks.push({ type: 'strike' })
  if (bits & CODE) marks.push({ type: 'code' })
  return marks
}

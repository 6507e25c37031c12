import { diffArrays, diffWordsWithSpace } from 'diff'
import type { TextBlock, TextDocument, TextInline } from '@osmose/shared/text/document'

/** A piece of text that stayed, came or went. */
export interface Piece {
  text: string
  change: 'same' | 'added' | 'removed'
}
/** A line of the comparison: a block of both texts, or how many that did not change lie between two. */
export type Line =
  | { kind: 'text' | 'title' | 'item' | 'code' | 'row' | 'image'; pieces: Piece[] }
  | { kind: 'skipped'; count: number }

interface Flat {
  kind: 'text' | 'title' | 'item' | 'code' | 'row' | 'image'
  text: string
}

/** Longer searches for the best comparison are given up: then a block counts as replaced. */
const MOST_EDITS = 2_000
/** Blocks that stayed are shown beside a change, this many on each side. */
const AROUND = 1

/** What changed from one text to another: by blocks, and by words within a block that was rewritten. */
export function compare(before: TextDocument, after: TextDocument): Line[] {
  const [old, now] = [flat(before), flat(after)]
  const same = (a: Flat, b: Flat) => a.kind === b.kind && a.text === b.text
  const runs = diffArrays(old, now, { comparator: same, maxEditLength: MOST_EDITS }) ?? [
    { value: old, removed: true, added: false },
    { value: now, added: true, removed: false },
  ]
  const lines: Line[] = []
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at]
    const next = runs[at + 1]
    if (!run) continue
    if (run.removed && next?.added) {
      lines.push(...rewritten(run.value, next.value))
      at++
    } else
      lines.push(
        ...run.value.map((block) => whole(block, run.added ? 'added' : run.removed ? 'removed' : 'same')),
      )
  }
  return folded(lines)
}

export function countChanges(lines: readonly Line[]): { added: number; removed: number } {
  const pieces = lines.flatMap((line) => (line.kind === 'skipped' ? [] : line.pieces))
  const count = (change: Piece['change']) =>
    pieces.filter((piece) => piece.change === change && piece.text.trim() !== '').length
  return { added: count('added'), removed: count('removed') }
}

const whole = ({ kind, text }: Flat, change: Piece['change']): Line => ({ kind, pieces: [{ text, change }] })

/** Blocks that took the place of others: pairs of one kind are compared word by word. */
function rewritten(old: readonly Flat[], now: readonly Flat[]): Line[] {
  const lines: Line[] = []
  for (let at = 0; at < Math.max(old.length, now.length); at++) {
    const [was, is] = [old[at], now[at]]
    const words =
      was && is && was.kind === is.kind && is.kind !== 'image'
        ? diffWordsWithSpace(was.text, is.text, { maxEditLength: MOST_EDITS })
        : undefined
    const kept =
      words
        ?.filter(({ added, removed }) => !added && !removed)
        .reduce((sum, { value }) => sum + value.trim().length, 0) ?? 0
    if (words && is && kept * 4 >= Math.min(was?.text.length ?? 0, is.text.length))
      lines.push({
        kind: is.kind,
        pieces: words.map(({ value, added, removed }) => ({
          text: value,
          change: added ? 'added' : removed ? 'removed' : 'same',
        })),
      })
    else lines.push(...(was ? [whole(was, 'removed')] : []), ...(is ? [whole(is, 'added')] : []))
  }
  return lines
}

const isSame = (line: Line): boolean =>
  line.kind !== 'skipped' && line.pieces.every(({ change }) => change === 'same')

function folded(lines: readonly Line[]): Line[] {
  const near = (at: number): boolean =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((line) => !isSame(line))
  const shown: Line[] = []
  for (const [at, line] of lines.entries()) {
    const last = shown.at(-1)
    if (near(at)) shown.push(line)
    else if (last?.kind === 'skipped') last.count++
    else shown.push({ kind: 'skipped', count: 1 })
  }
  return shown
}

/** The blocks of a text that hold words, one after the other. */
function flat({ content }: TextDocument): Flat[] {
  return content.flatMap((block) => flatBlock(block, 'text'))
}

function flatBlock(block: TextBlock, as: 'text' | 'item'): Flat[] {
  switch (block.type) {
    case 'paragraph':
      return block.content ? [{ kind: as, text: wordsOf(block.content) }] : []
    case 'heading':
      return [{ kind: 'title', text: wordsOf(block.content ?? []) }]
    case 'codeBlock':
      return [{ kind: 'code', text: (block.content ?? []).map(({ text }) => text).join('') }]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap((inner) => flatBlock(inner, 'item')))
    case 'blockquote':
      return block.content.flatMap((inner) => flatBlock(inner, as))
    case 'table':
      return block.content.map((row) => ({
        kind: 'row',
        text: row.content
          .map((cell) => cell.content.map((paragraph) => wordsOf(paragraph.content ?? [])).join(' '))
          .join(' | '),
      }))
    case 'image':
      return [{ kind: 'image', text: block.attrs.alt }]
    case 'file':
      return [{ kind: 'text', text: block.attrs.name }]
    default:
      return []
  }
}

function wordsOf(nodes: readonly TextInline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      if (node.type === 'hardBreak') return '\n'
      return `${node.type === 'topic' ? '#' : '@'}${node.attrs.label}`
    })
    .join('')
}

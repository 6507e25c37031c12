import { textLimits } from './bounds.js'
import type { TextBlock, TextTableCell } from './document.js'
import type { Names } from './inline-pieces.js'
import { parseInline } from './parse-inline.js'

/** Whether a line is the one of dashes below the head of a table: `| --- | :-: |`. */
export function isUnderline(line: string): boolean {
  const trimmed = line.trim()
  if (!/^\|[-:| \t]+$/.test(trimmed) || columnsIn(trimmed) === undefined) return false
  return cellsOf(trimmed).every((cell) => /^:?-+:?$/.test(cell.trim()))
}

/** The number of cells of a line; undefined when a table has none that wide. */
export function columnsIn(line: string): number | undefined {
  const count = cellsOf(line).length
  return count <= textLimits.columns ? count : undefined
}

/** Lines of cells, the first being the head. Every row gets as many cells as the head; what is too much joins the last. */
export function parseTable(lines: readonly string[], names: Names): TextBlock {
  const columns = cellsOf(lines[0] ?? '').length
  const rows = lines.map((line, index) => ({
    type: 'tableRow' as const,
    content: evened(cellsOf(line), columns).map((text) =>
      cellOf(index === 0 ? 'tableHeader' : 'tableCell', text, names),
    ),
  }))
  return { type: 'table', content: rows }
}

function cellOf(type: TextTableCell['type'], text: string, names: Names): TextTableCell {
  const lines = text.split(/(?<!\\)<br>/).map((line) => line.replaceAll('\\<br>', '<br>').trim())
  const content = parseInline(lines.join('\n').trim(), names)
  return { type, content: [{ type: 'paragraph', ...(content.length > 0 && { content }) }] }
}

/** Between the bars of a line; a bar behind a backslash belongs to the words. */
function cellsOf(line: string): string[] {
  const cells = line.trim().split(/(?<!\\)\|/)
  if (cells[0]?.trim() === '') cells.shift()
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop()
  return cells.map((cell) => cell.replaceAll('\\|', '|'))
}

function evened(cells: readonly string[], columns: number): string[] {
  const fitting = cells.slice(0, columns)
  if (cells.length > columns) fitting[columns - 1] = cells.slice(columns - 1).join(' ')
  return [...fitting, ...Array.from({ length: Math.max(0, columns - fitting.length) }, () => '')]
}

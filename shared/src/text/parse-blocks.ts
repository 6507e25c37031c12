import { textLimits } from './bounds.js'
import type { TextBlock, TextListItem } from './document.js'
import type { Names } from './inline-pieces.js'
import { parseInline } from './parse-inline.js'
import { embeddedIn } from './embedded.js'
import { columnsIn, isUnderline, parseTable } from './parse-table.js'

const heading = /^[ \t]*(#{1,6})[ \t]+(?=\S)/
const rule = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/
const quote = /^[ \t]*> ?/
const bullet = /^([ \t]*)([-*+])([ \t]+)(?=\S)/
const ordered = /^([ \t]*)(\d{1,9}[.)])([ \t]+)(?=\S)/

const tableLine = /^[ \t]*\|/

/** Whether a line would be read as more than a line of a paragraph. */
export function opensBlock(line: string): boolean {
  return (
    fencedBy(line) !== undefined ||
    [heading, rule, quote, bullet, ordered, tableLine].some((sign) => sign.test(line))
  )
}

/** Lines into blocks that will stand at `depth`; always at least one. */
export function parseBlocks(lines: readonly string[], depth: number, names: Names): TextBlock[] {
  return new BlockReader(lines, depth, names).read()
}

/**
 * Containers (quotes, list items) are read by taking their lines, removing what marks them and reading the rest
 * again one level deeper. Depth is bounded, so the whole is linear in the length. Unlike CommonMark, a line that is
 * not marked ends the quote or the list above it: people who answer below a quote mean to be outside of it.
 */
class BlockReader {
  private at = 0
  private readonly mayQuote: boolean
  private readonly mayList: boolean
  private readonly mayTable: boolean

  constructor(
    private readonly lines: readonly string[],
    private readonly depth: number,
    private readonly names: Names,
  ) {
    this.mayQuote = depth + 2 <= textLimits.depth
    this.mayList = depth + 3 <= textLimits.depth
    this.mayTable = depth + 4 <= textLimits.depth
  }

  read(): TextBlock[] {
    const blocks: TextBlock[] = []
    while (this.at < this.lines.length) {
      if (isBlank(this.line())) this.at++
      else blocks.push(this.readBlock(this.line()))
    }
    return blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
  }

  private readBlock(line: string): TextBlock {
    const fence = fencedBy(line)
    if (fence) return this.readCode(fence)
    if (heading.test(line)) return this.readHeading()
    if (rule.test(line)) return this.readRule()
    const embedded = embeddedIn(line)
    if (embedded) return this.readEmbedded(embedded)
    if (this.opensTable()) return this.readTable()
    if (this.mayQuote && quote.test(line)) return this.readQuote()
    if (this.mayList && bullet.test(line)) return { type: 'bulletList', content: this.readItems(bullet) }
    if (this.mayList && ordered.test(line)) {
      const start = Number.parseInt(line.trim(), 10)
      return { type: 'orderedList', attrs: { start }, content: this.readItems(ordered) }
    }
    return this.readParagraph()
  }

  private readHeading(): TextBlock {
    const line = this.take()
    const [opening = '', signs = ''] = heading.exec(line) ?? []
    const content = parseInline(line.slice(opening.length).trim(), this.names)
    return { type: 'heading', attrs: { level: signs.length <= 2 ? 2 : 3 }, content }
  }

  private readRule(): TextBlock {
    this.at++
    return { type: 'horizontalRule' }
  }

  private readEmbedded(block: TextBlock): TextBlock {
    this.at++
    return block
  }

  /** A line of cells with a line of dashes below, of as many columns. */
  private opensTable(): boolean {
    if (!this.mayTable || !tableLine.test(this.line()) || !isUnderline(this.line(this.at + 1))) return false
    return columnsIn(this.line()) === columnsIn(this.line(this.at + 1))
  }

  private readTable(): TextBlock {
    const taken = [this.take()]
    this.at++
    while (tableLine.test(this.line()) && taken.length < textLimits.rows) taken.push(this.take())
    return parseTable(taken, this.names)
  }

  private readCode({ indent, ticks, info }: Fence): TextBlock {
    this.at++
    const taken: string[] = []
    while (this.at < this.lines.length && !closes(this.line(), ticks))
      taken.push(outdented(this.take(), indent))
    this.at++
    const language = /^[\w+#.-]{1,40}(?=\s|$)/.exec(info)?.[0] ?? null
    const text = taken.join('\n')
    return { type: 'codeBlock', attrs: { language }, ...(text && { content: [{ type: 'text', text }] }) }
  }

  private readQuote(): TextBlock {
    const taken: string[] = []
    while (quote.test(this.line())) taken.push(this.take().replace(quote, ''))
    return { type: 'blockquote', content: parseBlocks(taken, this.depth + 1, this.names) }
  }

  private readItems(marker: RegExp): TextListItem[] {
    const items: TextListItem[] = []
    while (marker.test(this.line()) && !rule.test(this.line())) items.push(this.readItem(marker))
    return items
  }

  /** An item takes the lines that are indented by two columns or more below its marker, blank ones between included. */
  private readItem(marker: RegExp): TextListItem {
    const line = this.take()
    const [opening = '', indent = '', sign = '', gap = ''] = marker.exec(line) ?? []
    const column = columnsOf(indent)
    const inner = column + sign.length + (gap.length > 4 ? 1 : gap.length)
    const taken = [line.slice(opening.length)]
    let next = this.nextWritten()
    while (next < this.lines.length && columnsOf(this.line(next)) >= column + 2) {
      while (this.at <= next) taken.push(outdented(this.take(), inner))
      next = this.nextWritten()
    }
    if (marker.test(this.line(next))) this.at = next
    const content = parseBlocks(taken, this.depth + 2, this.names)
    const opensWithWords = content[0]?.type === 'paragraph'
    return { type: 'listItem', content: opensWithWords ? content : [{ type: 'paragraph' }, ...content] }
  }

  private readParagraph(): TextBlock {
    const taken = [this.take().trim()]
    while (!isBlank(this.line()) && !this.interrupts(this.line())) taken.push(this.take().trim())
    return { type: 'paragraph', content: parseInline(taken.join('\n'), this.names) }
  }

  private interrupts(line: string): boolean {
    if (fencedBy(line) || heading.test(line) || rule.test(line)) return true
    if (embeddedIn(line) || this.opensTable()) return true
    if (this.mayQuote && quote.test(line)) return true
    return this.mayList && (bullet.test(line) || /^1[.)]$/.test(ordered.exec(line)?.[2] ?? ''))
  }

  /** A line, empty behind the last one. */
  private line(at = this.at): string {
    return this.lines[at] ?? ''
  }

  private take(): string {
    const line = this.line()
    this.at++
    return line
  }

  private nextWritten(): number {
    let next = this.at
    while (next < this.lines.length && isBlank(this.line(next))) next++
    return next
  }
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

interface Fence {
  /** Columns before it. */
  indent: number
  ticks: string
  info: string
}

/** The parts of a line that opens a block of code. Ticks on one line with more ticks are code inside a sentence. */
function fencedBy(line: string): Fence | undefined {
  const [opening = '', indent = '', ticks = ''] = /^([ \t]*)(`{3,}|~{3,})/.exec(line) ?? []
  const info = line.slice(opening.length).trim()
  if (ticks === '' || (ticks.startsWith('`') && info.includes('`'))) return undefined
  return { indent: columnsOf(indent), ticks, info }
}

function closes(line: string, ticks: string): boolean {
  const found = line.trim()
  return found.length >= ticks.length && found === ticks.charAt(0).repeat(found.length)
}

/** Width of the blank start of a line; a tab reaches the next multiple of four. */
function columnsOf(line: string): number {
  let columns = 0
  for (const sign of line) {
    if (sign === ' ') columns++
    else if (sign === '\t') columns += 4 - (columns % 4)
    else break
  }
  return columns
}

function outdented(line: string, columns: number): string {
  let done = 0
  let at = 0
  for (; done < columns && (line[at] === ' ' || line[at] === '\t'); at++)
    done += line[at] === ' ' ? 1 : 4 - (done % 4)
  return ' '.repeat(Math.max(0, done - columns)) + line.slice(at)
}

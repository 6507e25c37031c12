import type { TextBlock, TextDocument, TextListItem, TextTableCell } from './document.js'
import { inlineToMarkdown } from './inline-to-markdown.js'
import { embeddedToMarkdown } from './embedded.js'
import { opensBlock } from './parse-blocks.js'

/**
 * The source a person edits. Reading it back gives the same document, for every document that `parseMarkdown` made;
 * of another's, what Markdown cannot say (an empty paragraph, an emphasis inside a word) is lost and nothing else.
 */
export function toMarkdown(document: TextDocument): string {
  return blocksToMarkdown(document.content)
}

function blocksToMarkdown(blocks: readonly TextBlock[]): string {
  return blocks.map(blockToMarkdown).join('\n\n')
}

function blockToMarkdown(block: TextBlock): string {
  switch (block.type) {
    case 'paragraph':
      return paragraphToMarkdown(block)
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${inlineToMarkdown(block.content ?? []).replaceAll('\n', ' ')}`
    case 'bulletList':
      return block.content.map((item) => itemToMarkdown(item, '- ')).join('\n')
    case 'orderedList':
      return block.content
        .map((item, index) => itemToMarkdown(item, `${block.attrs.start + index}. `))
        .join('\n')
    case 'blockquote':
      return prefixed(blocksToMarkdown(block.content), '> ', '> ')
    case 'codeBlock':
      return codeToMarkdown(block)
    case 'horizontalRule':
      return '---'
    case 'table':
      return tableToMarkdown(block)
    case 'image':
    case 'file':
      return embeddedToMarkdown(block)
  }
}

/** A text of several lines inside one node is what the parser gave up on: it goes back as it came. */
function paragraphToMarkdown({ content = [] }: TextBlock & { type: 'paragraph' }): string {
  const [first] = content
  if (content.length === 1 && first?.type === 'text' && first.text.includes('\n')) return first.text
  return inlineToMarkdown(content).split('\n').map(withoutOpening).join('\n')
}

/** A line of words that looks like the start of a list, a title or a rule gets a backslash. */
function withoutOpening(line: string): string {
  if (!opensBlock(line) && !/^-[- ]*$/.test(line)) return line
  return /^\d/.test(line) ? line.replace(/[.)]/, '\\$&') : `\\${line}`
}

function itemToMarkdown({ content }: TextListItem, marker: string): string {
  const [first, second, ...others] = content
  if (!first) return marker
  const opening = blockToMarkdown(first)
  if (!second) return prefixed(opening, marker)
  const isTight = second.type === 'bulletList' || (second.type === 'orderedList' && second.attrs.start === 1)
  const gap = opening === '' ? '' : isTight ? '\n' : '\n\n'
  const following = blockToMarkdown(second)
  const body = opening + gap + (opening === '' ? following.replace(/^---$/, '***') : following)
  return prefixed([body, ...others.map(blockToMarkdown)].join('\n\n'), marker)
}

function codeToMarkdown({ attrs, content = [] }: TextBlock & { type: 'codeBlock' }): string {
  const text = content.map((run) => run.text).join('')
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  const ticks = '`'.repeat(Math.max(3, longest + 1))
  return [ticks + (attrs.language ?? ''), ...(text === '' ? [] : [text]), ticks].join('\n')
}

/** The first row stands above the dashes, whatever its cells are. */
function tableToMarkdown({ content }: TextBlock & { type: 'table' }): string {
  const rows = content.map((row) => `| ${row.content.map(cellToMarkdown).join(' | ')} |`)
  const dashes = `| ${(content[0]?.content ?? []).map(() => '---').join(' | ')} |`
  return [rows[0], dashes, ...rows.slice(1)].join('\n')
}

/** Inside a cell a line ends with `<br>`, and a bar or a `<br>` that is meant has a backslash. */
function cellToMarkdown({ content }: TextTableCell): string {
  return content
    .map((paragraph) => inlineToMarkdown(paragraph.content ?? []))
    .join('\n')
    .replaceAll('|', '\\|')
    .replaceAll('<br>', '\\<br>')
    .replaceAll('\n', ' <br> ')
}

/** Sets a prefix before the first line and another, by default blanks of its width, before the following ones. */
function prefixed(text: string, first: string, rest = ' '.repeat(first.length)): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n')
}

import type { TextInline, TextMark } from './document.js'
import { bareLinks } from './href.js'

type Written = Exclude<TextInline, { type: 'hardBreak' }>

/** A node of a line, what follows, and for each of its marks over how many nodes it goes on and where it ends. */
interface Run {
  node: Written
  next: Run | undefined
  reach: ReadonlyMap<string, { length: number; last: Written }>
}

/** In the order in which emphases of the same length are opened. Code is written with its text. */
const signs: Readonly<Record<string, string>> = { bold: '**', strike: '~~', italic: '_' }

/** The words of one block as Markdown, its line breaks as line breaks. Marks are closed at the end of each line. */
export function inlineToMarkdown(nodes: readonly TextInline[]): string {
  const lines: string[] = []
  let line: Written[] = []
  for (const node of nodes) {
    if (node.type === 'hardBreak') {
      lines.push(lineToMarkdown(line))
      line = []
    } else line.push(node)
  }
  return [...lines, lineToMarkdown(line)].join('\n')
}

function lineToMarkdown(nodes: readonly Written[]): string {
  const out: string[] = []
  const open: string[] = []
  const closeUntil = (mayStay: (key: string) => boolean) => {
    while (!open.every(mayStay)) {
      const key = open.pop() ?? ''
      out.push(signs[key] ?? `](${hrefOf(key)})`)
    }
  }

  let behindTopic = false
  for (let run = runsOf(nodes); run; run = run.next) {
    const { node, reach } = run
    const follows = behindTopic
    behindTopic = node.type === 'topic'
    closeUntil((key) => reach.has(key))
    if (open.length === 0 && isBareAddress(run, out.at(-1) ?? '')) {
      out.push(node.type === 'text' ? node.text : '')
      continue
    }
    for (const key of outermostFirst(run)) {
      if (open.includes(key)) continue
      open.push(key)
      out.push(signs[key] ?? '[')
    }
    const label = open.find(isLink)
    const isWholeLabel = label !== undefined && reach.size === 1 && reach.get(label)?.length === 1
    const words = written(node, label !== undefined, isWholeLabel)
    out.push(follows && node.type === 'text' && /^[-_.:@]/.test(words) ? `\\${words}` : words)
  }
  closeUntil(() => false)
  return out.join('')
}

function runsOf(nodes: readonly Written[]): Run | undefined {
  let next: Run | undefined
  for (const node of nodes.toReversed()) {
    const reach = new Map<string, { length: number; last: Written }>()
    for (const mark of node.marks ?? []) {
      if (mark.type === 'code') continue
      const further = next?.reach.get(keyOf(mark))
      reach.set(keyOf(mark), { length: 1 + (further?.length ?? 0), last: further?.last ?? node })
    }
    next = { node, next, reach }
  }
  return next
}

/**
 * The longest first. Of the same length, a link stands outside of emphasis, which then meets brackets and not the words
 * around; but emphasis cannot begin or end with a blank, and stands outside of a label that does.
 */
function outermostFirst({ node, reach }: Run): string[] {
  const order = Object.keys(signs)
  const rank = (key: string, last: Written): number => {
    if (!isLink(key)) return order.indexOf(key)
    return /^\s/.test(wordsOf(node)) || /\s$/.test(wordsOf(last)) ? order.length : -1
  }
  return [...reach]
    .sort(([a, toA], [b, toB]) => toB.length - toA.length || rank(a, toA.last) - rank(b, toB.last))
    .map(([key]) => key)
}

/** The text where blanks would touch what stands around; code has its ticks, a mention its own signs. */
function wordsOf(node: Written): string {
  return node.type === 'text' && !isCode(node) ? node.text : ''
}

function isCode(node: Written): boolean {
  return node.marks?.some((mark) => mark.type === 'code') ?? false
}

function keyOf(mark: TextMark): string {
  return mark.type === 'link' ? `link ${mark.attrs.href}` : mark.type
}

function isLink(key: string): boolean {
  return key.startsWith('link ')
}

function hrefOf(key: string): string {
  return key.slice('link '.length)
}

/** Whether a link needs no brackets: its text names its own address and the parser would find exactly it. */
function isBareAddress({ node, next, reach }: Run, before: string): boolean {
  const [link, other] = node.marks ?? []
  if (node.type !== 'text' || link?.type !== 'link' || other) return false
  if (reach.get(keyOf(link))?.length !== 1 || !/(?:^|[\s(«])$/.test(before)) return false
  if (next && (next.node.type !== 'text' || next.node.marks)) return false
  const text = next ? written(next.node, false, false) : ''
  const following = /^\S*/.exec(text)?.[0] ?? ''
  if (next?.next && following === text) return false
  const [found] = bareLinks(node.text + following)
  return found?.start === 0 && found.end === node.text.length && found.href === link.attrs.href
}

function written(node: Written, inLabel: boolean, isWholeLabel: boolean): string {
  switch (node.type) {
    case 'mention':
      return `@[${bracketed(node.attrs.label)}](person:${node.attrs.personId})`
    case 'groupMention':
      return `@[${bracketed(node.attrs.label)}](${node.attrs.kind}:${node.attrs.communityId})`
    case 'topic':
      return `#${node.attrs.label}`
    case 'text':
      return isCode(node) ? codeToMarkdown(node.text) : escaped(node.text, inLabel, isWholeLabel)
  }
}

/** Words that may stand between brackets. */
export function bracketed(label: string): string {
  return label.replace(/[[\]\\]/g, '\\$&')
}

function codeToMarkdown(text: string): string {
  const lengths = new Set(Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  let size = 1
  while (lengths.has(size)) size++
  const isPadded = /^`|`$/.test(text) || (/^ .* $/s.test(text) && /[^ ]/.test(text))
  const ticks = '`'.repeat(size)
  return isPadded ? `${ticks} ${text} ${ticks}` : ticks + text + ticks
}

/** The sign without which an address is none, in whatever the parser could take for a bare one, and a little more. */
const addressed =
  /(?<=https?):(?=\/\/[\p{L}\p{N}])|(?<=www)\.(?=[\p{L}\p{N}])|(?<=^|[\w.%+-])@(?=[a-z0-9-]{1,63}\.)/giu

/** Puts a backslash before every sign that the parser would take for markup, and inside what it would make a link. */
function escaped(text: string, inLabel: boolean, isWholeLabel: boolean): string {
  const offsets = new Set<number>()
  for (const { 0: sign, index } of text.matchAll(/[\\`*_[\]~]|#(?=[\p{L}\p{N}])/gu))
    if (isMarkup(sign, text.charAt(index - 1), text.charAt(index + 1), inLabel)) offsets.add(index)
  if (!isWholeLabel) for (const { index } of text.matchAll(addressed)) offsets.add(index)
  let out = ''
  let done = 0
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    out += `${text.slice(done, offset)}\\`
    done = offset
  }
  return out + text.slice(done)
}

/** `before` and `after` are empty at the ends of a text, where other markup may touch it. */
function isMarkup(sign: string, before: string, after: string, inLabel: boolean): boolean {
  if (sign === '\\') return after === '' || /[!-/:-@[-`{-~]/.test(after)
  if (sign === ']') return inLabel
  if (sign === '~') return ['', '~'].includes(before) || ['', '~'].includes(after)
  if (sign === '`' || sign === '[' || sign === '#') return true
  return ![/[\p{L}\p{N}]/u, /\s/].some((kind) => kind.test(before) && kind.test(after))
}

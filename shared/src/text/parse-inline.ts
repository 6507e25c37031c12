import type { GroupKind, TextAtom, TextInline } from './document.js'
import { nextBareLink, safeHref, type BareLink } from './href.js'
import { BOLD, CODE, ITALIC, STRIKE, nameKey, type Names, nodesOf, type Piece } from './inline-pieces.js'
import { topicAt, topicSlug } from './topic.js'

/** Reads the text of one block: lines already trimmed, joined by line breaks. */
export function parseInline(source: string, names: Names): TextInline[] {
  return new InlineReader(source, names).read()
}

interface Bracket {
  piece: Piece
  at: number
  /** The address of a link that ended right before. */
  follows: string | undefined
}

interface Emphasis {
  sign: string
  size: number
  piece: Piece
  at: number
}

const special = new Set('\\`*_~[]@#\n')
const punctuation = /[!-/:-@[-`{-~]/
const mention =
  /@\[((?:\\[[\]\\]|[^[\]\\\n]){1,120})\]\((person|members|moderators):([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\)/iy

/**
 * One pass from left to right. What may open something (`*`, `_`, `~~`, `[`) stands as a piece of plain text until its
 * partner arrives; at most one of each kind of emphasis is open at a time and nothing is looked for twice, so the work
 * is linear whatever is written. Emphasis of one sign, and any with `_`, begins and ends between words: 2*3*4 and
 * snake_case stay as they are. An emphasis or link does not start where the same one just ended, since the document
 * could not tell the two apart.
 */
class InlineReader {
  private at = 0
  private readonly pieces: Piece[] = []
  private readonly ticks: Map<number, number[]>
  private link: BareLink | undefined
  private emphases: Emphasis[] = []
  private brackets: Bracket[] = []
  /** Pieces that cannot become markup any more, and their number where a kind of emphasis, or the last link, ended. */
  private settled = 0
  private readonly endedAt = new Map<number, number>()
  private lastLink = { href: '', endedAt: -1 }
  /** Where a mention was replaced by another text, and the last letter of that text. */
  private replaced = { at: -1, last: '' }

  constructor(
    private readonly source: string,
    private readonly names: Names,
  ) {
    this.link = nextBareLink(source, 0)
    this.ticks = runsOfTicks(source)
  }

  read(): TextInline[] {
    while (this.at < this.source.length) {
      if (this.link && this.link.start < this.at) this.link = nextBareLink(this.source, this.at)
      if (this.link?.start === this.at) this.readBareLink(this.link)
      else this.readSign(this.link?.start ?? this.source.length)
    }
    return nodesOf(this.pieces)
  }

  private readSign(limit: number): void {
    const sign = this.source.charAt(this.at)
    if (sign === '\\') this.readEscape()
    else if (sign === '`') this.readCode()
    else if (sign === '*' || sign === '_' || sign === '~') this.readEmphasis(sign)
    else if (sign === '[') this.openBracket()
    else if (sign === ']') this.closeBracket()
    else if (sign === '@') this.readMention()
    else if (sign === '#') this.readTopic()
    else if (sign === '\n') this.readBreak()
    else this.readPlain(limit)
  }

  private readPlain(limit: number): void {
    let end = this.at + 1
    while (end < limit && !special.has(this.source.charAt(end))) end++
    this.settle({ text: this.source.slice(this.at, end), bits: 0 }, end)
  }

  private readBareLink({ end, href }: BareLink): void {
    const text = this.source.slice(this.at, end)
    if (this.justEnded() === href) return this.settle({ text, bits: 0 }, end)
    this.settle({ text, bits: 0, href }, end)
    this.lastLink = { href, endedAt: this.settled }
  }

  private readEscape(): void {
    const next = this.source.charAt(this.at + 1)
    if (punctuation.test(next)) this.settle({ text: next, bits: 0 }, this.at + 2)
    else this.settle({ text: '\\', bits: 0 }, this.at + 1)
  }

  private readCode(): void {
    const size = lengthOfRun(this.source, this.at)
    const inside = this.at + size
    const closers = this.ticks.get(size) ?? []
    let end = closers.at(-1)
    while (end !== undefined && end < inside) {
      closers.pop()
      end = closers.at(-1)
    }
    if (end === undefined) return this.settle({ text: '`'.repeat(size), bits: 0 }, inside)
    const text = this.source.slice(inside, end).replaceAll('\n', ' ')
    const isPadded = text.startsWith(' ') && text.endsWith(' ') && /[^ ]/.test(text)
    this.settle({ text: isPadded ? text.slice(1, -1) : text, bits: CODE }, end + size)
  }

  private readBreak(): void {
    this.brackets = []
    this.settle({ text: '', bits: 0, isBreak: true }, this.at + 1)
  }

  private readMention(): void {
    mention.lastIndex = this.at
    const [written = '', rawLabel = '', kind = '', rawId = ''] = mention.exec(this.source) ?? []
    const label = rawLabel.replace(/\\(.)/g, '$1').trim()
    if (label === '') return this.settle({ text: '@', bits: 0 }, this.at + 1)
    const named = { kind: kind.toLowerCase() as 'person' | GroupKind, id: rawId.toLowerCase() }
    const known = this.names ? this.names.get(nameKey(named.kind, named.id)) : label
    const end = this.at + written.length
    if (known !== undefined) {
      this.brackets = []
      return this.settle({ text: '', bits: 0, atom: mentionOf(named, known) }, end)
    }
    this.replaced = { at: end, last: label.charAt(label.length - 1) }
    this.settle({ text: `@${label}`, bits: 0 }, end)
  }

  /** `#joint`. Inside the words of a link it stays words, since a link may not lead to two places. */
  private readTopic(): void {
    const label = this.brackets.length === 0 ? topicAt(this.source, this.at, this.before()) : undefined
    const end = this.at + 1 + (label?.length ?? 0)
    if (label === undefined || (this.link && this.link.start < end))
      return this.settle({ text: '#', bits: 0 }, this.at + 1)
    this.settle({ text: '', bits: 0, atom: { type: 'topic', attrs: { slug: topicSlug(label), label } } }, end)
  }

  /** The letter a reader would see before this place. */
  private before(): string {
    return this.replaced.at === this.at ? this.replaced.last : (this.source[this.at - 1] ?? '\n')
  }

  private readEmphasis(sign: string): void {
    const size = lengthOfRun(this.source, this.at)
    const end = this.at + size
    const before = this.before()
    const after = this.source[end] ?? '\n'
    const text = sign.repeat(size)
    if (kindsOf(sign, size).length === 0) return this.settle({ text, bits: 0 }, end)

    const betweenWords = sign === '_' || size % 2 === 1
    if (!isBlank(before) && !(betweenWords && isWord(after)) && this.closeEmphasis(sign, size)) this.at = end
    else if (!isBlank(after) && !(betweenWords && isWord(before)) && this.mayOpen(kindsOf(sign, size))) {
      this.emphases = this.emphases.filter((open) => !sharesKind(open, sign, size))
      this.emphases.push({ sign, size, ...this.waiting(text) })
      this.at = end
    } else this.settle({ text, bits: 0 }, end)
  }

  private mayOpen(kinds: readonly number[]): boolean {
    return kinds.every((kind) => this.endedAt.get(kind) !== this.settled)
  }

  /** Three signs close `***`, or `*` and `**`; one or two signs close their own size or a part of `***`. */
  private closeEmphasis(sign: string, size: number): boolean {
    const open = (wanted: number) => this.emphases.findLast((one) => one.sign === sign && one.size === wanted)
    const wanted = open(size) ? [size] : size === 3 ? [1, 2] : [3]
    const partners = wanted.map(open).filter((one) => one !== undefined)
    if (partners.length < wanted.length) return false
    for (const one of partners.toSorted((a, b) => b.at - a.at)) this.close(one, Math.min(one.size, size))
    return true
  }

  private close(open: Emphasis, size: number): void {
    const kinds = kindsOf(open.sign, size)
    const bits = kinds.reduce((sum, kind) => sum | kind, 0)
    for (const piece of this.pieces.slice(open.at + 1)) piece.bits |= bits
    for (const kind of kinds) this.endedAt.set(kind, this.settled)
    open.size -= size
    open.piece.text = open.sign.repeat(open.size)
    this.emphases = this.emphases.filter((one) => one.at < open.at || (one === open && one.size > 0))
    while ((this.brackets.at(-1)?.at ?? -1) > open.at) this.brackets.pop()
  }

  private openBracket(): void {
    this.brackets.push({ follows: this.justEnded(), ...this.waiting('[') })
    this.at++
  }

  private closeBracket(): void {
    const open = this.brackets.pop()
    const target = open && targetAt(this.source, this.at + 1)
    const isNew = target && target.href !== open.follows
    const label = isNew ? this.pieces.slice(open.at + 1) : []
    if (!isNew || label.every((piece) => piece.text.trim() === ''))
      return this.settle({ text: ']', bits: 0 }, this.at + 1)

    for (const piece of label) piece.href = target.href
    open.piece.text = ''
    this.emphases = this.emphases.filter((one) => one.at < open.at)
    this.brackets = []
    this.lastLink = { href: target.href, endedAt: this.settled }
    this.at = target.end
  }

  private justEnded(): string | undefined {
    return this.lastLink.endedAt === this.settled ? this.lastLink.href : undefined
  }

  /** Text for now, markup once its partner is found. */
  private waiting(text: string): { piece: Piece; at: number } {
    const piece = { text, bits: 0 }
    return { piece, at: this.pieces.push(piece) - 1 }
  }

  private settle(piece: Piece, end: number): void {
    this.pieces.push(piece)
    this.settled++
    this.at = end
  }
}

function mentionOf({ kind, id }: { kind: 'person' | GroupKind; id: string }, label: string): TextAtom {
  if (kind === 'person') return { type: 'mention', attrs: { personId: id, label } }
  return { type: 'groupMention', attrs: { kind, communityId: id, label } }
}

function kindsOf(sign: string, size: number): number[] {
  if (sign === '~') return size === 2 ? [STRIKE] : []
  return [[], [ITALIC], [BOLD], [BOLD, ITALIC]][size] ?? []
}

function sharesKind(open: Emphasis, sign: string, size: number): boolean {
  return kindsOf(open.sign, open.size).some((kind) => kindsOf(sign, size).includes(kind))
}

function isBlank(sign: string): boolean {
  return /\s/.test(sign)
}

function isWord(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign)
}

function lengthOfRun(source: string, at: number): number {
  let end = at + 1
  while (source[end] === source[at]) end++
  return end - at
}

/** Where each run of backticks begins, by its length, the last one first. */
function runsOfTicks(source: string): Map<number, number[]> {
  const runs = new Map<number, number[]>()
  for (const { 0: run, index } of source.matchAll(/`+/g)) {
    const same = runs.get(run.length)
    if (same) same.push(index)
    else runs.set(run.length, [index])
  }
  for (const same of runs.values()) same.reverse()
  return runs
}

/** `(address "title")` behind a label; the title is not kept. Stops at any sign an address cannot hold. */
function targetAt(source: string, start: number): { href: string; end: number } | undefined {
  if (source[start] !== '(') return undefined
  let open = 0
  let end = start + 1
  for (; end < source.length && !/[\s<>"`[\]\\]/.test(source.charAt(end)); end++) {
    if (source[end] === '(') open++
    else if (source[end] === ')' && --open < 0) break
  }
  const href = safeHref(source.slice(start + 1, end))
  const closing = /(?: "[^"\n]{0,300}")?\)/y
  closing.lastIndex = end
  return href && closing.test(source) ? { href, end: closing.lastIndex } : undefined
}

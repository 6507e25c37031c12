/** One element of a JSON list, or what is left of it. */
export type Element = { readonly value: unknown } | { readonly broken: 'broken_record' | 'too_large' }

/**
 * Reads the elements of a JSON list one by one, whatever the length of the list, so that a broken element costs
 * itself only and a file cut short keeps what precedes the cut. Anything else than a list gives one broken element.
 * @param chunks UTF-8, with or without byte-order mark
 * @param maxBytes of one element; a larger one is passed over without being kept
 */
export async function* jsonElements(
  chunks: AsyncIterable<Buffer>,
  maxBytes = 8 * 1024 ** 2,
): AsyncGenerator<Element> {
  const splitter = new Splitter(maxBytes)
  for await (const chunk of chunks) yield* splitter.push(chunk)
  yield* splitter.end()
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]
const MAX_DEPTH = 200

class Splitter {
  private depth = 0
  private inString = false
  private escaped = false
  private state: 'before' | 'inside' | 'after' = 'before'
  private tooDeep = false
  private reported = false
  private parts: Buffer[] = []
  private bytes = 0
  private readonly maxBytes: number

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes
  }

  *push(chunk: Buffer): Generator<Element> {
    let start = 0
    for (let i = 0; i < chunk.length; i += 1) {
      const byte = chunk[i] as number
      if (this.inString) {
        if (this.escaped) this.escaped = false
        else if (byte === BACKSLASH) this.escaped = true
        else if (byte === QUOTE) this.inString = false
        continue
      }
      if (this.state !== 'inside') {
        const refused = this.outside(byte)
        if (refused) yield refused
        start = i + 1
      } else if (byte === QUOTE) this.inString = true
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.deeper()
      else if (byte === COMMA && this.depth === 1) {
        yield* this.take(chunk.subarray(start, i))
        start = i + 1
      } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        this.depth -= 1
        if (this.depth > 0) continue
        yield* this.take(chunk.subarray(start, i))
        start = i + 1
        this.state = 'after'
      }
    }
    if (this.state === 'inside') this.keep(chunk.subarray(start))
  }

  /** A list that does not end is reported, even where its last element is whole. */
  *end(): Generator<Element> {
    if (this.state === 'after') return
    const last = this.state === 'inside' ? [...this.take(Buffer.alloc(0))] : []
    yield* last
    if (last.every((element) => 'value' in element)) yield broken
  }

  private deeper(): void {
    this.depth += 1
    if (this.depth > MAX_DEPTH) this.tooDeep = true
  }

  /** Before the list and after it only blanks are expected; the first other thing is reported, once. */
  private outside(byte: number): Element | undefined {
    if (isBlank(byte)) return undefined
    if (this.state === 'before' && byte === OPEN_LIST) {
      this.state = 'inside'
      this.depth = 1
      return undefined
    }
    if (this.reported) return undefined
    this.reported = true
    this.state = 'after'
    return broken
  }

  private keep(part: Buffer): void {
    this.bytes += part.length
    if (this.bytes <= this.maxBytes) this.parts.push(part)
    else this.parts = []
  }

  private *take(last: Buffer): Generator<Element> {
    this.keep(last)
    const { parts, bytes, tooDeep } = this
    this.parts = []
    this.bytes = 0
    this.tooDeep = false
    if (bytes > this.maxBytes) return yield { broken: 'too_large' }
    if (tooDeep) return yield broken
    const text = Buffer.concat(parts).toString('utf8').trim()
    if (text !== '') yield parsed(text)
  }
}

const broken: Element = { broken: 'broken_record' }

function parsed(text: string): Element {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return broken
  }
}

function isBlank(byte: number): boolean {
  return byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf
}

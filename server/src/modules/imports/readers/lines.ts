/** One line of a file, without its end; `text` is undefined where it is longer than allowed. */
export interface Line {
  /** From 1. */
  readonly number: number
  readonly text: string | undefined
  /** Bytes of the file up to the end of this line. */
  readonly upTo: number
}

/**
 * The lines of a stream of UTF-8, one at a time: LF or CRLF, with or without byte-order mark, blank lines passed over.
 * A line above `maxBytes` is passed over without being kept.
 */
export async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  maxBytes = 8 * 1024 ** 2,
): AsyncGenerator<Line> {
  let parts: Buffer[] = []
  let bytes = 0
  let number = 0
  let upTo = 0

  const keep = (part: Buffer) => {
    bytes += part.length
    upTo += part.length
    if (bytes <= maxBytes) parts.push(part)
    else parts = []
  }
  const take = (): Line | undefined => {
    const text =
      bytes <= maxBytes
        ? Buffer.concat(parts)
            .toString('utf8')
            .replace(/^\ufeff/, '')
            .trim()
        : undefined
    parts = []
    bytes = 0
    number += 1
    return text === '' ? undefined : { number, text, upTo }
  }

  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      keep(chunk.subarray(start, end + 1))
      start = end + 1
      const line = take()
      if (line) yield line
    }
    keep(chunk.subarray(start))
  }
  const last = take()
  if (last) yield last
}

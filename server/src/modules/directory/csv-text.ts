import { setImmediate as breathe } from 'node:timers/promises'

export interface CsvText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

const PIECE = 1 << 20

/**
 * The text of a file that spreadsheets write: with a byte order mark what it says, otherwise UTF-16 when every other
 * byte is empty, UTF-8 when it is valid, else Windows-1252. Undefined when it is no text.
 */
export async function decodeCsv(file: Buffer): Promise<CsvText | undefined> {
  const marked = encodingOf(file)
  for (const encoding of marked ? [marked] : (['utf-8', 'windows-1252'] as const)) {
    const text = await decode(file, encoding)
    if (text !== undefined) return text.includes('\0') || text.trim() === '' ? undefined : { text, encoding }
  }
  return undefined
}

function encodingOf(file: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le'
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be'
  const head = file.subarray(0, 1000)
  const empty = [0, 0]
  head.forEach((byte, index) => byte === 0 && (empty[index % 2] = (empty[index % 2] ?? 0) + 1))
  if ((empty[1] ?? 0) > head.length / 4 && empty[0] === 0) return 'utf-16le'
  if ((empty[0] ?? 0) > head.length / 4 && empty[1] === 0) return 'utf-16be'
  return undefined
}

/** In pieces, so that a large file holds up nobody. Undefined when the bytes are not of this encoding. */
async function decode(file: Buffer, encoding: CsvText['encoding']): Promise<string | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let text = ''
  try {
    for (let from = 0; from < file.length; from += PIECE) {
      text += decoder.decode(file.subarray(from, from + PIECE), { stream: true })
      await breathe()
    }
    return text + decoder.decode()
  } catch {
    return undefined
  }
}

/** The separator is whatever of `;` tab and `,` stands most often in the first line, outside quotes. */
export function separatorOf(text: string): ',' | ';' | '\t' {
  const first =
    text
      .slice(0, 20_000)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/\r?\n|\r/)
      .find((line) => line.trim() !== '') ?? ''
  const count = (separator: string) => first.split(separator).length - 1
  const [best] = ([';', '\t', ','] as const).toSorted((a, b) => count(b) - count(a))
  return best && count(best) > 0 ? best : ','
}

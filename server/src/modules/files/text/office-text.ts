import { Parser } from 'htmlparser2'
import { open as openZip, type Entry, type ZipFile } from 'yauzl'

/** Bounds of what is unpacked; whoever needs more is no document. */
export const officeLimits = { entries: 4_000, entryBytes: 30_000_000, bytes: 60_000_000, ratio: 400 } as const

/** A package that is built to fill memory or time rather than to be read. */
export class Unreasonable extends Error {}

type Family = 'document' | 'sheet' | 'slides'

/** Which parts of a package hold words, and which elements end a line; by what the package is. */
const parts: Record<Family, RegExp> = {
  document: /^(word\/(document|footnotes|endnotes|header\d*|footer\d*)\.xml|content\.xml)$/,
  sheet: /^(xl\/(sharedStrings|worksheets\/sheet\d+)\.xml|content\.xml)$/,
  slides: /^(ppt\/(slides|notesSlides)\/(slide|notesSlide)\d+\.xml|content\.xml)$/,
}

/** Office Open XML keeps words in `t` elements; OpenDocument in paragraphs and headings, all text below them. */
const wordElements = new Set(['w:t', 'a:t', 't'])
const lineElements = new Set([
  'w:p',
  'a:p',
  'si',
  'is',
  'text:p',
  'text:h',
  'w:tab',
  'w:br',
  'table:table-cell',
])

/** The words of an office document of Office Open XML or OpenDocument, at most `max` characters. Throws `Unreasonable`. */
export async function officeText(path: string, family: Family, max: number): Promise<string> {
  const zip = await open(path)
  try {
    if (zip.entryCount > officeLimits.entries) throw new Unreasonable('too many entries')
    return await readAll(zip, parts[family], max)
  } finally {
    zip.close()
  }
}

const open = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    openZip(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    )
  })

async function readAll(zip: ZipFile, wanted: RegExp, max: number): Promise<string> {
  let text = ''
  let bytes = 0
  for await (const entry of entriesOf(zip)) {
    if (!wanted.test(entry.fileName)) continue
    // What it says of itself is judged first, what comes out of it as well.
    if (
      entry.uncompressedSize > officeLimits.entryBytes ||
      entry.uncompressedSize > 1_000_000 + entry.compressedSize * officeLimits.ratio
    )
      throw new Unreasonable('unpacks to too much')
    const found = await words(zip, entry, max - text.length, (more) => {
      bytes += more
      if (bytes > officeLimits.bytes) throw new Unreasonable('unpacks to too much')
    })
    text += `${found}\n`
    if (text.length >= max) break
  }
  return text.slice(0, max)
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  let give: (entry: Entry | undefined) => void = () => undefined
  let refuse: (error: Error) => void = () => undefined
  zip.on('entry', (entry: Entry) => give(entry))
  zip.on('end', () => give(undefined))
  zip.on('error', (error: Error) => refuse(error))
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      give = resolve
      refuse = reject
      zip.readEntry()
    })
    if (!entry) return
    yield entry
  }
}

function words(zip: ZipFile, entry: Entry, max: number, count: (bytes: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const reading = new Words()
      const decoder = new TextDecoder()
      stream.on('data', (part: Buffer) => {
        try {
          count(part.length)
          reading.parser.write(decoder.decode(part, { stream: true }))
        } catch (failure) {
          stream.destroy()
          return reject(failure as Error)
        }
        if (reading.text.length < max) return
        stream.destroy()
        resolve(reading.text)
      })
      stream.on('end', () => resolve(reading.text))
      stream.on('error', reject)
    })
  })
}

class Words {
  text = ''
  private inside = 0
  readonly parser = new Parser(
    {
      onopentag: (name) => {
        if (wordElements.has(name) || isOpenDocumentLine(name)) this.inside++
      },
      ontext: (text) => {
        if (this.inside > 0) this.text += text
      },
      onclosetag: (name) => {
        if (wordElements.has(name) || isOpenDocumentLine(name)) this.inside--
        if (lineElements.has(name)) this.text += '\n'
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
}

const isOpenDocumentLine = (name: string) => name === 'text:p' || name === 'text:h'

import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { littleEndian as u } from '../../platform/zip/little-endian.js'

const ENTRY = 'osmose.ndjson'
const CHUNK = 64 * 1024

/** A file beside the lines: its path below `files/` and its bytes, read piece by piece when its turn comes. */
export interface ArchivedFile {
  readonly path: string
  readonly bytes: AsyncIterable<Buffer>
}

/**
 * Writes lines to a file of its owner alone: plain, or as the first entry of a zip in which the files follow. They are
 * asked for once all lines are written. Returns how many lines there are.
 */
export async function writeArchive(
  path: string,
  zipped: boolean,
  lines: AsyncIterable<string>,
  files: () => AsyncIterable<ArchivedFile>,
): Promise<number> {
  let count = 0
  async function* counted() {
    for await (const line of lines) {
      count++
      yield line
    }
  }
  const file = await open(path, 'w', 0o600)
  try {
    if (zipped) {
      const zip = new ZipWriter(file)
      await zip.add(ENTRY, chunksOf(counted()), true)
      // Most of what people share is packed already.
      for await (const one of files()) await zip.add(`files/${one.path}`, one.bytes, false)
      await zip.end()
    } else for await (const chunk of chunksOf(counted())) await file.write(chunk)
    await file.sync()
  } finally {
    await file.close()
  }
  return count
}

async function* chunksOf(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let text = ''
  for await (const line of lines) {
    text += `${line}\n`
    if (text.length < CHUNK) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}

interface Entry {
  name: Buffer
  deflated: boolean
  crc: number
  size: number
  packed: number
  at: number
}

/**
 * A zip of any size (the 64-bit fields of PKWARE's APPNOTE 4.3 and 4.5.3 throughout). The header in front of an entry is
 * written again once its sizes are known, so readers need no data descriptor. Of each entry only these facts are kept.
 */
class ZipWriter {
  private readonly entries: Entry[] = []
  private position = 0

  constructor(private readonly file: FileHandle) {}

  async add(name: string, chunks: AsyncIterable<Buffer>, deflated: boolean): Promise<void> {
    const entry: Entry = { name: Buffer.from(name), deflated, crc: 0, size: 0, packed: 0, at: this.position }
    async function* measured() {
      for await (const chunk of chunks) {
        entry.crc = crc32(chunk, entry.crc)
        entry.size += chunk.length
        yield chunk
      }
    }
    await this.write(localHeader(entry))
    const begin = this.position
    const packed = deflated ? Readable.from(measured()).pipe(createDeflateRaw()) : measured()
    for await (const chunk of packed as AsyncIterable<Buffer>) await this.write(chunk)
    entry.packed = this.position - begin
    const header = localHeader(entry)
    await this.file.write(header, 0, header.length, entry.at)
    this.entries.push(entry)
  }

  async end(): Promise<void> {
    const begin = this.position
    for (const entry of this.entries) await this.write(inDirectory(entry))
    await this.write(ending(this.entries.length, begin, this.position - begin))
  }

  private async write(bytes: Buffer): Promise<void> {
    await this.file.write(bytes, 0, bytes.length, this.position)
    this.position += bytes.length
  }
}

/** Version 4.5, name in UTF-8, 1 January 1980; sizes stand in the extra field. */
const facts = ({ crc, deflated, name }: Entry) =>
  u(2, 45, 2, 0x800, 2, deflated ? 8 : 0, 2, 0, 2, 0x21, 4, crc, 4, 0xffffffff, 4, 0xffffffff, 2, name.length)

const localHeader = (entry: Entry) =>
  Buffer.concat([
    u(4, 0x04034b50),
    facts(entry),
    u(2, 20),
    entry.name,
    u(2, 1, 2, 16, 8, entry.size, 8, entry.packed),
  ])

const inDirectory = (entry: Entry) =>
  Buffer.concat([
    u(4, 0x02014b50, 2, 45),
    facts(entry),
    u(2, 28, 2, 0, 2, 0, 2, 0, 4, 0, 4, 0xffffffff),
    entry.name,
    u(2, 1, 2, 24, 8, entry.size, 8, entry.packed, 8, entry.at),
  ])

const ending = (count: number, at: number, size: number) =>
  Buffer.concat([
    u(4, 0x06064b50, 8, 44, 2, 45, 2, 45, 4, 0, 4, 0, 8, count, 8, count, 8, size, 8, at),
    u(4, 0x07064b50, 4, 0, 8, at + size, 4, 1),
    u(4, 0x06054b50, 2, 0, 2, 0, 2, 0xffff, 2, 0xffff, 4, 0xffffffff, 4, 0xffffffff, 2, 0),
  ])

import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

const ENTRY = 'osmose.ndjson'
const CHUNK = 64 * 1024

/** Writes lines to a file of its owner alone, plain or as the one entry of a zip. Returns how many. */
export async function writeLines(
  path: string,
  zipped: boolean,
  lines: AsyncIterable<string>,
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
    if (zipped) await writeZip(file, chunksOf(counted()))
    else for await (const chunk of chunksOf(counted())) await file.write(chunk)
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
  crc: number
  size: number
  packed: number
}

/**
 * A zip of one deflated entry, of any size (the 64-bit fields of PKWARE's APPNOTE 4.3 and 4.5.3 throughout). The header
 * in front is written again once the sizes are known, so readers need no data descriptor.
 */
async function writeZip(file: FileHandle, chunks: AsyncIterable<Buffer>): Promise<void> {
  const entry: Entry = { crc: 0, size: 0, packed: 0 }
  async function* measured() {
    for await (const chunk of chunks) {
      entry.crc = crc32(chunk, entry.crc)
      entry.size += chunk.length
      yield chunk
    }
  }
  const header = localHeader(entry)
  await file.write(header, 0, header.length, 0)
  let position = header.length
  for await (const chunk of Readable.from(measured()).pipe(createDeflateRaw()) as AsyncIterable<Buffer>) {
    await file.write(chunk, 0, chunk.length, position)
    position += chunk.length
  }
  entry.packed = position - header.length
  await file.write(localHeader(entry), 0, header.length, 0)
  const end = directory(entry, position)
  await file.write(end, 0, end.length, position)
}

/** Version 4.5, deflated, name in UTF-8, 1 January 1980; sizes stand in the extra field. */
const facts = ({ crc }: Entry) =>
  u(2, 45, 2, 0x800, 2, 8, 2, 0, 2, 0x21, 4, crc, 4, 0xffffffff, 4, 0xffffffff, 2, ENTRY.length)

const localHeader = (entry: Entry) =>
  Buffer.concat([
    u(4, 0x04034b50),
    facts(entry),
    u(2, 20),
    Buffer.from(ENTRY),
    u(2, 1, 2, 16, 8, entry.size, 8, entry.packed),
  ])

function directory(entry: Entry, at: number): Buffer {
  const central = Buffer.concat([
    u(4, 0x02014b50, 2, 45),
    facts(entry),
    u(2, 28, 2, 0, 2, 0, 2, 0, 4, 0, 4, 0xffffffff),
    Buffer.from(ENTRY),
    u(2, 1, 2, 24, 8, entry.size, 8, entry.packed, 8, 0),
  ])
  return Buffer.concat([
    central,
    u(4, 0x06064b50, 8, 44, 2, 45, 2, 45, 4, 0, 4, 0, 8, 1, 8, 1, 8, central.length, 8, at),
    u(4, 0x07064b50, 4, 0, 8, at + central.length, 4, 1),
    u(4, 0x06054b50, 2, 0, 2, 0, 2, 0xffff, 2, 0xffff, 4, 0xffffffff, 4, 0xffffffff, 2, 0),
  ])
}

/** Little-endian numbers, each after its width in bytes. */
function u(...widthsAndValues: number[]): Buffer {
  const parts: Buffer[] = []
  for (let index = 0; index < widthsAndValues.length; index += 2) {
    const part = Buffer.alloc(8)
    part.writeBigUInt64LE(BigInt(widthsAndValues[index + 1] ?? 0))
    parts.push(part.subarray(0, widthsAndValues[index]))
  }
  return Buffer.concat(parts)
}

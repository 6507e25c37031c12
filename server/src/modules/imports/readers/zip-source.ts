import { isUtf8 } from 'node:buffer'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import * as yauzl from 'yauzl'
import { line } from './clean.js'
import { ReadError } from './read-error.js'

export interface ZipLimits {
  readonly maxEntries: number
  /** Bytes of one entry, unpacked. */
  readonly maxEntryBytes: number
  /** Bytes of all entries, unpacked. */
  readonly maxTotalBytes: number
  /** Unpacked by packed size, of an entry above 1 MB and of the whole. JSON packs 5 to 30 times. */
  readonly maxRatio: number
}

const defaultZipLimits: ZipLimits = {
  maxEntries: 500_000,
  maxEntryBytes: 2 * 1024 ** 3,
  maxTotalBytes: 200 * 1024 ** 3,
  maxRatio: 250,
}

interface ZipEntry {
  /** Relative, with `/`, NFC, without `..`, control or direction characters. */
  readonly path: string
  /** Unpacked. */
  readonly bytes: number
}

type Refusal = 'unsafe_path' | 'encrypted' | 'too_large' | 'suspicious_ratio' | 'duplicate' | 'not_supported'

/**
 * A zip on disk. Its directory is read at once and checked before anything is unpacked; entries that must not be
 * touched are listed in `refused` and the rest stays readable; entries are unpacked as streams.
 */
export class ZipSource {
  readonly entries: readonly ZipEntry[]
  readonly refused: readonly { path: string; why: Refusal }[]
  private readonly file: yauzl.ZipFile
  private readonly raw: ReadonlyMap<string, yauzl.Entry>

  private constructor(
    file: yauzl.ZipFile,
    raw: Map<string, yauzl.Entry>,
    refused: { path: string; why: Refusal }[],
  ) {
    this.file = file
    this.raw = raw
    this.refused = refused
    this.entries = [...raw].map(([path, entry]) => ({ path, bytes: entry.uncompressedSize }))
  }

  /**
   * Opens the zip and reads its directory.
   * @throws ReadError not_readable, not_a_zip, zip_damaged, encrypted, too_many_entries, unpacks_too_large
   */
  static async open(path: string, limits: Partial<ZipLimits> = {}): Promise<ZipSource> {
    const bounds = { ...defaultZipLimits, ...limits }
    const size = await sizeOf(path)
    const file = await openFile(path)
    try {
      if (file.entryCount > bounds.maxEntries) throw new ReadError('too_many_entries')
      const { raw, refused, total } = await readDirectory(file, bounds)
      const allowed = Math.min(bounds.maxTotalBytes, Math.max(HARMLESS, size * bounds.maxRatio))
      if (total > allowed) throw new ReadError('unpacks_too_large')
      return new ZipSource(file, raw, refused)
    } catch (error) {
      file.close()
      throw error
    }
  }

  /**
   * Unpacks one entry, a few tens of kB at a time, never more than the size its directory declares.
   * @throws ReadError entry_damaged when data, size or checksum do not hold
   */
  async *read(path: string): AsyncGenerator<Buffer> {
    const entry = this.raw.get(path)
    if (!entry) throw new ReadError('entry_damaged', { place: path })
    let bytes = 0
    let checksum = 0
    try {
      for await (const chunk of (await this.stream(entry)) as AsyncIterable<Buffer>) {
        bytes += chunk.length
        if (bytes > entry.uncompressedSize) break
        checksum = crc32(chunk, checksum)
        yield chunk
      }
    } catch (cause) {
      throw new ReadError('entry_damaged', { place: path, cause })
    }
    if (bytes !== entry.uncompressedSize || checksum !== entry.crc32)
      throw new ReadError('entry_damaged', { place: path })
  }

  close(): void {
    this.file.close()
  }

  private stream(entry: yauzl.Entry): Promise<Readable> {
    return new Promise((resolve, reject) =>
      this.file.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
    )
  }
}

const MEGABYTE = 1024 ** 2
/** Below this, no ratio makes a whole zip suspicious. */
const HARMLESS = 64 * MEGABYTE
const UTF8_FLAG = 0x800

declare module 'yauzl' {
  interface Entry {
    fileNameRaw: Buffer
  }
  export function getFileNameLowLevel(
    flags: number,
    name: Buffer,
    extraFields: Entry['extraFields'],
    strict: boolean,
  ): string
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new ReadError('not_readable', { cause })
  })
  if (!found.isFile()) throw new ReadError('not_readable')
  return found.size
}

function openFile(path: string): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false }
  return new Promise((resolve, reject) =>
    yauzl.open(path, options, (cause, file) => {
      if (!cause) return resolve(file)
      const unreadable = (cause as NodeJS.ErrnoException).code !== undefined
      reject(new ReadError(unreadable ? 'not_readable' : 'not_a_zip', { cause }))
    }),
  )
}

interface Directory {
  raw: Map<string, yauzl.Entry>
  refused: { path: string; why: Refusal }[]
  total: number
}

function readDirectory(file: yauzl.ZipFile, bounds: ZipLimits): Promise<Directory> {
  const directory: Directory = { raw: new Map(), refused: [], total: 0 }
  let seen = 0
  return new Promise((resolve, reject) => {
    file.on('error', (cause: Error) =>
      reject(new ReadError(cause.message.includes('encryption') ? 'encrypted' : 'zip_damaged', { cause })),
    )
    file.on('end', () => resolve(directory))
    file.on('entry', (entry: yauzl.Entry) => {
      seen += 1
      if (seen > bounds.maxEntries) return reject(new ReadError('too_many_entries'))
      register(directory, entry, bounds)
      file.readEntry()
    })
    file.readEntry()
  })
}

function register(directory: Directory, entry: yauzl.Entry, bounds: ZipLimits): void {
  const path = nameOf(entry)
  if (path.endsWith('/') && entry.uncompressedSize === 0 && isSafe(path.slice(0, -1))) return
  const why = refusalOf(path, entry, bounds) ?? (directory.raw.has(path) ? 'duplicate' : undefined)
  if (why) return void directory.refused.push({ path: line(path, 200) || '?', why })
  directory.raw.set(path, slim(entry))
  directory.total += entry.uncompressedSize
}

/** Many archives hold UTF-8 without saying so; the specification's CP437 is for the rest. */
function nameOf(entry: yauzl.Entry): string {
  const flags = isUtf8(entry.fileNameRaw)
    ? entry.generalPurposeBitFlag | UTF8_FLAG
    : entry.generalPurposeBitFlag
  return yauzl.getFileNameLowLevel(flags, entry.fileNameRaw, entry.extraFields, false).normalize('NFC')
}

function refusalOf(path: string, entry: yauzl.Entry, bounds: ZipLimits): Refusal | undefined {
  if (!isSafe(path) || isSpecial(entry)) return 'unsafe_path'
  if (entry.isEncrypted()) return 'encrypted'
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return 'not_supported'
  if (entry.uncompressedSize > bounds.maxEntryBytes) return 'too_large'
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
  if (entry.uncompressedSize > MEGABYTE && ratio > bounds.maxRatio) return 'suspicious_ratio'
  return undefined
}

/** Relative, made of plain steps, of a length a file system knows, printing as it is. */
function isSafe(path: string): boolean {
  if (path === '' || path.length > 1024 || /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(path))
    return false
  if (/^[a-z]:/i.test(path)) return false
  return path.split('/').every((step) => step !== '' && step !== '.' && step !== '..')
}

/** A symbolic link or a device, as Unix zips mark them in the upper half of the attributes. */
function isSpecial(entry: yauzl.Entry): boolean {
  const type = (entry.externalFileAttributes >>> 16) & 0o170000
  return type !== 0 && type !== 0o100000 && type !== 0o040000
}

/** What is needed to unpack later, without the buffers of the directory. */
function slim(entry: yauzl.Entry): yauzl.Entry {
  const { compressedSize, uncompressedSize, compressionMethod, generalPurposeBitFlag, crc32 } = entry
  const { relativeOffsetOfLocalHeader } = entry
  const kept = { compressedSize, uncompressedSize, compressionMethod, generalPurposeBitFlag, crc32 }
  return Object.assign(new yauzl.Entry(), kept, { relativeOffsetOfLocalHeader })
}

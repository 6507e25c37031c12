import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ArchiveFiles } from './archive-files.js'
import { ArchiveRecords } from './archive-records.js'
import { fieldsOf, line, type Fields } from './clean.js'
import type { InputKind, Ledger } from './ledger.js'
import { linesOf, type Line } from './lines.js'
import { ReadError } from './read-error.js'
import type { ImportRecord, ReadOptions } from './records.js'
import { startsAsZip } from './signature.js'
import { ZipSource, type ZipLimits } from './zip-source.js'

/**
 * Reads an Osmose archive, plain NDJSON or a zip of it, one line at a time. A broken line costs itself only. A line out
 * of the stated order is noted; it comes in as long as what it refers to came before. Files beside the NDJSON come in
 * with the messages that name them.
 * @throws ReadError not_an_archive, unsupported_version, and those of the zip
 */
export async function* readArchive(
  path: string,
  ledger: Ledger,
  options: ReadOptions & { limits?: Partial<ZipLimits> } = {},
): AsyncGenerator<ImportRecord> {
  if (await startsAsZip(path)) {
    const zip = await ZipSource.open(path, options.limits)
    try {
      const entry = ndjsonIn(zip)
      const files = new ArchiveFiles(ledger, zip, entry.path)
      yield* records(zip.read(entry.path), entry.bytes, ledger, files, options)
      files.end()
    } finally {
      zip.close()
    }
  } else
    yield* records(createReadStream(path), (await stat(path)).size, ledger, new ArchiveFiles(ledger), options)
}

/** The path inside a zip of its one NDJSON, the shallowest where there are several. */
export function ndjsonIn(zip: ZipSource): { path: string; bytes: number } {
  const found = zip.entries.filter(
    ({ path }) => /\.(ndjson|jsonl)$/i.test(path) && !path.startsWith('__MACOSX/'),
  )
  const [first] = found.sort((a, b) => a.path.split('/').length - b.path.split('/').length)
  if (!first) throw new ReadError('not_an_archive')
  return first
}

/** Whether a line is the first one of an archive, of whatever version. */
export function isVersionLine(text: string): boolean {
  return fieldsIn(text)?.type === 'version'
}

const order = ['person', 'community', 'membership', 'post', 'comment', 'reaction', 'page', 'file'] as const
type Type = (typeof order)[number]

async function* records(
  chunks: AsyncIterable<Buffer>,
  total: number,
  ledger: Ledger,
  files: ArchiveFiles,
  options: ReadOptions,
): AsyncGenerator<ImportRecord> {
  const reading = new ArchiveRecords(options.now ?? new Date(), ledger, files)
  let last = -1
  for await (const found of readable(linesOf(chunks), ledger)) {
    if (last < 0) {
      checkVersion(found)
      last = 0
      continue
    }
    const fields = found.text === undefined ? undefined : fieldsIn(found.text)
    const type = fields ? order.find((one) => one === fields.type) : undefined
    if (fields && type) {
      if (order.indexOf(type) < last) ledger.note('out_of_order', `line ${found.number}`)
      last = Math.max(last, order.indexOf(type))
      const claim = ledger.found(kindOf(type))
      const record = reading.read(type, fields, found.number, claim)
      if (typeof record === 'string') claim.leftOut(record)
      else yield record
    } else if (fields && typeof fields.type === 'string') ledger.note('ignored_line', line(fields.type, 60))
    else ledger.missing(kindOf(typeIn(found.text)), found.text === undefined ? 'too_large' : 'broken_record')
    options.onProgress?.(found.upTo, total)
  }
  if (last < 0) throw new ReadError('not_an_archive')
}

/** A file that stops being readable ends with one broken record. */
async function* readable(lines: AsyncIterable<Line>, ledger: Ledger): AsyncGenerator<Line> {
  let any = false
  try {
    for await (const found of lines) {
      any = true
      yield found
    }
  } catch (error) {
    if (error instanceof ReadError && error.code !== 'entry_damaged') throw error
    if (!any) throw new ReadError('not_an_archive', { cause: error })
    ledger.missing('message', 'broken_file')
  }
}

function checkVersion(found: Line): void {
  const fields = found.text === undefined ? undefined : fieldsIn(found.text)
  if (fields?.type !== 'version') throw new ReadError('not_an_archive')
  if (fields.version !== 1) throw new ReadError('unsupported_version')
}

function fieldsIn(text: string): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}

/** What a broken line set out to be, as far as it can be told. */
function typeIn(text: string | undefined): Type | undefined {
  const type = /"type"\s*:\s*"([a-z]+)"/.exec(text?.slice(0, 200) ?? '')?.[1]
  return order.find((one) => one === type)
}

function kindOf(type: Type | undefined): InputKind {
  return type === undefined || type === 'post' || type === 'comment' || type === 'page' ? 'message' : type
}

import { directoryErrors } from '@osmose/shared/directory/directory.contract'
import { CsvError, parse } from 'csv-parse'
import { Readable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import { isTimeZone } from '../../platform/config/reachable.js'
import { fail } from '../../platform/http/fail.js'
import { decodeCsv, separatorOf } from './csv-text.js'
import { type Column, readHeader } from './people-columns.js'
import { type LeftOut, type PersonLine, readLine, Unusable } from './people-row.js'

const MAX_LINES = 100_000
const PIECE = 64_000

export interface PeopleFile {
  readonly found: number
  readonly people: readonly PersonLine[]
  readonly leftOut: readonly LeftOut[]
  readonly encoding: string
  readonly separator: string
  readonly ignoredColumns: readonly string[]
}

/**
 * Reads a CSV of people as spreadsheets in France and elsewhere write it. Each line becomes a person or a reason why
 * not. Throws `directory.unreadable_file` (no text, broken quotes), `directory.missing_column` (no name) and `too_large`.
 */
export async function readPeopleFile(file: Buffer): Promise<PeopleFile> {
  const decoded = await decodeCsv(file)
  if (!decoded) throw fail(directoryErrors, 'directory.unreadable_file')
  const { text } = decoded
  const separator = separatorOf(text)
  const people: PersonLine[] = []
  const leftOut: LeftOut[] = []
  const zones = new Map<string, boolean>()
  const knownZone = (name: string) =>
    zones.get(name) ?? (zones.set(name, isTimeZone(name)), zones.get(name) ?? false)
  let header: ReturnType<typeof readHeader> | undefined
  let found = 0
  for await (const { record, info } of records(text, separator)) {
    if (!header) {
      header = readHeader(record)
      if (!header.columns.some((column) => column === 'name' || column === 'firstName'))
        throw fail(directoryErrors, 'directory.missing_column', { data: { column: 'name' } })
      continue
    }
    if (record.every((cell) => cell.trim() === '')) continue
    if (++found > MAX_LINES) throw fail('too_large')
    if (found % 500 === 0) await breathe()
    try {
      const read = readLine(info.lines, cellsOf(header.columns, record), knownZone)
      people.push(read.person)
      leftOut.push(...read.leftOut)
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      leftOut.push(...error.reasons.map((reason) => ({ line: info.lines, ...reason })))
    }
  }
  return {
    found,
    people,
    leftOut,
    encoding: decoded.encoding,
    separator: separator === '\t' ? 'tab' : separator,
    ignoredColumns: header?.ignored ?? [],
  }
}

const cellsOf = (
  columns: readonly (Column | undefined)[],
  record: readonly string[],
): Partial<Record<Column, string>> =>
  Object.fromEntries(columns.flatMap((column, index) => (column ? [[column, record[index] ?? '']] : [])))

async function* records(
  text: string,
  delimiter: string,
): AsyncGenerator<{ record: string[]; info: { lines: number } }> {
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      relax_quotes: true,
      max_record_size: 100_000,
    }),
  )
  try {
    for await (const record of parser) yield record as { record: string[]; info: { lines: number } }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw fail(directoryErrors, 'directory.unreadable_file', {
      data: { line: (error as { lines?: number }).lines ?? 0 },
    })
  }
}

function* pieces(text: string) {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE)
}

import { isTimeZone } from '@osmose/shared/core/is-time-zone'
import { directoryErrors } from '@osmose/shared/directory/directory.contract'
import { setImmediate as breathe } from 'node:timers/promises'
import { csvRecords, UnreadableCsv } from '../../platform/csv/records.js'
import { fail } from '../../platform/http/fail.js'
import { decodeCsv, separatorOf } from './csv-text.js'
import { type Column, readHeader } from './people-columns.js'
import { type LeftOut, type PersonLine, readLine, Unusable } from './people-row.js'

const MAX_LINES = 100_000

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

async function* records(text: string, separator: string) {
  try {
    yield* csvRecords(text, separator)
  } catch (error) {
    if (!(error instanceof UnreadableCsv)) throw error
    throw fail(directoryErrors, 'directory.unreadable_file', { data: { line: error.line } })
  }
}

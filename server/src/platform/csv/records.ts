import { CsvError, parse } from 'csv-parse'
import { Readable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import { fail } from '../http/fail.js'

const PIECE = 16_000
const BREATH = 1 << 20
const LONGEST_HEAD = 10_000
const LONGEST_RECORD = 100_000
const [LINE_FEED, CARRIAGE_RETURN] = [10, 13]
const MOST_COLUMNS = 1000
/** Empty ones too, which no reader counts. */
const MOST_LINES = 1_000_000

export interface CsvRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** Quotes that do not close, or lines no table of people ever has. */
export class UnreadableCsv extends Error {
  constructor(readonly line: number) {
    super(`unreadable at line ${line}`)
  }
}

/** The records of a CSV, the header among them, read in pieces so that a large file holds up nobody. Throws `UnreadableCsv` and `too_large`. */
export async function* csvRecords(text: string, delimiter: string): AsyncGenerator<CsvRecord> {
  const bytes = Buffer.from(text)
  await refuseEndlessLines(bytes)
  const parser = Readable.from(pieces(bytes)).pipe(
    parse({
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      relax_quotes: true,
      max_record_size: LONGEST_RECORD,
    }),
  )
  try {
    for await (const one of parser) {
      const { record, info } = one as CsvRecord
      if (record.length > MOST_COLUMNS) throw new UnreadableCsv(info.lines)
      yield { record, info }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new UnreadableCsv((error as { lines?: number }).lines ?? 0)
  }
}

/** The parser counts what stands in cells, not the separators between empty ones. */
async function refuseEndlessLines(bytes: Buffer): Promise<void> {
  let [from, line] = [0, 1]
  for (let at = 0; at <= bytes.length; at++) {
    if (at % BREATH === 0) await breathe()
    if (at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== CARRIAGE_RETURN) continue
    if (at - from > (line === 1 ? LONGEST_HEAD : LONGEST_RECORD)) throw new UnreadableCsv(line)
    from = at + 1
    if (++line > MOST_LINES) throw fail('too_large')
  }
}

async function* pieces(bytes: Buffer) {
  for (let from = 0; from < bytes.length; from += PIECE) {
    yield bytes.subarray(from, from + PIECE)
    await breathe()
  }
}

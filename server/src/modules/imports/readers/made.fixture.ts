import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { Ledger, type LossReport } from './ledger.js'
import type { ImportRecord } from './records.js'

/** For tests: zips made by hand, also those that no honest tool would make, and what readers tell of them. */
export interface MadeEntry {
  name: string | Buffer
  data: string | Buffer
  /** Unix file type and mode in the upper half; 0xa1ff0000 is a symbolic link. */
  attributes?: number
  flags?: number
  method?: number
  /** What the directory claims, where it differs from the truth. */
  claimedSize?: number
  claimedCrc?: number
}

export function makeZip(entries: readonly MadeEntry[], claimedCount = entries.length): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string)
    const data = Buffer.from(entry.data as string)
    const packed = deflateRawSync(data)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(entry.flags ?? 0x800, 2)
    facts.writeUInt16LE(entry.method ?? 8, 4)
    facts.writeUInt32LE(entry.claimedCrc ?? crc32(data), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(entry.claimedSize ?? data.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const more = Buffer.alloc(14)
    more.writeUInt32LE(entry.attributes ?? 0, 6)
    more.writeUInt32LE(offset, 10)
    bodies.push(Buffer.from('504b0304', 'hex'), facts, name, packed)
    directory.push(Buffer.from('504b01021400', 'hex'), facts, more, name)
    offset += 30 + name.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(claimedCount, 8)
  end.writeUInt16LE(claimedCount, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

/** A zip of JSON files by path; a string is taken as it is. */
export function zipOf(files: Readonly<Record<string, unknown>>): Buffer {
  const text = (content: unknown) => (typeof content === 'string' ? content : JSON.stringify(content))
  return makeZip(Object.entries(files).map(([name, content]) => ({ name, data: text(content) })))
}

/** Writes files into a folder of their own that `clear` removes. */
export function makeFolder(): {
  file: (name: string, content: string | Buffer) => string
  clear: () => void
} {
  const folder = mkdtempSync(join(tmpdir(), 'readers-'))
  return {
    file: (name, content) => {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export interface Told {
  records: ImportRecord[]
  ledger: Ledger
  report: LossReport
  of: <T extends ImportRecord['type']>(type: T) => Extract<ImportRecord, { type: T }>[]
  lost: (kind: keyof LossReport) => Record<string, number>
}

/** Reads to the end and takes every record. */
export async function told(read: (ledger: Ledger) => AsyncIterable<ImportRecord>): Promise<Told> {
  const ledger = new Ledger()
  const records: ImportRecord[] = []
  for await (const record of read(ledger)) {
    record.claim.imported()
    records.push(record)
  }
  const report = ledger.totals()
  return {
    records,
    ledger,
    report,
    of: (type) => records.filter((record) => record.type === type) as never,
    lost: (kind) => Object.fromEntries(report[kind].leftOut.map(({ why, count }) => [why, count])),
  }
}

/** Where real exports lie beside the project, if they do. */
export const realExport = join(__dirname, '../../../../../../shared/data/slack-export-meetup.zip')

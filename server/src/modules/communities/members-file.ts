import { type MembersReport, rulesErrors } from '@osmose/shared/communities/rules.contract'
import { setImmediate as breathe } from 'node:timers/promises'
import { csvRecords, UnreadableCsv } from '../../platform/csv/records.js'
import { fail } from '../../platform/http/fail.js'
import { decodeCsv, readHeader, separatorOf } from '../directory/directory.public.js'

const MAX_LINES = 60_000
const LONGEST_ADDRESS = 254
const address = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/
const isAddress = (text: string) => text.length <= LONGEST_ADDRESS && address.test(text)

export interface MembersFile {
  readonly found: number
  /** In lower case, each once, with the line it stands in. */
  readonly emails: ReadonlyMap<string, number>
  readonly leftOut: MembersReport['leftOut']
  readonly ignoredColumns: readonly string[]
}

/**
 * Reads a CSV with a column of e-mail addresses. Each line gives an address or a reason why not. Throws
 * `communities.unreadable_file`, `communities.no_email_column` and `too_large`.
 */
export async function readMembersFile(file: Buffer): Promise<MembersFile> {
  const decoded = await decodeCsv(file)
  if (!decoded) throw fail(rulesErrors, 'communities.unreadable_file')
  const emails = new Map<string, number>()
  const leftOut: MembersReport['leftOut'] = []
  let header: ReturnType<typeof readHeader> | undefined
  let column = -1
  let found = 0
  for await (const { record, info } of records(decoded.text)) {
    if (!header) {
      header = readHeader(record)
      column = header.columns.indexOf('email')
      if (column < 0) throw fail(rulesErrors, 'communities.no_email_column')
      continue
    }
    if (record.every((cell) => cell.trim() === '')) continue
    if (++found > MAX_LINES) throw fail('too_large')
    if (found % 500 === 0) await breathe()
    const email = (record[column] ?? '').trim().toLowerCase()
    const why =
      email === '' ? 'no_email' : !isAddress(email) ? 'not_an_email' : emails.has(email) ? 'twice' : undefined
    if (why) leftOut.push({ line: info.lines, why, value: (email || record.join(' ').trim()).slice(0, 120) })
    else emails.set(email, info.lines)
  }
  return { found, emails, leftOut, ignoredColumns: header?.ignored ?? [] }
}

async function* records(text: string) {
  try {
    yield* csvRecords(text, separatorOf(text))
  } catch (error) {
    if (!(error instanceof UnreadableCsv)) throw error
    throw fail(rulesErrors, 'communities.unreadable_file')
  }
}

import { type MembersReport, rulesErrors } from '@osmose/shared/communities/rules.contract'
import { CsvError, parse } from 'csv-parse/sync'
import { fail } from '../../platform/http/fail.js'
import { decodeCsv, readHeader, separatorOf } from '../directory/directory.public.js'

const MAX_LINES = 60_000
const address = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/

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
  const [head, ...lines] = records(decoded.text)
  const header = readHeader(head?.record ?? [])
  const column = header.columns.indexOf('email')
  if (column < 0) throw fail(rulesErrors, 'communities.no_email_column')
  if (lines.length > MAX_LINES) throw fail('too_large')
  const emails = new Map<string, number>()
  const leftOut: MembersReport['leftOut'] = []
  let found = 0
  for (const { record, info } of lines) {
    if (record.every((cell) => cell.trim() === '')) continue
    found++
    const email = (record[column] ?? '').trim().toLowerCase()
    const why =
      email === ''
        ? 'no_email'
        : !address.test(email)
          ? 'not_an_email'
          : emails.has(email)
            ? 'twice'
            : undefined
    if (why) leftOut.push({ line: info.lines, why, value: (email || record.join(' ').trim()).slice(0, 120) })
    else emails.set(email, info.lines)
  }
  return { found, emails, leftOut, ignoredColumns: header.ignored }
}

function records(text: string): { record: string[]; info: { lines: number } }[] {
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      relax_quotes: true,
      max_record_size: 100_000,
    }) as unknown as { record: string[]; info: { lines: number } }[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw fail(rulesErrors, 'communities.unreadable_file')
  }
}

import { createReadStream } from 'node:fs'
import { isVersionLine, ndjsonIn, readArchive } from './archive-reader.js'
import { linesOf } from './lines.js'
import { ReadError } from './read-error.js'
import { startsAsZip } from './signature.js'
import { readSlack } from './slack-reader.js'
import { slackFiles } from './slack-source.js'
import { ZipSource } from './zip-source.js'

/** The readers by the name of what they read, as on the command line. */
export const readers = { slack: readSlack, archive: readArchive } as const
export type ImportFormat = keyof typeof readers

/**
 * What a file is, from what is in it, whatever its name.
 * @throws ReadError unknown_format, and those of the zip
 */
export async function detectFormat(path: string): Promise<ImportFormat> {
  if (await startsAsZip(path)) return detectInZip(path)
  for await (const { text } of linesOf(createReadStream(path, { end: 4095 }) as AsyncIterable<Buffer>)) {
    if (text !== undefined && isVersionLine(text)) return 'archive'
    break
  }
  throw new ReadError('unknown_format')
}

async function detectInZip(path: string): Promise<ImportFormat> {
  const zip = await ZipSource.open(path)
  try {
    const { lists, days } = slackFiles(zip.entries.map((entry) => entry.path))
    if (lists.size > 0 || days.size > 0) return 'slack'
    ndjsonIn(zip)
    return 'archive'
  } catch (error) {
    if (error instanceof ReadError && error.code === 'not_an_archive') throw new ReadError('unknown_format')
    throw error
  } finally {
    zip.close()
  }
}

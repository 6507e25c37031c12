import type { Readable } from 'node:stream'
import { fail } from './fail.js'

/** The whole of an uploaded file. Throws `too_large` as soon as more than `maxBytes` have come. */
export async function readUpload(upload: Readable, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of upload as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes) throw fail('too_large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

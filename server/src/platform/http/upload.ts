import { Readable } from 'node:stream'
import { fail, Failure } from './fail.js'

/**
 * The body of an upload; none is an empty one. It ends once `again` has agreed: a body may take its time, and a right
 * that is taken away meanwhile does not wait for it.
 */
export function uploaded(body: Readable | null | undefined, again: () => Promise<void>): Readable {
  async function* parts() {
    if (body) yield* body as AsyncIterable<Buffer>
    await again()
  }
  return Readable.from(parts(), { objectMode: false })
}

/**
 * The whole of an uploaded file. Throws `too_large` as soon as more than `maxBytes` have come, and `invalid_input` when
 * it breaks off.
 */
export async function readUpload(upload: Readable, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of upload as AsyncIterable<Buffer>) {
      size += part.length
      if (size > maxBytes) throw fail('too_large')
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof Failure ? error : fail('invalid_input')
  }
  return Buffer.concat(parts)
}

import { open } from 'node:fs/promises'
import { ReadError } from './read-error.js'

/**
 * Whether a file begins as zips do.
 * @throws ReadError not_readable
 */
export async function startsAsZip(path: string): Promise<boolean> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
      return bytesRead === 4 && ['504b0304', '504b0506'].includes(buffer.toString('hex'))
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw new ReadError('not_readable', { cause })
  }
}

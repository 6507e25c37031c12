import { Injectable } from '@nestjs/common'
import { importsErrors, uploadImport } from '@osmose/shared/imports/imports.contract'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Config } from '../../platform/config/config.js'
import { fail, Failure } from '../../platform/http/fail.js'

/** How much of either end of a file goes into its fingerprint. */
const END_BYTES = 1024 * 1024

/** Uploads lie in the data folder, readable by this program only, until their import is over. */
@Injectable()
export class ImportFiles {
  constructor(private readonly config: Config) {}

  pathOf(importId: string): string {
    return join(this.config.dataDir, 'imports', importId)
  }

  /** Takes a stream of at most as many bytes as the contract allows; what is incomplete leaves nothing. */
  async keep(importId: string, upload: Readable): Promise<void> {
    await mkdir(join(this.config.dataDir, 'imports'), { recursive: true, mode: 0o700 })
    const path = this.pathOf(importId)
    try {
      await pipeline(
        upload,
        atMost(uploadImport.upload.maxBytes),
        createWriteStream(path, { flags: 'wx', mode: 0o600 }),
      )
    } catch (error) {
      await rm(path, { force: true })
      throw error instanceof Failure ? error : fail(importsErrors, 'imports.upload_broken')
    }
  }

  async exists(importId: string): Promise<boolean> {
    return (await stat(this.pathOf(importId)).catch(() => undefined)) !== undefined
  }

  async remove(importId: string): Promise<void> {
    await rm(this.pathOf(importId), { force: true })
  }
}

function atMost(maxBytes: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      if (bytes > maxBytes) done(fail('too_large'))
      else done(null, chunk)
    },
  })
}

export interface Content {
  bytes: number
  fingerprint: string
}

/** Size and identity of a file: both of its ends, where a zip keeps the checksums of everything in it. */
export async function fingerprintOf(path: string): Promise<Content> {
  const file = await open(path)
  try {
    const { size: bytes } = await file.stat()
    const hash = createHash('sha256').update(`${bytes} `)
    for (const position of new Set([0, Math.max(0, bytes - END_BYTES)])) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(END_BYTES), 0, END_BYTES, position)
      hash.update(buffer.subarray(0, bytesRead))
    }
    return { bytes, fingerprint: hash.digest('base64url') }
  } finally {
    await file.close()
  }
}

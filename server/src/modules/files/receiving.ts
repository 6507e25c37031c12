import { extensionOf, withExtension } from '@osmose/shared/files/file-name'
import { filesErrors } from '@osmose/shared/files/files.contract'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fail } from '../../platform/http/fail.js'
import type { Storage } from '../../platform/storage/storage.js'
import { isBare } from './bare-image.js'
import { endingsOf, isImageType, redraw } from './image.js'
import { HEAD_BYTES, type Judgement, judge } from './judge.js'

/** An image passes through memory; a larger one is no picture of a phone or camera. */
const MAX_IMAGE_BYTES = 60_000_000

/** What an upload turned out to be, ready to be kept: its bytes lie at `path` for as long as the work lasts. */
export interface Received {
  readonly path: string
  readonly name: string
  readonly kind: Extract<Judgement, { kind: string }>['kind']
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly width: number | null
  readonly height: number | null
}

/**
 * Puts the pieces of an upload together, tells what they are, and draws images anew. Refuses by throwing. `wasDrawn`: it
 * is said to be a drawing of ours; one that holds nothing but its pixels then stays as it is and loses nothing.
 */
export async function receive<T>(
  storage: Storage,
  upload: { name: string; sha256: string | null; pieces: readonly string[]; wasDrawn?: boolean },
  work: (received: Received) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'osmose-file-'))
  try {
    const path = join(folder, 'whole')
    const sha256 = await putTogether(storage, upload.pieces, path)
    if (upload.sha256 && upload.sha256 !== sha256) throw fail(filesErrors, 'files.damaged')
    return await work(await understand(path, upload, sha256))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Writes the pieces one after the other; answers the fingerprint of the whole. */
async function putTogether(storage: Storage, pieces: readonly string[], path: string): Promise<string> {
  const hash = createHash('sha256')
  async function* bytes() {
    for (const key of pieces)
      for await (const part of (await storage.read(key)) as AsyncIterable<Buffer>) {
        hash.update(part)
        yield part
      }
  }
  await pipeline(bytes, createWriteStream(path, { mode: 0o600 }))
  return hash.digest('hex')
}

async function understand(
  path: string,
  { name, wasDrawn = false }: { name: string; wasDrawn?: boolean },
  sha256: string,
): Promise<Received> {
  const judged = await judge(await headOf(path), name)
  if ('refused' in judged) throw fail(filesErrors, `files.refused_${judged.refused}`)
  const { size: bytes } = await stat(path)
  const plain = { path, name, ...judged, bytes, sha256, width: null, height: null }
  const type = judged.mediaType
  if (!isImageType(type)) return plain
  if (bytes > MAX_IMAGE_BYTES) throw fail(filesErrors, 'files.image_too_large')
  const given = await readFile(path)
  const drawn = await redraw(given, type)
  if (typeof drawn === 'string') throw fail(filesErrors, `files.${drawn}`)
  const kept =
    wasDrawn && isBare(given, type) && given.length <= drawn.bytes.length * 1.5 ? given : drawn.bytes
  await writeFile(path, kept)
  return {
    ...plain,
    name: extensionOf(name) === '.apng' ? name : withExtension(name, endingsOf(type)),
    bytes: kept.length,
    sha256: createHash('sha256').update(kept).digest('hex'),
    width: drawn.width,
    height: drawn.height,
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

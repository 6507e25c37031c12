import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Readable } from 'node:stream'
import { checkKey, type Content, type Kept, Missing, Storage } from './storage.js'

const PIECE = 256 * 1024
/** Where things are written before they get their name. */
const UNFINISHED = '.unfinished'

/** Keeps bytes in a folder of this machine or a shared volume. */
export class FolderStorage extends Storage {
  constructor(private readonly root: string) {
    super()
  }

  async put(key: string, content: Content): Promise<void> {
    const path = this.pathOf(key)
    const unfinished = join(this.root, UNFINISHED, randomUUID())
    await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 })
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    try {
      await withFile(unfinished, 'wx', async (file) => {
        for await (const piece of piecesOf(content)) await file.write(piece)
        await file.sync()
      })
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
    for (const folder of [dirname(path), dirname(dirname(path))])
      await withFile(folder, 'r', (file) => file.sync())
  }

  async read(key: string, range?: { start: number; end: number }): Promise<Readable> {
    const path = this.pathOf(key)
    const file = await open(path).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new Missing(key) : error
    })
    return file.createReadStream({ ...range, highWaterMark: PIECE })
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true })
  }

  async *list(folder = ''): AsyncIterable<Kept> {
    const entries = await readdir(join(this.root, folder && checkKey(folder)), {
      recursive: true,
      withFileTypes: true,
    }).catch(() => [])
    for (const entry of entries) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const key = relative(this.root, path)
      const found = key.startsWith(UNFINISHED) ? undefined : await stat(path).catch(() => undefined)
      if (found) yield { key, at: found.mtime }
    }
  }

  private pathOf(key: string): string {
    return join(this.root, checkKey(key))
  }
}

async function withFile(path: string, flags: string, work: (file: FileHandle) => Promise<unknown>) {
  const file = await open(path, flags, 0o600)
  try {
    await work(file)
  } finally {
    await file.close()
  }
}

const piecesOf = (content: Content): Iterable<Uint8Array> | AsyncIterable<Uint8Array> =>
  content instanceof Uint8Array
    ? [content]
    : (createReadStream(content.path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>)

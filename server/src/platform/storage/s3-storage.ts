import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { S3mini, S3ServiceError } from 's3mini'
import { checkKey, type Content, type Kept, Missing, Storage } from './storage.js'

/** S3 takes parts of at least 5 MiB, but for the last. */
const PART = 8 * 1024 * 1024
const PATIENCE_MS = 60_000
const PAGE = 1000

/** Keeps bytes in a bucket of anything that speaks S3. */
export class S3Storage extends Storage {
  private readonly prefix: string
  /** Acts that are over quickly or not at all. */
  private readonly acts: S3mini
  /** Reading lasts as long as the reader takes. */
  private readonly reads: S3mini

  /** `s3://key:secret@host/bucket/prefix?region=…`; `s3+http://` speaks without TLS. */
  constructor(address: string) {
    super()
    const { endpoint, prefix, accessKeyId, secretAccessKey, region } = parseAddress(address)
    this.prefix = prefix
    const common = { endpoint, accessKeyId, secretAccessKey, region }
    this.acts = new S3mini({ ...common, requestAbortTimeout: PATIENCE_MS })
    this.reads = new S3mini(common)
  }

  async put(key: string, content: Content): Promise<void> {
    const name = this.nameOf(key)
    if (content instanceof Uint8Array) return void (await this.acts.putObject(name, content))
    const file = await open(content.path)
    try {
      const { size } = await file.stat()
      const part = async (at: number) => {
        const bytes = Buffer.alloc(Math.min(PART, size - at))
        await file.read(bytes, 0, bytes.length, at)
        return bytes
      }
      if (size <= PART) return void (await this.acts.putObject(name, await part(0)))
      await this.inParts(name, size, part)
    } finally {
      await file.close()
    }
  }

  async read(key: string, range?: { start: number; end: number }): Promise<Readable> {
    try {
      const response = await (range
        ? this.reads.getObjectRaw(this.nameOf(key), false, range.start, range.end + 1)
        : this.reads.getObjectRaw(this.nameOf(key)))
      return response.body ? Readable.fromWeb(response.body as ReadableStream<Uint8Array>) : Readable.from([])
    } catch (error) {
      throw error instanceof S3ServiceError && error.status === 404 ? new Missing(key) : error
    }
  }

  async remove(key: string): Promise<void> {
    try {
      await this.acts.deleteObject(this.nameOf(key))
    } catch (error) {
      if (!(error instanceof S3ServiceError && error.status === 404)) throw error
    }
  }

  async *list(folder = ''): AsyncIterable<Kept> {
    const prefix = this.prefix + (folder && `${checkKey(folder)}/`)
    let token: string | undefined
    do {
      const page = await this.acts.listObjectsPaged('/', prefix, PAGE, token)
      for (const { Key, LastModified } of page?.objects ?? [])
        yield { key: Key.slice(this.prefix.length), at: new Date(LastModified) }
      token = page?.nextContinuationToken
    } while (token)
  }

  private async inParts(name: string, size: number, part: (at: number) => Promise<Buffer>) {
    const uploadId = await this.acts.getMultipartUploadId(name)
    try {
      const parts = []
      for (let at = 0; at < size; at += PART)
        parts.push(await this.acts.uploadPart(name, uploadId, await part(at), parts.length + 1))
      await this.acts.completeMultipartUpload(name, uploadId, parts)
    } catch (error) {
      await this.acts.abortMultipartUpload(name, uploadId).catch(() => undefined)
      throw error
    }
  }

  private nameOf(key: string): string {
    return this.prefix + checkKey(key)
  }
}

export function parseAddress(address: string) {
  const url = new URL(address)
  const [bucket = '', ...folders] = url.pathname.split('/').filter(Boolean)
  const scheme = url.protocol === 's3:' ? 'https' : url.protocol === 's3+http:' ? 'http' : undefined
  if (!scheme || !url.host || !bucket || !url.username || !url.password)
    throw new Error('The address of the storage is not complete.')
  return {
    endpoint: `${scheme}://${url.host}/${bucket}`,
    prefix: [...folders, 'files', ''].join('/'),
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'us-east-1',
  }
}

import { Injectable } from '@nestjs/common'
import { type FileKind, thumbnailWidths } from '@osmose/shared/files/files.contract'
import { detectLanguage } from '@osmose/shared/text/detect-language'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { Database } from '../../platform/database/database.js'
import { Task } from '../../platform/jobs/task.js'
import { log } from '../../platform/log/log.js'
import { Storage } from '../../platform/storage/storage.js'
import { FilesRepository } from './files.repository.js'
import { shrink } from './image.js'
import { readApart } from './text/text-reader.js'

interface Version {
  fileId: string
  version: number
  key: string
  kind: FileKind
  mediaType: string
  width: number | null
}

/** Claims the oldest version that waits; one whose program died is claimed again after a while, four times at most. */
const claim = `
  update file_versions v set claimed_at = now(), attempts = attempts + 1
  where (v.file_id, v.version) = (
    select w.file_id, w.version from file_versions w
    where w.processed_at is null and w.attempts < 4 and (w.claimed_at is null or w.claimed_at < now() - interval '10 minutes')
    order by w.uploaded_at limit 1 for update skip locked)
  returning v.file_id as "fileId", v.version, v.storage_key as key, v.kind, v.media_type as "mediaType", v.width`

/** What is made of a file after it has arrived: small pictures, and the words in it. One file after the other. */
@Injectable()
export class FilesTasks {
  private working = false
  private more = false

  constructor(
    private readonly db: Database,
    private readonly storage: Storage,
    private readonly repository: FilesRepository,
  ) {}

  @Task('files.process', '*/10 * * * *')
  async process(): Promise<void> {
    this.more = true
    if (this.working) return
    this.working = true
    try {
      while (this.more) {
        this.more = false
        for (let next = await this.next(); next; next = await this.next()) await this.processOne(next)
      }
    } finally {
      this.working = false
    }
  }

  private next(): Promise<Version | undefined> {
    return this.db.one<Version>(claim)
  }

  /** A file that cannot be worked on loses what would have been made of it, and holds up no other. */
  private async processOne(row: Version): Promise<void> {
    const { fileId, version } = row
    try {
      if (row.kind === 'image') await this.makeSmall(row)
      else if (hasWords.has(row.kind)) await this.readWords(row)
      await this.db.many(
        'update file_versions set processed_at = now() where file_id = $1 and version = $2',
        [fileId, version],
      )
    } catch (error) {
      log.error({ err: error, event: 'files.unprocessed', fileId, version }, 'a file could not be worked on')
    }
  }

  private async makeSmall({ fileId, version, key, width }: Version): Promise<void> {
    const image = await buffer(await this.storage.read(key))
    // A picture that is small already is its own small picture.
    const widths = thumbnailWidths.filter((one) => one < (width ?? 0) || one === thumbnailWidths[0])
    const sizes: Record<string, number> = {}
    for (const one of widths) {
      const small = await shrink(image, one)
      await this.storage.put(smallKey(key, one), small)
      sizes[one] = small.length
    }
    await this.db.transaction((tx) => this.repository.setThumbnails(tx, fileId, version, sizes))
  }

  private async readWords({ fileId, version, key, kind, mediaType }: Version): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'osmose-text-'))
    try {
      const path = join(folder, 'file')
      await pipeline(await this.storage.read(key), createWriteStream(path, { mode: 0o600 }))
      const reading = await readApart(path, kind, mediaType)
      if ('failure' in reading) {
        log.warn(
          { event: 'files.unreadable', fileId, version, why: reading.failure },
          'a file keeps its words',
        )
        return
      }
      await this.db.transaction((tx) =>
        this.repository.setText(tx, fileId, version, detectLanguage(reading.text, 'fr'), reading.text),
      )
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

const hasWords: ReadonlySet<FileKind> = new Set(['pdf', 'text', 'document', 'sheet', 'slides'])

export const smallKey = (key: string, width: number): string => `${key}-${width}`

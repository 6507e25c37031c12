import { Injectable } from '@nestjs/common'
import type { BodyOf } from '@osmose/shared/core/endpoint'
import { cleanFileName } from '@osmose/shared/files/file-name'
import {
  CHUNK_BYTES,
  type FileInfo,
  filesErrors,
  type startUpload,
  type Upload,
} from '@osmose/shared/files/files.contract'
import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import { v7 as uuid } from 'uuid'
import { Clock } from '../../platform/clock/clock.js'
import { Config } from '../../platform/config/config.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail, Failure } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { readUpload } from '../../platform/http/upload.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { log } from '../../platform/log/log.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { keyOf, Missing, Storage } from '../../platform/storage/storage.js'
import { FilesQuery } from './files.query.js'
import { type FileOrigin, FilesRepository } from './files.repository.js'
import { LibraryNews } from './library.news.js'
import { toFile } from './files.view.js'
import { receive, type Received } from './receiving.js'
import { Turns } from './turns.js'
import { type UploadRow, UploadsRepository } from './uploads.repository.js'

/** A file that did not come from a browser. */
export interface BroughtFile {
  name: string
  bytes: Buffer | { path: string; size: number }
  by: string | null
  at: Date
  /** It counts towards what its owner and everybody may keep. */
  limited?: boolean
  /** The transaction will be taken back: everything is tried, nothing is stored. */
  rehearsed?: boolean
  origin?: FileOrigin
  /** It is said to come from another instance, where its picture was drawn before. */
  wasDrawn?: boolean
}

const announcements: Limit = { name: 'uploads', points: 600, perSeconds: 3600 }
const MAX_OPEN = 40
/** A file is brought in pieces about as large as this; crumbs would cost more each time than they carry. */
const PIECE_BYTES = 64 * 1024
const mostPieces = (bytes: number): number => 16 + Math.ceil(bytes / PIECE_BYTES)

const toUpload = ({ id, name, bytes, received }: UploadRow): Upload => ({
  uploadId: id,
  name,
  bytes,
  offset: received,
})

/**
 * Files arrive in pieces that are kept as they come, so an upload goes on after a lost connection, a reload or a restart,
 * on any node. Only what has arrived whole, and is what may be shared, becomes a file.
 */
@Injectable()
export class UploadsService {
  /** Putting together and drawing anew take memory. */
  private readonly turns = new Turns(2)

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly db: Database,
    private readonly writes: Writes,
    private readonly limits: Limits,
    private readonly storage: Storage,
    private readonly jobs: Jobs,
    private readonly uploads: UploadsRepository,
    private readonly files: FilesRepository,
    private readonly query: FilesQuery,
    private readonly news: LibraryNews,
  ) {}

  async start(actor: Actor, once: Once | undefined, given: BodyOf<typeof startUpload>): Promise<Upload> {
    const { fileLimits } = this.config
    if (given.bytes > fileLimits.file)
      throw fail(filesErrors, 'files.too_large', { data: { maxBytes: fileLimits.file } })
    await this.limits.take(announcements, actor.personId)
    if (given.replaces && !(await this.query.visible(actor.personId, given.replaces)).manages)
      throw fail('forbidden')
    return this.writes.once(once, async (tx) => {
      await this.uploads.queue(tx, actor.personId)
      const { mine, all, open } = await this.uploads.used(tx, actor.personId)
      if (open >= MAX_OPEN) throw fail(filesErrors, 'files.too_many_at_once')
      refuseBeyond('files.quota_person', fileLimits.person - mine, given.bytes)
      refuseBeyond('files.quota_all', fileLimits.all - all, given.bytes)
      const id = uuid()
      const name = cleanFileName(given.name)
      await this.uploads.add(tx, { ...given, id, name, personId: actor.personId, at: this.clock.now() })
      return { uploadId: id, name, bytes: given.bytes, offset: 0 }
    })
  }

  /**
   * What my files take of my place; for administrators also what all take of that of the organisation, to the next
   * thousandth of it: to the byte, it would tell of files they may know nothing about.
   */
  async room(actor: Actor) {
    const { person, all: most } = this.config.fileLimits
    const { mine, all } = await this.db.transaction((tx) => this.uploads.used(tx, actor.personId))
    const whole = actor.roles.includes('admin')
      ? { used: Math.min(most, Math.ceil((all * 1000) / most) * (most / 1000)), most }
      : null
    return { mine: { used: mine, most: person }, all: whole }
  }

  async read(actor: Actor, uploadId: string): Promise<Upload> {
    const row = await this.uploads.find(actor.personId, uploadId)
    if (!row) throw fail('not_found')
    return toUpload(row)
  }

  /** The bytes are read whole before anything is said about them: an answer in the middle would be lost. */
  async take(actor: Actor, uploadId: string, offset: number, stream: Readable): Promise<{ offset: number }> {
    const piece = await readUpload(stream, CHUNK_BYTES)
    const row = await this.uploads.find(actor.personId, uploadId)
    if (!row) throw fail('not_found')
    if (piece.length === 0 || offset + piece.length > row.bytes)
      throw fail('invalid_input', { fields: { offset: 'out_of_range' } })
    if (row.received !== offset) throw wrongOffset(row.received)
    if (row.pieces.length >= mostPieces(row.bytes))
      throw fail('invalid_input', { fields: { offset: 'too_many_pieces' } })
    const key = keyOf(`${uploadId}-${offset}-${randomBytes(8).toString('hex')}`)
    await this.storage.put(key, piece)
    const added = await this.db
      .transaction((tx) => this.uploads.addPiece(tx, uploadId, offset, piece.length, key, this.clock.now()))
      .catch(() => false)
    if (added) return { offset: offset + piece.length }
    await this.storage.remove(key)
    throw wrongOffset((await this.read(actor, uploadId)).offset)
  }

  async cancel(actor: Actor, uploadId: string): Promise<void> {
    const row = await this.uploads.find(actor.personId, uploadId)
    if (!row) throw fail('not_found')
    await this.giveUp(row.id)
  }

  finish(actor: Actor, uploadId: string): Promise<FileInfo> {
    return this.turns.take(actor.personId, async () => {
      const row = await this.uploads.find(actor.personId, uploadId)
      if (!row) return this.finished(actor, uploadId)
      if (row.received < row.bytes) throw fail(filesErrors, 'files.incomplete')
      try {
        return await receive(this.storage, row, (received) => this.keep(actor, row, received))
      } catch (error) {
        // Another node was asked the same and was faster: its pieces are gone.
        if (error instanceof Missing) return this.finished(actor, uploadId)
        // What cannot be shared is not kept waiting either.
        if (error instanceof Failure && error.status === 422) await this.giveUp(row.id)
        throw error
      }
    })
  }

  /** What is made of files this program brings itself, from beginning to end. Refuses as an upload does. */
  async bring(tx: Tx, given: BroughtFile): Promise<string> {
    const name = cleanFileName(given.name)
    if (given.limited && given.by !== null) {
      const { mine, all } = await this.uploads.used(tx, given.by)
      const size = Buffer.isBuffer(given.bytes) ? given.bytes.length : given.bytes.size
      refuseBeyond('files.quota_person', this.config.fileLimits.person - mine, size)
      refuseBeyond('files.quota_all', this.config.fileLimits.all - all, size)
    }
    const piece = keyOf(`${uuid()}-0`)
    await this.storage.put(piece, given.bytes)
    const id = uuid()
    try {
      const upload = { name, sha256: null, pieces: [piece], wasDrawn: given.wasDrawn }
      await receive(this.storage, upload, async (received) => {
        const key = keyOf(uuid())
        if (!given.rehearsed) await this.storage.put(key, { path: received.path })
        const version = { ...received, fileId: id, uploadId: id, key, by: given.by, at: given.at }
        await this.files.add(tx, version, given.origin)
        await this.process(tx)
      })
    } finally {
      await this.clear([piece])
    }
    return id
  }

  private async keep(actor: Actor, row: UploadRow, received: Received): Promise<FileInfo> {
    const key = keyOf(uuid())
    await this.storage.put(key, { path: received.path })
    const done = await this.db.transaction(async (tx) => {
      const held = await this.uploads.hold(tx, actor.personId, row.id)
      if (!held) return undefined
      const fileId = row.replaces ?? uuid()
      // Whoever lost the right meanwhile does not replace.
      if (row.replaces && !(await this.query.visible(actor.personId, fileId, tx)).manages)
        throw fail('forbidden')
      const version = { ...received, fileId, uploadId: row.id, key, by: actor.personId, at: this.clock.now() }
      if (row.replaces) await this.files.replace(tx, version)
      else await this.files.add(tx, version)
      await this.uploads.remove(tx, row.id)
      await this.process(tx)
      if (row.replaces) await this.news.ofFile(tx, fileId, actor.personId)
      return toFile(await this.query.visible(actor.personId, fileId, tx))
    })
    if (!done) {
      await this.storage.remove(key)
      return this.finished(actor, row.id)
    }
    await this.clear(row.pieces)
    return done
  }

  /** One job works through all that wait, one after the other: files must never slow the rest down. */
  private process(tx: Tx): Promise<void> {
    return this.jobs.add(tx, 'files.process', {}, { key: 'files.process', maxAttempts: 2 })
  }

  private async finished(actor: Actor, uploadId: string): Promise<FileInfo> {
    const fileId = await this.files.finished(this.db, actor.personId, uploadId)
    if (!fileId) throw fail('not_found')
    return toFile(await this.query.visible(actor.personId, fileId))
  }

  private async giveUp(uploadId: string): Promise<void> {
    await this.clear((await this.db.transaction((tx) => this.uploads.remove(tx, uploadId))) ?? [])
  }

  /** What cannot be removed now is found by the housekeeping. */
  private async clear(pieces: readonly string[]): Promise<void> {
    for (const key of pieces)
      await this.storage
        .remove(key)
        .catch((error: unknown) => log.warn({ err: error }, 'a piece of an upload could not be removed'))
  }
}

const wrongOffset = (offset: number) => fail(filesErrors, 'files.wrong_offset', { data: { offset } })

function refuseBeyond(code: 'files.quota_person' | 'files.quota_all', left: number, wanted: number) {
  if (wanted > left) throw fail(filesErrors, code, { data: { leftBytes: Math.max(0, left) } })
}

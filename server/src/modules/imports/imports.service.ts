import { Injectable } from '@nestjs/common'
import { type Import, importsErrors } from '@osmose/shared/imports/imports.contract'
import type { Readable } from 'node:stream'
import { v7 as uuid } from 'uuid'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import type { ImportFacts } from './imports.entities.js'
import { type Content, fingerprintOf, ImportFiles } from './imports.files.js'
import { ImportOrders, newImport } from './imports.orders.js'
import { canCancel, canRun, canVerify } from './imports.policy.js'
import { ImportsQuery } from './imports.query.js'
import { ImportsRepository } from './imports.repository.js'
import { detectFormat } from './readers/detect.js'
import { ReadError } from './readers/read-error.js'

/** What administrators order in their pages; the work itself is a job. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly repository: ImportsRepository,
    private readonly query: ImportsQuery,
    private readonly files: ImportFiles,
    private readonly orders: ImportOrders,
  ) {}

  /** Keeps the file and rehearses its import. A file that is none of ours is refused at once. */
  async upload(actor: Actor, once: Once | undefined, fileName: string, upload: Readable): Promise<Import> {
    const id = uuid()
    await this.files.keep(id, upload)
    const content = await fingerprintOf(this.files.pathOf(id))
    // The same key for another file is an error, and what a file holds is known only now.
    const same = once && { ...once, fingerprint: `${once.fingerprint} ${content.fingerprint}` }
    const stored = await this.writes
      .once(same, async (tx) => {
        const row = await this.newRow(id, fileName, actor.personId, content)
        await this.repository.add(tx, row)
        await this.orders.give(tx, row)
        return { id }
      })
      .catch(async (error: unknown) => {
        await this.files.remove(id)
        throw error instanceof ReadError ? fail(importsErrors, `imports.${error.code}`) : error
      })
    if (stored.id !== id) await this.files.remove(id)
    return this.read(stored.id)
  }

  /** For real: after the rehearsal, or again after an interruption. */
  async run(id: string, countHistory: boolean): Promise<Import> {
    await this.db.transaction(async (tx) => {
      const row = await this.held(tx, id)
      const allowed = canRun(row)
      if (allowed !== true) throw fail(importsErrors, `imports.${allowed}`)
      if (!(await this.files.exists(id))) throw fail(importsErrors, 'imports.file_gone')
      const fresh = {
        status: 'waiting',
        dryRun: false,
        countHistory,
        stopAsked: false,
        // What the rehearsal counted has not come in.
        report: null,
        failure: null,
        finishedAt: null,
        stepsDone: 0,
        stepsTotal: 0,
      } as const
      await this.repository.change(tx, id, fresh)
      await this.orders.give(tx, { ...row, ...fresh })
    })
    return this.read(id)
  }

  /** What is running stops after its batch; what only waits, or was rehearsed, is over at once. */
  async cancel(id: string): Promise<Import> {
    const discarded = await this.db.transaction(async (tx) => {
      const row = await this.held(tx, id)
      if (!canCancel(row)) throw fail(importsErrors, 'imports.not_now')
      if (row.status === 'running') {
        await this.repository.change(tx, id, { stopAsked: true })
        return false
      }
      // A real import that waits may have been begun before: its file stays, so that it can be taken up again.
      const fileKept = !row.dryRun
      await this.repository.end(tx, id, { status: 'cancelled', finishedAt: this.clock.now(), fileKept })
      await this.orders.moved(tx, row, 'cancelled')
      return !fileKept
    })
    if (discarded) await this.files.remove(id)
    return this.read(id)
  }

  /** Somebody looked and found it good; twice is fine. */
  async verify(id: string): Promise<Import> {
    await this.db.transaction(async (tx) => {
      const row = await this.held(tx, id)
      if (row.verifiedAt !== null) return
      if (!canVerify(row)) throw fail(importsErrors, 'imports.not_now')
      await this.repository.change(tx, id, { verifiedAt: this.clock.now() })
    })
    return this.read(id)
  }

  async read(id: string): Promise<Import> {
    const found = await this.query.read(id)
    if (!found) throw fail('not_found')
    return found
  }

  private async held(tx: Tx, id: string): Promise<ImportFacts> {
    const row = await this.repository.hold(tx, id)
    if (!row) throw fail('not_found')
    return row
  }

  private async newRow(
    id: string,
    fileName: string,
    startedBy: string,
    { bytes, fingerprint }: Content,
  ): Promise<ImportFacts> {
    const format = await detectFormat(this.files.pathOf(id))
    return newImport({
      id,
      format,
      fileName,
      fileBytes: bytes,
      fingerprint,
      fileKept: true,
      dryRun: true,
      startedBy,
      createdAt: this.clock.now(),
    })
  }
}

import { Injectable, type OnModuleDestroy } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import { log } from '../../platform/log/log.js'
import type { ImportFacts } from './imports.entities.js'
import { ImportFiles } from './imports.files.js'
import { ImportJournal } from './imports.journal.js'
import { ImportLock } from './imports.lock.js'
import { ImportOrders } from './imports.orders.js'
import { ImportsRepository } from './imports.repository.js'
import { type ImportOutcome, type ImportProgress, type ImportWatch, ImportsRunner } from './imports.runner.js'

/** How often, at most, progress is written down. */
const TELL_EVERY_MS = 500

class Stopped extends Error {}

export type Attempt = Pick<
  ImportFacts,
  'status' | 'report' | 'notes' | 'failure' | 'stepsDone' | 'stepsTotal'
>

/** One attempt at an import that is written down in `imports`, from its beginning to whatever ends it. */
@Injectable()
export class ImportAttempts implements OnModuleDestroy {
  private readonly leaving = new AbortController()

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly repository: ImportsRepository,
    private readonly runner: ImportsRunner,
    private readonly journal: ImportJournal,
    private readonly lock: ImportLock,
    private readonly files: ImportFiles,
    private readonly orders: ImportOrders,
  ) {}

  /** The program ends: the import stops after its batch and is taken up at the next start. */
  onModuleDestroy() {
    this.leaving.abort(new Error('The program ends; the import goes on at the next start.'))
  }

  /**
   * Runs to the end, to a failure of the file, or until somebody asks it to stop; all three are outcomes.
   * @throws ImportBusy; and when the program ends or `signal` aborts, in which case it stays `running` and can be taken up
   */
  run(row: ImportFacts, path: string, watch: ImportWatch = {}): Promise<Attempt> {
    return this.lock.hold(async () => {
      await this.db.transaction(async (tx) => {
        await this.repository.change(tx, row.id, {
          status: 'running',
          countHistory: row.countHistory,
          startedAt: this.clock.now(),
          stopAsked: false,
          failure: null,
          finishedAt: null,
        })
        await this.orders.moved(tx, row, 'running')
      })
      const attempt = await this.attempt(row, path, watch)
      const fileKept =
        row.fileKept && attempt.status !== 'done' && !(row.dryRun && attempt.status === 'cancelled')
      await this.db.transaction(async (tx) => {
        await this.repository.end(tx, row.id, {
          ...attempt,
          report: attempt.report ?? undefined,
          finishedAt: this.clock.now(),
          fileKept,
        })
        if (attempt.status === 'done') await this.journal.close(tx, row.id)
        await this.orders.moved(tx, row, attempt.status)
      })
      if (row.fileKept && !fileKept) await this.files.remove(row.id)
      return attempt
    })
  }

  private async attempt(row: ImportFacts, path: string, watch: ImportWatch): Promise<Attempt> {
    const stop = new AbortController()
    const gone = [this.leaving.signal, ...(watch.signal ? [watch.signal] : [])]
    let last: ImportProgress | undefined
    let toldAt = 0
    const onProgress = async (progress: ImportProgress) => {
      last = progress
      await watch.onProgress?.(progress)
      if (performance.now() - toldAt < TELL_EVERY_MS) return
      toldAt = performance.now()
      if (await this.repository.progress(row.id, progress.done, progress.total, progress.report))
        stop.abort(new Stopped())
    }
    try {
      const order = {
        importId: row.id,
        format: row.format,
        path,
        dryRun: row.dryRun,
        countHistory: row.countHistory,
      }
      return ended(
        row,
        await this.runner.run(order, { signal: AbortSignal.any([...gone, stop.signal]), onProgress }),
      )
    } catch (error) {
      if (gone.some((signal) => signal.aborted)) throw error
      const known = {
        report: last?.report ?? null,
        notes: [],
        stepsDone: last?.done ?? 0,
        stepsTotal: last?.total ?? 0,
      }
      if (error instanceof Stopped) return { ...known, status: 'cancelled', failure: null }
      log.error({ err: error, importId: row.id }, 'import failed')
      return { ...known, status: 'failed', failure: 'internal' }
    }
  }
}

const ended = (row: ImportFacts, { failure, report, notes, steps }: ImportOutcome): Attempt => ({
  status: failure ? 'failed' : row.dryRun ? 'rehearsed' : 'done',
  report,
  notes,
  failure,
  stepsDone: steps,
  stepsTotal: steps,
})

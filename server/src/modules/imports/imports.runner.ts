import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import { Organisation } from '../organisation/organisation.public.js'
import type { ImportContext } from './import-context.js'
import { ImportJournal } from './imports.journal.js'
import { ImportsWriter } from './imports.writer.js'
import type { Settled } from './pieces.js'
import { type ImportFormat, readers } from './readers/detect.js'
import { Ledger, type LossReport, type Note } from './readers/ledger.js'
import { ReadError, type ReadErrorCode } from './readers/read-error.js'
import type { ImportRecord } from './readers/records.js'

/** A batch ends with this many records, or this many characters of text. */
const RECORDS = 500
const CHARACTERS = 2_000_000

export interface ImportOrder {
  /** Row of `imports`. */
  readonly importId: string
  readonly format: ImportFormat
  /** Where the file lies. */
  readonly path: string
  /** The same code, in one transaction that is taken back at the end. */
  readonly dryRun: boolean
  /** Whether what comes in counts in the adoption figures. */
  readonly countHistory: boolean
}

export interface ImportProgress {
  readonly done: number
  readonly total: number
  readonly report: LossReport
}

export interface ImportWatch {
  /** Told after each batch. */
  readonly onProgress?: (progress: ImportProgress) => void | Promise<void>
  /** Stops between two batches; the run then rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

export interface ImportOutcome {
  readonly report: LossReport
  readonly notes: Note[]
  /** Why the file could not be read to its end; what came before is here. */
  readonly failure: ReadErrorCode | null
  /** Steps of the file that were read. */
  readonly steps: number
}

class TakenBack extends Error {}

interface Reading {
  readonly order: ImportOrder
  readonly context: ImportContext
  readonly ledger: Ledger
  readonly watch: ImportWatch
  steps: { done: number; total: number }
}

/** Reads a file and writes what is in it, batch by batch, each in a transaction of its own. */
@Injectable()
export class ImportsRunner {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
    private readonly writer: ImportsWriter,
    private readonly journal: ImportJournal,
  ) {}

  /**
   * A file that cannot be read is an outcome, not an error.
   * @throws the reason of the signal, and what the database throws when it goes away
   */
  async run(order: ImportOrder, watch: ImportWatch = {}): Promise<ImportOutcome> {
    const ledger = new Ledger()
    const context = await this.context(order)
    const reading: Reading = { order, context, ledger, watch, steps: { done: 0, total: 0 } }
    const failure = order.dryRun
      ? await this.rehearse(reading)
      : await this.read(reading, (work) => this.db.transaction(work))
    return { report: ledger.totals(), notes: ledger.notes(), failure, steps: reading.steps.done }
  }

  private async rehearse(reading: Reading): Promise<ReadErrorCode | null> {
    let failure: ReadErrorCode | null = null
    const all = this.db.transaction(async (tx) => {
      failure = await this.read(reading, (work) => work(tx))
      throw new TakenBack()
    })
    await all.catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error
    })
    return failure
  }

  private async read(
    reading: Reading,
    within: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  ): Promise<ReadErrorCode | null> {
    const { order, context, ledger, watch } = reading
    const onProgress = (done: number, total: number) => (reading.steps = { done, total })
    try {
      for await (const batch of batches(
        readers[order.format](order.path, ledger, { now: this.clock.now(), onProgress }),
      )) {
        watch.signal?.throwIfAborted()
        settle(await within((tx) => this.writer.write(tx, context, batch)))
        await watch.onProgress?.({ ...reading.steps, report: ledger.totals() })
      }
      const left = await within((tx) => this.writer.finish(tx, context))
      for (const { code, place } of left) ledger.note(code, place)
      return null
    } catch (error) {
      if (error instanceof ReadError) return error.code
      throw error
    }
  }

  private async context({ importId, format, dryRun, countHistory }: ImportOrder): Promise<ImportContext> {
    const { locale, timeZone } = await this.organisation.facts()
    const resumed = !dryRun && (await this.journal.begun(this.db, importId))
    const system = format === 'slack' ? 'slack' : 'osmose'
    return {
      system,
      importId: dryRun ? undefined : importId,
      resumed,
      countHistory,
      locale,
      timeZone,
      people: new Map(),
      communities: new Map(),
      managers: new Map(),
      pins: [],
      links: [],
      pageLinks: [],
      folders: new Map(),
    }
  }
}

function settle(settled: readonly Settled[]): void {
  for (const { record, fate, files = [] } of settled)
    for (const one of [{ claim: record.claim, fate }, ...files])
      if (one.fate === 'new') one.claim.imported()
      else if (one.fate === 'known') one.claim.merged()
      else one.claim.leftOut(one.fate)
}

/** What was read before a file stopped being readable is still given. */
async function* batches(records: AsyncIterable<ImportRecord>): AsyncGenerator<ImportRecord[]> {
  const iterator = records[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { batch, failure, over } = await nextBatch(iterator)
      if (batch.length > 0) yield batch
      if (failure !== undefined) throw failure
      if (over) return
    }
  } finally {
    await iterator.return?.()
  }
}

async function nextBatch(iterator: AsyncIterator<ImportRecord>) {
  const batch: ImportRecord[] = []
  let characters = 0
  while (batch.length < RECORDS && characters < CHARACTERS) {
    try {
      const { value, done } = await iterator.next()
      if (done) return { batch, over: true }
      batch.push(value)
      if ('text' in value) characters += value.text.length
      if ('texts' in value) for (const { text } of value.texts) characters += text.length
      // Its files can be read until the next record is asked for.
      if ('attached' in value && value.attached.length > 0) break
    } catch (failure) {
      return { batch, failure }
    }
  }
  return { batch }
}

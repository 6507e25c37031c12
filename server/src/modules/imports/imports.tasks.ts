import { Injectable } from '@nestjs/common'
import { DAY_MS } from '@osmose/shared/core/local-day'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import { Task } from '../../platform/jobs/task.js'
import { ImportAttempts } from './imports.attempts.js'
import { ImportFiles } from './imports.files.js'
import { ImportOrders } from './imports.orders.js'
import { ImportsRepository } from './imports.repository.js'

/** An upload that nobody came back to is thrown away after a week. */
const KEEP_MS = 7 * DAY_MS

@Injectable()
export class ImportsTasks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly repository: ImportsRepository,
    private readonly attempts: ImportAttempts,
    private readonly files: ImportFiles,
    private readonly orders: ImportOrders,
  ) {}

  /** Also takes up what a crash interrupted: the job is given to another worker and the row still says `running`. */
  @Task('imports.run')
  async run({ importId }: { importId: string }): Promise<void> {
    const row = await this.repository.find(importId)
    if (!row || (row.status !== 'waiting' && row.status !== 'running')) return
    if (await this.files.exists(importId))
      return void (await this.attempts.run(row, this.files.pathOf(importId)))
    await this.db.transaction(async (tx) => {
      await this.repository.end(tx, importId, {
        status: 'failed',
        failure: 'file_gone',
        finishedAt: this.clock.now(),
        fileKept: false,
      })
      await this.orders.moved(tx, row, 'failed')
    })
  }

  @Task('imports.forget_uploads', '47 * * * *')
  async forgetUploads(): Promise<void> {
    for (const { id } of await this.repository.forgotten(new Date(this.clock.now().getTime() - KEEP_MS))) {
      await this.files.remove(id)
      await this.db.transaction((tx) => this.repository.change(tx, id, { fileKept: false }))
    }
  }
}

import { Injectable } from '@nestjs/common'
import { Database } from '../database/database.js'
import { migrationsPending } from '../database/migrations.js'

/** What readiness depends on. Liveness depends on nothing: a program whose database is away must not be killed. */
@Injectable()
export class Health {
  private draining = false
  private migrated = false
  private jobsRunning = false

  constructor(private readonly db: Database) {}

  /** The first step of a shutdown: no new work is sent here. */
  drain(): void {
    this.draining = true
  }

  jobsStarted(): void {
    this.jobsRunning = true
  }

  async check(): Promise<{ ready: boolean; database: boolean; migrations: boolean; jobs: boolean }> {
    const database = await this.db.one('select 1').then(
      () => true,
      () => false,
    )
    if (database && !this.migrated)
      this.migrated = !(await migrationsPending(this.db.dataSource).catch(() => true))
    const ready = database && this.migrated && this.jobsRunning && !this.draining
    return { ready, database, migrations: this.migrated, jobs: this.jobsRunning }
  }
}

import { Injectable } from '@nestjs/common'
import { Config } from '../config/config.js'
import { Database } from '../database/database.js'
import { migrationsPending } from '../database/migrations.js'
import { DEAD_AFTER_SECONDS, Worker } from '../jobs/worker.js'

export interface State {
  ready: boolean
  database: boolean
  migrations: boolean
  jobs: boolean
  degraded: boolean
}

/** What readiness depends on. Liveness depends on nothing: a program whose database is away must not be killed. */
@Injectable()
export class Health {
  private draining = false
  private migrated = false
  private complete = false

  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly worker: Worker,
  ) {}

  /** The first step of a shutdown: no new work is sent here. */
  drain(): void {
    this.draining = true
  }

  /** The last step of a start. */
  started(): void {
    this.complete = true
  }

  /**
   * `jobs`: this process's own worker gave a sign of life, or, where it has none (`web`), any other did. Only a process
   * that should work itself is not ready without; pages are served while mails wait, and that is `degraded`.
   */
  async check(): Promise<State> {
    const database = await this.db.one('select 1').then(
      () => true,
      () => false,
    )
    if (database && !this.migrated)
      this.migrated = !(await migrationsPending(this.db.dataSource).catch(() => true))
    const jobs = database && (await this.isWorking().catch(() => false))
    const ready =
      database && this.migrated && this.complete && !this.draining && (jobs || this.config.role === 'web')
    return { ready, database, migrations: this.migrated, jobs, degraded: ready && !jobs }
  }

  private async isWorking(): Promise<boolean> {
    return this.db.any(
      `select 1 from workers where seen_at > now() - make_interval(secs => $1) and ($2::text[] is null or id = any($2)) limit 1`,
      [DEAD_AFTER_SECONDS, this.config.role === 'web' ? null : this.worker.names],
    )
  }
}

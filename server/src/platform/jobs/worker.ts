import { Injectable } from '@nestjs/common'
import { EventEmitter } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import {
  type LogFunctionFactory,
  Logger,
  parseCronItems,
  run,
  runMigrations,
  runOnce,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import { Config } from '../config/config.js'
import { Database } from '../database/database.js'
import { Providers } from '../discovery/providers.js'
import { log } from '../log/log.js'
import { RunnerPool } from './runner-pool.js'
import { TASK } from './task.js'

const HEARTBEAT_MS = 5_000
const AGAIN_MS = 1_000
/** A worker that was not heard of for this long is dead; what it had locked is given to others. */
export const DEAD_AFTER_SECONDS = 20

const quietly: ReturnType<LogFunctionFactory> = (level, message, meta) => {
  if (level === 'error') log.error({ meta: meta && { error: String(meta.error ?? '') } }, message)
  else if (level === 'warning') log.warn(message)
}
const quiet = new Logger(() => quietly)

/** One runner, and when it ended: with the reason, if there is one. */
interface Turn {
  runner: Runner
  ended: Promise<unknown>
}

/** Asked of a runner that may have ended already. What it cannot give back is given back for it. */
const quit = (runner: Runner): void => void runner.stop().catch(() => undefined)

/** Tables and functions of the job queue; idempotent, run with our own migrations. */
export const migrateJobs = (database: Database): Promise<void> =>
  runMigrations({ pgPool: database.pool, logger: quiet })

/** Runs the background tasks of this process. */
@Injectable()
export class Worker {
  private runner: Runner | undefined
  private life: Promise<void> | undefined
  private heart: NodeJS.Timeout | undefined
  private readonly mine = new Set<string>()
  private leaving = new AbortController()
  /** While it stops, the runner may fail to give back what waits in it; that is done here, and is no error. */
  private readonly logger = new Logger(() => (level, message, meta) => {
    if (!this.isLeaving) quietly(level, message, meta)
  })

  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly providers: Providers,
  ) {}

  async start(): Promise<void> {
    this.leaving = new AbortController()
    // The embedded database has one process by construction: whoever held a lock before us is gone.
    if (!this.config.databaseUrl) await this.db.many('delete from workers')
    await this.releaseDead()
    this.life = this.live(await this.begin())
    this.heart = setInterval(() => void this.heartbeat(), HEARTBEAT_MS)
  }

  private async begin(): Promise<Turn> {
    const { tasks, schedule } = this.collect()
    const events = new EventEmitter() as WorkerEvents
    events.on('pool:create', ({ workerPool }) => void this.mine.add(workerPool.id))
    events.on('worker:create', ({ worker }) => void this.mine.add(worker.workerId))
    const connections = new RunnerPool(this.db.pool)
    const running = run({
      pgPool: connections.pool,
      taskList: tasks,
      parsedCronItems: parseCronItems(schedule),
      noHandleSignals: true,
      logger: this.logger,
      events,
      preset: {
        worker: {
          concurrentJobs: 3,
          // A notice that comes while jobs are being fetched can be missed; nobody waits longer than this for it.
          pollInterval: 1_000,
          // Under load jobs are fetched and finished by the handful; at rest the first one starts at once.
          localQueue: { size: 30, refetchDelay: { durationMs: 40, threshold: 6 } },
          completeJobBatchDelay: 20,
          failJobBatchDelay: 20,
        },
      },
    })
    const lost = connections.lost.then((error) => {
      connections.leave()
      throw error
    })
    this.runner = await Promise.race([running, lost])
    await this.heartbeat()
    const ended = Promise.race([this.runner.promise, lost]).catch((error: unknown) => error)
    return { runner: this.runner, ended }
  }

  /** A runner that ended by itself, or lost the database for a moment, is followed by another. */
  private async live(first: Turn): Promise<void> {
    for (let turn: Turn | undefined = first; turn; turn = await this.beginAgain()) {
      if (this.isLeaving) quit(turn.runner)
      const error = await turn.ended
      this.runner = undefined
      if (this.isLeaving) return
      log.error({ err: error }, 'the jobs of this process ended; they begin again')
      quit(turn.runner)
    }
  }

  private async beginAgain(): Promise<Turn | undefined> {
    while (!this.isLeaving) {
      try {
        await setTimeout(AGAIN_MS, undefined, { signal: this.leaving.signal })
        await this.giveBack()
        return await this.begin()
      } catch (error) {
        if (!this.isLeaving) log.warn({ err: error }, 'jobs could not begin again')
      }
    }
    return undefined
  }

  /** Under which names this process works in the table `workers`; none while it does not. */
  get names(): readonly string[] {
    return this.runner ? [...this.mine] : []
  }

  /** Finishes what runs, gives back what waits, and says goodbye; once. */
  async stop(): Promise<void> {
    if (this.isLeaving || !this.life) return
    this.leaving.abort()
    clearInterval(this.heart)
    if (this.runner) quit(this.runner)
    await this.life
    await this.giveBack()
  }

  private get isLeaving(): boolean {
    return this.leaving.signal.aborted
  }

  /** What this process had locked is free for anybody, and its names are forgotten. */
  private async giveBack(): Promise<void> {
    const names = [...this.mine]
    await this.db.many('select graphile_worker.force_unlock_workers($1::text[])', [names])
    await this.db.many('delete from workers where id = any($1)', [names])
    for (const name of names) this.mine.delete(name)
  }

  /** Runs what is due now and returns: for commands and tests, which have no worker running. */
  async drain(): Promise<void> {
    await runOnce({
      pgPool: this.db.pool,
      taskList: this.collect().tasks,
      noHandleSignals: true,
      logger: quiet,
    })
  }

  private collect() {
    const tasks: TaskList = {}
    const schedule: { task: string; match: string; identifier: string }[] = []
    for (const { mark, call } of this.providers.methods(TASK)) {
      tasks[mark.name] = (payload) => call(payload) as Promise<void>
      if (mark.cron) schedule.push({ task: mark.name, match: mark.cron, identifier: mark.name })
    }
    return { tasks, schedule }
  }

  private heartbeat(): Promise<void> {
    return this.beat().catch((error: unknown) => log.warn({ err: error }, 'heartbeat failed'))
  }

  private async beat() {
    await this.db.many(
      `insert into workers (id, seen_at) select unnest($1::text[]), now() on conflict (id) do update set seen_at = excluded.seen_at`,
      [[...this.mine]],
    )
    await this.releaseDead()
  }

  /** After `kill -9` a running job would stay locked for hours. */
  private async releaseDead() {
    await this.db.many(`delete from workers where seen_at < now() - make_interval(secs => $1)`, [
      DEAD_AFTER_SECONDS,
    ])
    await this.db.many(
      `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
       from graphile_worker._private_jobs
       where locked_by is not null and locked_by not in (select id from workers) and locked_at < now() - interval '2 seconds'
       having count(*) > 0`,
    )
  }
}

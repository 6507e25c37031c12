import { Injectable } from '@nestjs/common'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { Database } from '../database/database.js'
import { fail } from '../http/fail.js'

export interface Limit {
  readonly name: string
  readonly points: number
  readonly perSeconds: number
}

/** Counters in the database, so that a limit holds over all nodes and restarts; a blocked key is remembered in memory. */
@Injectable()
export class Limits {
  private readonly limiters = new Map<string, RateLimiterPostgres>()
  private readonly paces = new Map<string, RateLimiterMemory>()

  constructor(private readonly db: Database) {}

  /** Takes one point of `key`; throws `too_many_requests` with the seconds to wait when there is none left. */
  async take(limit: Limit, key: string): Promise<void> {
    await refuseWhenSpent(this.limiter(limit).consume(key))
  }

  /** As `take`, counted by this process alone: for what is asked too often to write each time down. */
  async pace(limit: Limit, key: string): Promise<void> {
    let pace = this.paces.get(limit.name)
    if (!pace)
      this.paces.set(
        limit.name,
        (pace = new RateLimiterMemory({ points: limit.points, duration: limit.perSeconds })),
      )
    await refuseWhenSpent(pace.consume(key))
  }

  /** Forgets what was taken, after a success. */
  async giveBack(limit: Limit, key: string): Promise<void> {
    await this.limiter(limit).delete(key)
  }

  private limiter(limit: Limit): RateLimiterPostgres {
    let limiter = this.limiters.get(limit.name)
    if (!limiter) {
      limiter = new RateLimiterPostgres({
        storeClient: this.db.pool,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix: limit.name,
        points: limit.points,
        duration: limit.perSeconds,
        inMemoryBlockOnConsumed: limit.points,
      })
      this.limiters.set(limit.name, limiter)
    }
    return limiter
  }
}

async function refuseWhenSpent(taken: Promise<unknown>): Promise<void> {
  try {
    await taken
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw fail('too_many_requests', { data: { retryAfterSeconds: Math.ceil(refused.msBeforeNext / 1000) } })
  }
}

import { Injectable } from '@nestjs/common'
import { Database } from '../database/database.js'
import { Task } from './task.js'

/** What the technology forgets by itself. */
@Injectable()
export class Housekeeping {
  constructor(private readonly db: Database) {}

  @Task('platform.forget', '17 * * * *')
  async forget(): Promise<void> {
    await this.db.many(`delete from idempotency_keys where created_at < now() - interval '24 hours'`)
    await this.db.many(`delete from rate_limits where expire < extract(epoch from now()) * 1000`)
  }
}

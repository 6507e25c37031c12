import { Injectable } from '@nestjs/common'
import { DAY_MS } from '@osmose/shared/core/local-day'
import type { Tx } from '../../platform/database/database.js'

/** Raw views are forgotten after this many days. */
export const VIEWS_DAYS = 90
/** Partitions exist this many days ahead; views that find none lie in the default one. */
const AHEAD_DAYS = 7

const midnight = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS
const nameOf = (at: number): string =>
  `post_views_${new Date(at).toISOString().slice(0, 10).replaceAll('-', '')}`

/** The first instant of which every view is still kept: a midnight, UTC. */
export const viewsKeptSince = (now: Date): Date => new Date(midnight(now.getTime()) - VIEWS_DAYS * DAY_MS)

/** Keeps `post_views` in one partition a day (UTC): makes those of the coming days, drops those that are over. */
@Injectable()
export class ViewsKeeper {
  async makeAhead(tx: Tx, now: Date): Promise<void> {
    const days = Array.from(
      { length: AHEAD_DAYS },
      (_, ahead) => midnight(now.getTime()) + (ahead + 1) * DAY_MS,
    )
    const known = new Set(await this.partitions(tx))
    for (const day of days) {
      if (known.has(nameOf(day))) continue
      const [from, to] = [day, day + DAY_MS].map((at) => `'${new Date(at).toISOString()}'`)
      await tx.many(
        `create table ${nameOf(day)} partition of post_views for values from (${from}) to (${to})`,
      )
    }
  }

  async dropOver(tx: Tx, now: Date): Promise<void> {
    const since = viewsKeptSince(now)
    const over = (await this.partitions(tx)).filter(
      (name) => /^post_views_\d{8}$/.test(name) && name < nameOf(since.getTime()),
    )
    for (const name of over) await tx.many(`drop table ${name}`)
    await tx.many('delete from post_views_default where at < $1', [since])
    await tx.many('delete from opened_posts where at < $1', [since])
  }

  private async partitions(tx: Tx): Promise<string[]> {
    const rows = await tx.many<{ name: string }>(
      `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'post_views'::regclass`,
    )
    return rows.map(({ name }) => name)
  }
}

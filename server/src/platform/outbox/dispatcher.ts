import { Injectable } from '@nestjs/common'
import type { EventOf } from '@osmose/shared/core/event'
import { Database, type Tx } from '../database/database.js'
import { Task } from '../jobs/task.js'
import { Reactions, type Subscriber } from './reactions.js'

/**
 * The durable lane. One job an event; its subscribers run in one transaction together. When one of them fails, they are
 * run again each in its own, so that a broken one holds up nobody else; the job then fails and is retried for it alone.
 */
@Injectable()
export class Dispatcher {
  constructor(
    private readonly db: Database,
    private readonly reactions: Reactions,
  ) {}

  @Task('outbox.dispatch')
  async dispatch(event: EventOf): Promise<void> {
    const subscribers = this.reactions.subscribersOf(event.name)
    try {
      await this.db.transaction((tx) => deliver(tx, event, subscribers))
    } catch (error) {
      if (subscribers.length === 1) throw error
      const failed: unknown[] = []
      for (const subscriber of subscribers)
        await this.db
          .transaction((tx) => deliver(tx, event, [subscriber]))
          .catch((e: unknown) => failed.push(e))
      if (failed.length > 0) throw failed[0]
    }
  }
}

/** Runs those that have not had this event yet. Exported for tests that deliver twice. */
export async function deliver(tx: Tx, event: EventOf, subscribers: readonly Subscriber[]): Promise<void> {
  const due = await tx.many<{ subscriber: string }>(
    `insert into event_deliveries (event_id, subscriber) select $1, unnest($2::text[]) on conflict do nothing returning subscriber`,
    [event.id, subscribers.map((subscriber) => subscriber.name)],
  )
  for (const subscriber of subscribers)
    if (due.some((row) => row.subscriber === subscriber.name)) await subscriber.run(tx, event)
}

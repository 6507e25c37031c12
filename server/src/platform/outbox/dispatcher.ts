import { Injectable } from '@nestjs/common'
import type { EventOf } from '@osmose/shared/core/event'
import { Database, type Tx } from '../database/database.js'
import { statement } from '../database/statement.js'
import { Task } from '../jobs/task.js'
import { Reactions, type Subscriber } from './reactions.js'

const note = statement(
  'outbox.note',
  'insert into event_deliveries (event_id, subscriber) select $1, unnest($2::text[])',
)

/**
 * The durable lane. One job an event; its subscribers run in one transaction together and side by side, since none waits
 * for another. When that fails (one of them is broken, or some have had the event before), each runs in a transaction of
 * its own, so that a broken one holds up nobody else; the job then fails and is retried for it alone.
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
      await this.db.repeatable((tx) => deliverToAll(tx, event, subscribers))
    } catch {
      const failed: unknown[] = []
      for (const subscriber of subscribers)
        await this.db
          .repeatable((tx) => deliver(tx, event, subscriber))
          .catch((error: unknown) => failed.push(error))
      if (failed.length > 0) throw failed[0]
    }
  }
}

const deliverToAll = (tx: Tx, event: EventOf, subscribers: readonly Subscriber[]) =>
  Promise.all([
    tx.many(note, [event.id, subscribers.map((subscriber) => subscriber.name)]),
    ...subscribers.map((subscriber) => subscriber.run(tx, event)),
  ])

/** Runs it unless it has had this event. Exported for tests that deliver twice. */
export async function deliver(tx: Tx, event: EventOf, subscriber: Subscriber): Promise<void> {
  const [due] = await tx.many(
    'insert into event_deliveries (event_id, subscriber) values ($1, $2) on conflict do nothing returning 1',
    [event.id, subscriber.name],
  )
  if (due) await subscriber.run(tx, event)
}

import { Injectable } from '@nestjs/common'
import type { EventType, PayloadOf } from '@osmose/shared/core/event'
import { Clock } from '../clock/clock.js'
import type { Db, Tx } from '../database/database.js'
import { statement } from '../database/statement.js'
import { Reactions } from './reactions.js'

/** PostgreSQL refuses longer notifications; a listener then reads the event from its row. */
const NOTIFY_LIMIT = 7_900

const appendEvent = statement(
  'outbox.append',
  `with event as (
     insert into events (name, payload, actor_id, at) values ($1, $2, $3, $4) returning id
   ), told as (
     select event.id, json_build_object('id', event.id::text, 'name', $1, 'payload', $2::json, 'actorId', $3, 'at', $6::text) as whole, json_build_object('id', event.id::text) as brief from event
   )
   select pg_notify('osmose_events', case when $5 then whole else brief end::text),
          case when $7 then (graphile_worker.add_job('outbox.dispatch', whole, job_key => id::text, job_key_mode => 'unsafe_dedupe')).id end
   from told`,
)

/**
 * The only way to say that something happened. It asks for the transaction of the write itself, so either both are kept
 * or neither. Two lanes leave from here at commit: the live lane (NOTIFY, may be lost, screens catch up) and the durable
 * lane (one job that runs every subscriber exactly once).
 */
@Injectable()
export class Events {
  private readonly listeners: ((event: { name: string; payload: unknown }) => void)[] = []

  constructor(
    private readonly clock: Clock,
    private readonly reactions: Reactions,
  ) {}

  /** For what this process remembers: called as soon as the transaction is kept, before its caller goes on. */
  onKept(listener: (event: { name: string; payload: unknown }) => void): void {
    this.listeners.push(listener)
  }

  async append<E extends EventType>(
    tx: Tx,
    type: E,
    payload: PayloadOf<E>,
    actorId: string | null,
  ): Promise<void> {
    const json = JSON.stringify(type.payload.parse(payload))
    const at = this.clock.now().toISOString()
    tx.lastly(appendEvent, [
      type.name,
      json,
      actorId,
      at,
      json.length < NOTIFY_LIMIT,
      at,
      this.reactions.hasSubscribers(type.name),
    ])
    tx.afterCommit(() => this.listeners.forEach((listener) => listener({ name: type.name, payload })))
  }

  /** Tells the windows that are open now and nobody else: nothing is stored, nobody subscribes, whoever is away misses it. */
  async whisper<E extends EventType>(db: Db, type: E, payload: PayloadOf<E>): Promise<void> {
    const at = this.clock.now().toISOString()
    const told = { id: '0', name: type.name, payload: type.payload.parse(payload), actorId: null, at }
    await db.many(`select pg_notify('osmose_events', $1)`, [JSON.stringify(told)])
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common'
import type { EventOf } from '@osmose/shared/core/event'
import pg from 'pg'
import { Database } from '../database/database.js'
import { log } from '../log/log.js'

/**
 * The live lane: PostgreSQL tells every web process of each committed event, so several nodes need no other bus. While
 * the connection is away events are missed; that is said once it is back (`onGap`), and screens catch up by cursor.
 */
@Injectable()
export class LiveLane implements OnApplicationBootstrap {
  private readonly listeners: ((event: EventOf) => void)[] = []
  private readonly gapListeners: (() => void)[] = []
  private client: pg.Client | undefined
  private stopped = false
  private listening = false

  constructor(private readonly db: Database) {}

  onEvent(listener: (event: EventOf) => void): void {
    this.listeners.push(listener)
  }

  onGap(listener: () => void): void {
    this.gapListeners.push(listener)
  }

  /** Whether this process hears of everything at once; what it remembers about rows is only good meanwhile. */
  get connected(): boolean {
    return this.listening
  }

  async onApplicationBootstrap() {
    if (this.listeners.length > 0) await this.listen()
  }

  private async listen(): Promise<void> {
    const options = this.db.dataSource.options as { url?: string }
    const client = new pg.Client({ connectionString: options.url, application_name: 'osmose live' })
    client.on('notification', ({ payload }) => void this.receive(payload ?? '{}'))
    client.on('error', (error) => log.warn({ err: error }, 'live lane interrupted'))
    await client.connect()
    await client.query('listen osmose_events')
    // Only from here on: an attempt that fails is told by its rejection, and must not be told twice.
    client.on('end', () => {
      this.listening = false
      this.again()
    })
    this.client = client
    this.listening = true
  }

  private again() {
    if (this.stopped) return
    setTimeout(() => {
      if (this.stopped) return
      this.listen().then(
        () => this.gapListeners.forEach((listener) => listener()),
        () => this.again(),
      )
    }, 500).unref()
  }

  private async receive(payload: string) {
    try {
      const told = JSON.parse(payload) as Partial<EventOf> & { id: string }
      const event = told.name ? (told as EventOf) : await this.read(told.id)
      if (event) for (const listener of this.listeners) listener(event)
    } catch (error) {
      log.error({ err: error }, 'live event lost')
    }
  }

  private async read(id: string): Promise<EventOf | undefined> {
    const row = await this.db.one<Omit<EventOf, 'at'> & { at: Date }>(
      'select id::text as id, name, payload, actor_id as "actorId", at from events where id = $1',
      [id],
    )
    return row && { ...row, at: row.at.toISOString() }
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.client?.end()
  }
}

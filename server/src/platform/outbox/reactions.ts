import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { EventOf } from '@osmose/shared/core/event'
import type { Tx } from '../database/database.js'
import { Providers } from '../discovery/providers.js'
import { type Hint, HINTS, SUBSCRIBES, type Subscription } from './decorators.js'

export interface Subscriber extends Subscription {
  run(tx: Tx, event: EventOf): Promise<void>
}

/** Who reacts to what, found once at start among all providers. */
@Injectable()
export class Reactions implements OnModuleInit {
  readonly subscribers: Subscriber[] = []
  readonly hinted = new Map<string, ((event: EventOf) => Hint[])[]>()
  private readonly subscribed = new Set<string>()

  constructor(private readonly providers: Providers) {}

  onModuleInit() {
    for (const { mark, call } of this.providers.methods(SUBSCRIBES)) {
      this.subscribers.push({ ...mark, run: (tx, event) => call(tx, event) as Promise<void> })
      for (const event of mark.events) this.subscribed.add(event.name)
    }
    for (const { mark, call } of this.providers.methods(HINTS))
      for (const { name } of mark)
        this.hinted.set(name, [...(this.hinted.get(name) ?? []), (event) => call(event) as Hint[]])
    const names = this.subscribers.map((subscriber) => subscriber.name)
    if (new Set(names).size !== names.length) throw new Error('Two subscribers have the same name.')
  }

  hasSubscribers(eventName: string): boolean {
    return this.subscribed.has(eventName)
  }

  subscribersOf(eventName: string): Subscriber[] {
    return this.subscribers.filter((subscriber) =>
      subscriber.events.some((event) => event.name === eventName),
    )
  }

  hintsOf(event: EventOf): Hint[] {
    return (this.hinted.get(event.name) ?? []).flatMap((hint) => hint(event))
  }
}

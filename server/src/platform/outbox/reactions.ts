import { Injectable, type OnModuleInit } from '@nestjs/common'
import { DiscoveryService, MetadataScanner } from '@nestjs/core'
import type { EventOf, EventType } from '@osmose/shared/core/event'
import type { Tx } from '../database/database.js'
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

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit() {
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue
      for (const key of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object))
        this.register(instance as Record<string, unknown>, key)
    }
    const names = this.subscribers.map((subscriber) => subscriber.name)
    if (new Set(names).size !== names.length) throw new Error('Two subscribers have the same name.')
  }

  private register(instance: Record<string, unknown>, key: string) {
    const method = instance[key] as (...parameters: unknown[]) => unknown
    const subscription = Reflect.getMetadata(SUBSCRIBES, method) as Subscription | undefined
    if (subscription) {
      this.subscribers.push({
        ...subscription,
        run: (tx, event) => method.call(instance, tx, event) as Promise<void>,
      })
      for (const event of subscription.events) this.subscribed.add(event.name)
    }
    for (const event of (Reflect.getMetadata(HINTS, method) as EventType[] | undefined) ?? [])
      this.hinted.set(event.name, [
        ...(this.hinted.get(event.name) ?? []),
        (e) => method.call(instance, e) as Hint[],
      ])
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

import { Injectable } from '@nestjs/common'
import { DiscoveryService, MetadataScanner } from '@nestjs/core'

/** Under which name a decorator leaves a mark of this type. */
export type Key<Mark> = string & { readonly marks?: Mark }

/** What decorators marked among all providers, wherever they live. Asked once everything is made. */
@Injectable()
export class Providers {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Each method that has this mark, ready to be called. */
  *methods<Mark>(key: Key<Mark>): Generator<{ mark: Mark; call: (...given: unknown[]) => unknown }> {
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const method = (instance as Record<string, unknown>)[name] as (...given: unknown[]) => unknown
        const mark = Reflect.getMetadata(key, method) as Mark | undefined
        if (mark !== undefined) yield { mark, call: (...given) => method.call(instance, ...given) }
      }
    }
  }

  /** Each provider whose class has this mark. */
  *marked<Mark>(key: Key<Mark>): Generator<{ mark: Mark; part: unknown }> {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || !instance) continue
      const mark = Reflect.getMetadata(key, metatype) as Mark | undefined
      if (mark !== undefined) yield { mark, part: instance as unknown }
    }
  }

  /** Each provider of a kind. */
  of<Part>(kind: abstract new (...given: never[]) => Part): Part[] {
    return this.discovery
      .getProviders()
      .map(({ instance }) => instance as unknown)
      .filter((instance): instance is Part => instance instanceof kind)
  }
}

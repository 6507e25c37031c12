import { useSyncExternalStore } from 'react'

/** A value that lives outside of React, for what a socket, a timer or a key changes. */
export interface Store<Value> {
  read(): Value
  set(value: Value | ((was: Value) => Value)): void
  subscribe(listener: () => void): () => void
}

export function store<Value>(initial: Value): Store<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    read: () => value,
    set(next) {
      const now = typeof next === 'function' ? (next as (was: Value) => Value)(value) : next
      if (Object.is(now, value)) return
      value = now
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export const useStore = <Value>(from: Store<Value>): Value => useSyncExternalStore(from.subscribe, from.read)

import type { Key } from '../discovery/providers.js'

export const TASK: Key<TaskMark> = 'osmose:task'

export interface TaskMark {
  readonly name: string
  readonly cron?: Cron
}

/**
 * When a task runs by itself: so many minutes after each hour, or oftener. It never names an hour or a day, because the
 * queue counts in UTC and people live elsewhere, and because a night in which nothing ran must not be a day lost. What
 * is due at an hour of the organisation asks the clock and the time zone whether it is due.
 */
export type Cron = `${string} * * * *`

/** Marks a method as a background task: `(payload) => Promise<void>`. It may run twice; it must not matter. */
export const Task =
  (name: `${string}.${string}`, cron?: Cron) =>
  (target: object, key: string, descriptor: PropertyDescriptor): void => {
    Reflect.defineMetadata(TASK, { name, cron } satisfies TaskMark, descriptor.value as object)
  }

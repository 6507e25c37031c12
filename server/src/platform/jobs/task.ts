export const TASK = 'osmose:task'

export interface TaskMark {
  readonly name: string
  /** Five-field crontab expression in UTC, when the task runs by itself. */
  readonly cron?: string
}

/** Marks a method as a background task: `(payload) => Promise<void>`. It may run twice; it must not matter. */
export const Task =
  (name: `${string}.${string}`, cron?: string) =>
  (target: object, key: string, descriptor: PropertyDescriptor): void => {
    Reflect.defineMetadata(TASK, { name, cron } satisfies TaskMark, descriptor.value as object)
  }

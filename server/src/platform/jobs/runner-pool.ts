import type { Pool, PoolClient } from 'pg'

type Query = (...asked: unknown[]) => Promise<unknown>
type Connected = (error: Error | undefined, client: PoolClient, release: PoolClient['release']) => void

/**
 * The connections of one runner of jobs. A runner that is told of a statement that failed may end, wait for ever with
 * jobs in its hands, or take the process with it, so it is not told: from the first such statement on nothing is answered,
 * and whoever started it, told by `lost`, puts another in its place.
 */
export class RunnerPool {
  /** What the runner takes for the pool. */
  readonly pool: Pool
  readonly lost: Promise<unknown>
  private readonly open = new Set<PoolClient>()
  private lose: (error: unknown) => void = () => undefined
  private isLost = false

  constructor(private readonly real: Pool) {
    this.lost = new Promise((resolve) => (this.lose = resolve))
    this.pool = standingFor(real, {
      query: (...asked: unknown[]) => this.answer(() => (real.query as unknown as Query).apply(real, asked)),
      connect: (told?: Connected) => {
        const client = this.connect()
        if (!told) return client
        void client.then((one) => told(undefined, one, (error) => one.release(error)))
        return undefined
      },
    })
  }

  /** Nothing is answered any more, and no connection is kept. */
  leave(): void {
    this.isLost = true
    for (const client of this.open) client.release(true)
    this.open.clear()
  }

  private async connect(): Promise<PoolClient> {
    const client = await this.answer(async () => {
      const one = await this.real.connect()
      if (this.isLost) one.release()
      else this.open.add(one)
      return one
    })
    return standingFor(client, {
      query: (...asked: unknown[]) =>
        this.answer(() => (client.query as unknown as Query).apply(client, asked)),
      release: (error?: Error | boolean) => {
        if (this.open.delete(client)) client.release(error)
      },
    })
  }

  private async answer<T>(work: () => Promise<T>): Promise<T> {
    try {
      if (!this.isLost) {
        const found = await work()
        if (!this.isLost) return found
      }
    } catch (error) {
      this.lose(error)
      this.isLost = true
    }
    return new Promise(() => undefined)
  }
}

/** `target` in everything but `own`. */
const standingFor = <T extends object>(target: T, own: Record<string, unknown>): T =>
  new Proxy(target, {
    get(_, name) {
      if (typeof name === 'string' && name in own) return own[name]
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })

import type { Writable } from 'node:stream'
import { type DataSource, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm'
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'
import type { Statement } from './statement.js'

/** Reading: outside or inside a transaction. Rows come back as the database gives them, named by the SQL. */
export interface Db {
  many<Row>(sql: string | Statement, values?: readonly unknown[]): Promise<Row[]>
  one<Row>(sql: string | Statement, values?: readonly unknown[]): Promise<Row | undefined>
  /** Whether there is such a row; of a statement that writes, whether it wrote one. */
  any(sql: string | Statement, values?: readonly unknown[]): Promise<boolean>
}

declare const open: unique symbol

/**
 * An open transaction. Every method that writes asks for one as its first parameter, so a write outside a transaction,
 * or an event apart from its write, does not compile.
 */
export interface Tx extends Db {
  readonly [open]: true
  insert<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    row: Partial<Row> | Partial<Row>[],
  ): Promise<void>
  update<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    where: Partial<Row>,
    change: Partial<Row>,
  ): Promise<number>
  remove<Row extends ObjectLiteral>(entity: EntityTarget<Row>, where: Partial<Row>): Promise<number>
  /**
   * Leaves together with the commit, in the order given: for a statement whose answer nobody needs, which then costs no
   * round trip. When it fails, nothing of the transaction is kept.
   */
  lastly(sql: string | Statement, values?: readonly unknown[]): void
  /** Runs once the transaction is kept, before its caller goes on: for what this process remembers about rows. */
  afterCommit(work: () => void): void
}

/** What is asked in the same words, whatever carries the question. */
abstract class Asking implements Db {
  protected abstract ask(query: QueryConfig): Promise<QueryResult>

  async many<Row>(sql: string | Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.ask(toQuery(sql, values))).rows as Row[]
  }

  async one<Row>(sql: string | Statement, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.many<Row>(sql, values))[0]
  }

  async any(sql: string | Statement, values: readonly unknown[] = []): Promise<boolean> {
    return ((await this.ask(toQuery(sql, values))).rowCount ?? 0) > 0
  }
}

/** The one way to the database. */
export class Database extends Asking {
  constructor(readonly dataSource: DataSource) {
    super()
  }

  /** The driver's pool, for libraries that bring their own SQL (jobs, rate limits). */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master
  }

  /** Ends every connection, and waits until the server has let go of them: the pool alone only asks for it. */
  async close(): Promise<void> {
    const { pool } = this
    const open = pool.totalCount
    let gone = 0
    const all = new Promise<void>((resolve) => {
      if (open === 0) resolve()
      pool.on('remove', () => void (++gone === open && resolve()))
    })
    await this.dataSource.destroy()
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, 2_000).unref())])
  }

  protected ask(query: QueryConfig): Promise<QueryResult> {
    return this.pool.query(query)
  }

  /**
   * Reads that do not wait for one another: `work` asks them all at once, of one connection, and they travel together. A
   * round trip costs both sides more than most reads do. Each stands for itself: one that fails takes no other with it.
   */
  async together<T>(work: (db: Db) => Promise<T>): Promise<T> {
    const client = await this.pool.connect()
    const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
    const reading = new Reading(client)
    try {
      stream.cork()
      process.nextTick(() => stream.uncork())
      return await work(reading)
    } finally {
      await reading.end()
      client.release()
    }
  }

  /**
   * Runs `work` in one transaction: all of it is kept, or, when it throws, nothing. The connection is in pipeline mode, so
   * the opening travels with the first statement, and statements that do not wait for one another travel together.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run('begin', work)
  }

  /**
   * As `transaction`, without waiting for the disk: for work that a job does again when a power cut takes it back. Since
   * the log is written in order, the job cannot be kept as done when its work is not.
   */
  repeatable<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run('begin; set local synchronous_commit = off', work)
  }

  private async run<T>(opening: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner()
    const client = (await runner.connect()) as PoolClient
    const tx = new OpenTransaction(client, runner.manager)
    try {
      const begun = client.query(opening)
      const [result] = await Promise.all([work(tx as unknown as Tx), begun])
      await tx.commit()
      return result
    } catch (error) {
      await tx.rollback()
      throw error
    } finally {
      await runner.release()
    }
  }
}

class Reading extends Asking {
  private readonly asked: Promise<unknown>[] = []

  constructor(private readonly client: PoolClient) {
    super()
  }

  protected ask(query: QueryConfig): Promise<QueryResult> {
    const answer = this.client.query(query)
    this.asked.push(answer)
    return answer
  }

  /** All have been answered, also those nobody waited for once another had failed. */
  async end(): Promise<void> {
    await Promise.allSettled(this.asked)
  }
}

class OpenTransaction extends Asking {
  private readonly kept: (() => void)[] = []
  private readonly last: QueryConfig[] = []
  private ended = false

  constructor(
    private readonly client: PoolClient,
    private readonly manager: EntityManager,
  ) {
    super()
  }

  protected async ask(query: QueryConfig): Promise<QueryResult> {
    this.refuseAfterEnd()
    return this.client.query(query)
  }

  async insert<Row extends ObjectLiteral>(entity: EntityTarget<Row>, row: Partial<Row> | Partial<Row>[]) {
    this.refuseAfterEnd()
    await this.manager.insert(entity, row as never)
  }

  async update<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    where: Partial<Row>,
    change: Partial<Row>,
  ) {
    this.refuseAfterEnd()
    return (await this.manager.update(entity, where as never, change as never)).affected ?? 0
  }

  async remove<Row extends ObjectLiteral>(entity: EntityTarget<Row>, where: Partial<Row>) {
    this.refuseAfterEnd()
    return (await this.manager.delete(entity, where as never)).affected ?? 0
  }

  lastly(sql: string | Statement, values: readonly unknown[] = []) {
    this.last.push(toQuery(sql, values))
  }

  afterCommit(work: () => void) {
    this.kept.push(work)
  }

  async commit() {
    this.ended = true
    const sent = [...this.last.map((query) => this.client.query(query)), this.client.query('commit')]
    const commit = (await Promise.all(sent)).at(-1)
    // What PostgreSQL answers when a statement had failed and nobody said so.
    if (commit?.command === 'ROLLBACK') throw new Error('A failed transaction was to be kept.')
    for (const after of this.kept) after()
  }

  /** Who was still at work when another part failed must not write outside the transaction. */
  private refuseAfterEnd() {
    if (this.ended) throw new Error('This transaction has ended.')
  }

  async rollback() {
    this.ended = true
    await this.client.query('rollback').catch(() => undefined)
  }
}

const toQuery = (sql: string | Statement, values: readonly unknown[]): QueryConfig =>
  typeof sql === 'string'
    ? { text: sql, values: [...values] }
    : { name: sql.name, text: sql.text, values: [...values] }

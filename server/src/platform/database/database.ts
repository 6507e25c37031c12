import { type DataSource, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm'
import type { Pool, PoolClient } from 'pg'
import type { Statement } from './statement.js'

/** Reading: outside or inside a transaction. Rows come back as the database gives them, named by the SQL. */
export interface Db {
  many<Row>(sql: string | Statement, values?: readonly unknown[]): Promise<Row[]>
  one<Row>(sql: string | Statement, values?: readonly unknown[]): Promise<Row | undefined>
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
  /** Runs once the transaction is kept, before its caller goes on: for what this process remembers about rows. */
  afterCommit(work: () => void): void
}

/** The one way to the database. */
export class Database implements Db {
  constructor(readonly dataSource: DataSource) {}

  /** The driver's pool, for libraries that bring their own SQL (jobs, rate limits). */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master
  }

  async many<Row>(sql: string | Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(toQuery(sql, values))).rows as Row[]
  }

  async one<Row>(sql: string | Statement, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.many<Row>(sql, values))[0]
  }

  /** Runs `work` in one transaction: all of it is kept, or, when it throws, nothing. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner()
    const client = (await runner.connect()) as PoolClient
    try {
      await runner.startTransaction()
      const tx = new OpenTransaction(client, runner.manager)
      const result = await work(tx as unknown as Tx)
      await runner.commitTransaction()
      for (const after of tx.kept) after()
      return result
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined)
      throw error
    } finally {
      await runner.release()
    }
  }
}

class OpenTransaction {
  readonly kept: (() => void)[] = []

  constructor(
    private readonly client: PoolClient,
    private readonly manager: EntityManager,
  ) {}

  async many<Row>(sql: string | Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query(toQuery(sql, values))).rows as Row[]
  }

  async one<Row>(sql: string | Statement, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.many<Row>(sql, values))[0]
  }

  async insert<Row extends ObjectLiteral>(entity: EntityTarget<Row>, row: Partial<Row> | Partial<Row>[]) {
    await this.manager.insert(entity, row as never)
  }

  async update<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    where: Partial<Row>,
    change: Partial<Row>,
  ) {
    return (await this.manager.update(entity, where as never, change as never)).affected ?? 0
  }

  async remove<Row extends ObjectLiteral>(entity: EntityTarget<Row>, where: Partial<Row>) {
    return (await this.manager.delete(entity, where as never)).affected ?? 0
  }

  afterCommit(work: () => void) {
    this.kept.push(work)
  }
}

const toQuery = (sql: string | Statement, values: readonly unknown[]) =>
  typeof sql === 'string'
    ? { text: sql, values: [...values] }
    : { name: sql.name, text: sql.text, values: [...values] }

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { createApp } from '../../src/app.js'
import { Organisation } from '../../src/modules/organisation/organisation.public.js'
import type { Config } from '../../src/platform/config/config.js'
import { readConfig } from '../../src/platform/config/config.js'
import { connect } from '../../src/platform/database/connect.js'
import type { Database } from '../../src/platform/database/database.js'
import { Health } from '../../src/platform/health/health.js'
import { Worker } from '../../src/platform/jobs/worker.js'
import { LiveLane } from '../../src/platform/outbox/live-lane.js'
import { type PersonSeed, aPerson } from '../factories/people.js'
import { TestClock } from './test-clock.js'
import { createTestDatabase } from './test-database.js'
import { TestPerson } from './test-person.js'
import type { World } from './world.js'

export interface TestNode {
  readonly origin: string
  get<T>(type: abstract new (...parameters: never[]) => T): T
  stop(): Promise<void>
}

/** The whole program on a database of its own, listening on a port of its own. */
export class TestApp implements World {
  readonly people: TestPerson[] = []

  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: Database,
    readonly databaseUrl: string,
    readonly clock: TestClock,
    readonly origin: string,
    private readonly drop: () => Promise<void>,
  ) {}

  /** `organisation: false` leaves the instance as at a first run. */
  static async start(env: Record<string, string> = {}, { organisation = true } = {}): Promise<TestApp> {
    const { database, url, drop } = await createTestDatabase()
    const clock = new TestClock()
    const dataDir = mkdtempSync(join(tmpdir(), 'osmose-data-'))
    const given = { NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: dataDir, ...env }
    const config: Config = { ...readConfig(given, '/'), port: 0 }
    const app = await createApp(config, database, clock)
    await app.listen(0, '127.0.0.1')
    app.get(Health).started()
    const address = app.getHttpServer().address() as { port: number }
    const clear = async () => {
      await drop()
      rmSync(dataDir, { recursive: true, force: true })
    }
    const test = new TestApp(app, database, url, clock, `http://127.0.0.1:${address.port}`, clear)
    if (organisation)
      await database.transaction((tx) =>
        app.get(Organisation).create(tx, {
          name: 'Ateliers',
          locale: 'fr',
          timeZone: 'Europe/Paris',
          kind: 'real',
          experimentSalt: 's3cr3t-salt',
        }),
      )
    return test
  }

  /** Another node of the same instance, on the same database, listening on a port of its own. */
  async node(env: Record<string, string> = {}): Promise<TestNode> {
    const database = await connect(this.databaseUrl, 'osmose node', 8)
    const config = {
      ...readConfig({ NODE_ENV: 'test', DATABASE_URL: this.databaseUrl, ...env }, '/'),
      port: 0,
    }
    const app = await createApp(config, database, this.clock)
    await app.listen(0, '127.0.0.1')
    app.get(Health).started()
    const { port } = app.getHttpServer().address() as { port: number }
    const node: TestNode = {
      origin: `http://127.0.0.1:${port}`,
      get: (type) => app.get(type as never),
      stop: async () => {
        await app.close()
        await app.get(Worker).stop()
        await app.get(LiveLane).stop()
        await database.dataSource.destroy()
      },
    }
    return node
  }

  /** A signed-in person: `await app.person({ name: 'Ann', department: 'Sales', roles: ['admin'] })`. */
  async person(seed: PersonSeed = {}): Promise<TestPerson> {
    const { id, name, token } = await aPerson(this, seed)
    const person = new TestPerson(id, name, this.origin, token)
    this.people.push(person)
    return person
  }

  /** Somebody without a session. */
  nobody(): TestPerson {
    return new TestPerson('', 'nobody', this.origin, undefined)
  }

  get<T>(type: abstract new (...parameters: never[]) => T): T {
    return this.app.get<T>(type as never)
  }

  /** Runs every job that is due: what reacts to what just happened has then reacted. */
  async settle(): Promise<void> {
    await this.get(Worker).drain()
  }

  events(name: string): Promise<{ payload: Record<string, unknown>; actorId: string | null }[]> {
    return this.database.many(
      'select payload, actor_id as "actorId" from events where name = $1 order by id',
      [name],
    )
  }

  async stop(): Promise<void> {
    for (const person of this.people) person.leave()
    await this.app.close()
    await this.get(LiveLane).stop()
    await this.drop()
  }
}

import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { createApp } from './app.js'
import { FirstStart } from './modules/demo/demo.public.js'
import { type Config, readConfig } from './platform/config/config.js'
import type { Database } from './platform/database/database.js'
import type { EmbeddedPostgres } from './platform/database/embedded/embedded-postgres.js'
import { StartError } from './platform/database/embedded/start-error.js'
import { openDatabase } from './platform/database/open.js'
import { Health } from './platform/health/health.js'
import { Worker } from './platform/jobs/worker.js'
import { log } from './platform/log/log.js'
import { giveBackAtRest } from './platform/memory/rest.js'
import { LiveLane } from './platform/outbox/live-lane.js'
import { RealtimeGateway } from './platform/realtime/gateway.js'

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

interface Running {
  config: Config
  app: NestFastifyApplication
  database: Database
  postgres: EmbeddedPostgres | undefined
  release: () => void
}

/** Starts everything in order, says how to enter, and arranges that it stops in the opposite order. */
export async function startOsmose(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env, projectRoot)
  if (config.dataDirNote) say(config.dataDirNote)
  await checkPort(config)
  const { postgres, database, release } = await openDatabase(config)
  const running: Running = { config, database, postgres, release, app: await createApp(config, database) }
  let ending: Promise<void> | undefined
  const end = (code: number) => (ending ??= shutDown(running, code))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0))
  void postgres?.ended.then(() => {
    if (ending) return
    log.fatal('the database ended by itself')
    void end(1)
  })
  try {
    await running.app.init()
    const lines = await running.app.get(FirstStart).ensure(say)
    if (config.role !== 'web') await running.app.get(Worker).start()
    running.app.get(Health).started()
    if (config.listens) await running.app.listen(config.port, config.host)
    giveBackAtRest()
    for (const line of config.role === 'worker' ? workerLines(config) : lines) say(line)
  } catch (error) {
    await end(1)
    throw error
  }
}

const workerLines = ({ listens, host, port }: Config) => [
  'Osmose works in the background: mails, imports, reports, and what follows from what people do. It has no pages.',
  ...(listens ? [`Its health, and nothing else: http://${host}:${port}/health/ready`] : []),
]

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Asks for the port before the work of a first start, so that the answer comes at once. */
async function checkPort({ port, host, listens }: Config): Promise<void> {
  if (!listens || port === 0) return
  await new Promise<void>((resolve, reject) => {
    const server = createServer().once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new StartError(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is in use. Set PORT to another one.`
            : `Cannot listen on ${host}:${port} (${error.code}).`,
        ),
      ),
    )
    server.listen(port, host, () => server.close(() => resolve()))
  })
}

/**
 * Readiness off, sockets told to come back, HTTP closed, jobs finished, database closed. Sockets go before HTTP, which
 * otherwise waits for them for ever.
 */
async function shutDown({ config, app, database, postgres, release }: Running, code: number): Promise<void> {
  const hard = setTimeout(() => process.exit(code || 1), 9_500)
  hard.unref()
  try {
    app.get(Health).drain()
    if (config.role !== 'worker') app.get(RealtimeGateway).close()
    await app.close()
    await app.get(Worker).stop()
    await app.get(LiveLane).stop()
    await database.close()
  } catch (error) {
    log.error({ err: error }, 'shutdown was not clean')
  }
  await postgres?.stop()
  release()
  process.exitCode = code
  setImmediate(() => process.exit(code))
}

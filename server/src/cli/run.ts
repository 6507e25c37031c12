import 'reflect-metadata'
import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { accessSync, constants } from 'node:fs'
import { resolve } from 'node:path'
import { AppModule } from '../app.module.js'
import { DemoModule } from '../modules/demo/demo.module.js'
import { FirstStart } from '../modules/demo/demo.public.js'
import { Organisation } from '../modules/organisation/organisation.public.js'
import {
  type DeclaredCommand,
  declaredCommands,
  type ExitCode,
  type Invocation,
} from '../platform/commands/command.js'
import { type Config, readConfig } from '../platform/config/config.js'
import { Database } from '../platform/database/database.js'
import { openOrAttach } from '../platform/database/open.js'
import { log, NestLog } from '../platform/log/log.js'
import { LiveLane } from '../platform/outbox/live-lane.js'
import { PlatformModule } from '../platform/platform.module.js'
import { InstanceCommands } from './instance.commands.js'
import { readArguments, usage } from './usage.js'

@Module({ imports: [AppModule, DemoModule], providers: [InstanceCommands] })
class CommandsModule {}

const say = (line: string) => void process.stderr.write(`${line}\n`)
const print = (text: string) => void process.stdout.write(`${text}\n`)

/** Runs one command and returns the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function runCommand(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  projectRoot: string,
): Promise<ExitCode | 2> {
  const commands = declaredCommands()
  const asked = readArguments(
    words,
    commands.map(({ spec }) => spec),
  )
  if ('help' in asked) {
    print(usage(commands.map(({ spec }) => spec)))
    return 0
  }
  if ('wrong' in asked) {
    say(`${asked.wrong}\n\n${usage(commands.map(({ spec }) => spec))}`)
    return 2
  }
  const { spec, flags } = asked
  // npm runs scripts in the project's folder; a path is meant from where the person stands.
  const argument =
    spec.reads || spec.argument?.startsWith('FILE')
      ? resolve(env.INIT_CWD ?? '.', asked.argument)
      : asked.argument
  if (spec.reads && !isReadable(argument)) {
    say(`${argument} cannot be read.`)
    return 1
  }
  const command = commands.find((one) => one.spec === spec) as DeclaredCommand
  const interrupt = new AbortController()
  process.once('SIGINT', () => interrupt.abort(new Error('Interrupted.')))
  return onInstance(readConfig(env, projectRoot), command, {
    argument,
    has: (flag) => flags.has(flag),
    print,
    say,
    signal: interrupt.signal,
  })
}

/** On the running instance's database when there is one, else on our own for as long as the command takes. */
async function onInstance(
  config: Config,
  command: DeclaredCommand,
  invocation: Invocation,
): Promise<ExitCode> {
  const { database, postgres, release } = await openOrAttach(config)
  try {
    // Without the gateway and without a worker: those belong to the running instance.
    const root = {
      module: CommandsModule,
      imports: [PlatformModule.with(Object.assign({}, config, { role: 'worker' } as const), database)],
    }
    const app = await NestFactory.createApplicationContext(root, {
      logger: new NestLog(),
      abortOnError: false,
    })
    try {
      if (!command.spec.beforeSetUp)
        await ensureOrganisation(config, app.get(Database), app.get(Organisation), app.get(FirstStart))
      const provider = app.get<Record<string, (invocation: Invocation) => Promise<ExitCode>>>(
        command.provider as never,
        { strict: false },
      )
      return (await provider[command.method]?.(invocation)) ?? 1
    } finally {
      await app.close()
      await app.get(LiveLane).stop()
    }
  } finally {
    // Connections that end with our own database server are no news.
    if (postgres) log.level = 'silent'
    await database.close()
    await postgres?.stop()
    release()
  }
}

/** An empty data folder becomes the demonstration, or with OSMOSE_DEMO=0 an organisation without a name of its own. */
async function ensureOrganisation(
  config: Config,
  database: Database,
  organisation: Organisation,
  firstStart: FirstStart,
): Promise<void> {
  if (await organisation.find()) return
  if (config.demo) return void (await firstStart.ensure())
  const name = config.locale === 'fr' ? 'Notre organisation' : 'Our organisation'
  await database.transaction((tx) =>
    organisation.create(tx, { name, locale: config.locale, timeZone: config.timeZone, kind: 'real' }),
  )
  // Its first administrator is still to come.
  await firstStart.setupCode()
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

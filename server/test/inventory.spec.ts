import { ModulesContainer } from '@nestjs/core'
import * as contracts from '@osmose/shared/generated/contracts'
import type { Endpoint } from '@osmose/shared/core/endpoint'
import { platformErrors } from '@osmose/shared/core/errors'
import type { EventType } from '@osmose/shared/core/event'
import type { SocketMessage } from '@osmose/shared/core/socket-message'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getMetadataArgsStorage } from 'typeorm'
import * as health from '../src/platform/health/health.contract.js'
import { ENDPOINT } from '../src/platform/http/handles.js'
import { TASK, type TaskMark } from '../src/platform/jobs/task.js'
import { Reactions } from '../src/platform/outbox/reactions.js'
import { TestApp } from './setup/test-app.js'

/** What must be true of everything the program offers, found by walking it: nobody has to remember. */

const root = join(__dirname, '../..')
const declared = [...Object.values(contracts), health].flatMap((contract) =>
  Object.entries(contract as object),
)
const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'route' in value
const isMessage = (value: unknown): value is SocketMessage =>
  typeof value === 'object' && value !== null && 'name' in value && 'body' in value && !('route' in value)
const endpoints = declared.filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1]))
const messages = declared.filter((entry): entry is [string, SocketMessage] => isMessage(entry[1]))

const sources = (folder: string, ending: RegExp): { file: string; text: string }[] =>
  (readdirSync(join(root, folder), { recursive: true }) as string[])
    .filter((file) => ending.test(file) && !file.includes('node_modules') && !file.startsWith('dist'))
    .map((file) => ({ file, text: readFileSync(join(root, folder, file), 'utf8') }))

describe('the inventory', () => {
  let app: TestApp
  beforeAll(async () => void (app = await TestApp.start()))
  afterAll(() => app.stop())

  const handlers = () =>
    [...app.app.get(ModulesContainer).values()]
      .flatMap((module) => [...module.controllers.values()])
      .flatMap(({ metatype }) => {
        const prototype = (metatype as { prototype: Record<string, object> }).prototype
        return Object.getOwnPropertyNames(prototype)
          .filter((name) => name !== 'constructor' && Reflect.hasMetadata('path', prototype[name] as object))
          .map((name) => ({
            name: `${(metatype as { name: string }).name}.${name}`,
            endpoint: Reflect.getMetadata(ENDPOINT, prototype[name] as object) as Endpoint | undefined,
          }))
      })

  it('has a declared endpoint behind every route, and a route behind every endpoint', () => {
    expect(
      handlers()
        .filter(({ endpoint }) => !endpoint)
        .map(({ name }) => name),
    ).toEqual([])
    const bound = handlers().map(({ endpoint }) => endpoint?.name)
    expect(new Set(bound).size).toBe(bound.length)
    expect(endpoints.map(([, endpoint]) => endpoint.name).filter((name) => !bound.includes(name))).toEqual([])
  })

  it('has errors that carry their feature and never the name of one of the platform', () => {
    for (const [, endpoint] of endpoints)
      for (const code of Object.keys(endpoint.errors ?? {})) {
        expect(code).toMatch(/^[a-z]+\.[a-z_]+$/)
        expect(Object.keys(platformErrors)).not.toContain(code)
      }
  })

  it('has no two endpoints of one name or one route', () => {
    for (const facts of [
      endpoints.map(([, endpoint]) => endpoint.name),
      endpoints.map(([, endpoint]) => endpoint.route.replace(/:\w+/g, ':')),
    ])
      expect(facts.filter((fact, index) => facts.indexOf(fact) !== index)).toEqual([])
  })

  it('names every endpoint in a test', () => {
    const tests = [...sources('server/src', /\.spec\.ts$/), ...sources('server/test', /\.spec\.ts$/)]
      .filter(({ file }) => !file.includes('inventory'))
      .map(({ text }) => text)
      .join('\n')
    expect(
      endpoints.map(([name]) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(tests)),
    ).toEqual([])
  })

  it('has versioned events in a catalogue, each appended somewhere', () => {
    const reactions = app.get(Reactions)
    const catalogue = new Map<string, { constant: string; event: EventType }>()
    for (const { file } of sources('server/src/events', /\.ts$/))
      for (const [constant, event] of Object.entries(
        require(join(root, 'server/src/events', file)) as Record<string, EventType>,
      )) {
        expect(event.name).toMatch(new RegExp(`^${file.replace('.events.ts', '')}\\.[a-z_]+\\.v\\d+$`))
        expect(catalogue.has(event.name)).toBe(false)
        catalogue.set(event.name, { constant, event })
      }
    for (const subscriber of reactions.subscribers)
      for (const event of subscriber.events) expect(catalogue.get(event.name)?.event).toBe(event)
    for (const name of reactions.hinted.keys()) expect(catalogue.has(name)).toBe(true)
    const code = sources('server/src/modules', /(?<!\.spec)\.ts$/)
      .map(({ text }) => text)
      .join('\n')
    expect(
      [...catalogue.values()]
        .map(({ constant }) => constant)
        .filter((constant) => !new RegExp(`\\b${constant}\\b`).test(code)),
    ).toEqual([])
  })

  it('has no schedule that names an hour, which would be one in London', () => {
    const schedules = [...app.app.get(ModulesContainer).values()]
      .flatMap((module) => [...module.providers.values()])
      .flatMap(({ metatype }) =>
        Object.values(
          Object.getOwnPropertyDescriptors((metatype as { prototype?: object } | null)?.prototype ?? {}),
        ),
      )
      .flatMap(({ value }) =>
        typeof value === 'function'
          ? ((Reflect.getMetadata(TASK, value) as TaskMark | undefined)?.cron ?? [])
          : [],
      )
    expect(schedules.length).toBeGreaterThan(5)
    expect(schedules.filter((cron) => !cron.endsWith(' * * * *'))).toEqual([])
  })

  it('has somebody in the browser who hears every live message', () => {
    const client = sources('client/src', /(?<!\.spec)\.tsx?$/)
      .map(({ text }) => text)
      .join('\n')
    // Named where it is heard, or else it makes stale what its feature keeps: keys begin with the feature's name.
    const heard = ([constant, { name }]: [string, SocketMessage]) =>
      new RegExp(`\\b${constant}\\b`).test(client) || client.includes(`['${name.split('.')[0]}'`)
    expect(messages.filter((message) => !heard(message)).map(([name]) => name)).toEqual([])
  })

  it('has rows that are shaped like their tables', async () => {
    const { columns, tables } = getMetadataArgsStorage()
    const stored = await app.database.many<{ table: string; column: string }>(
      `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public'`,
    )
    const missing = tables.flatMap((table) =>
      columns
        .filter((column) => column.target === table.target)
        .flatMap((column) => {
          const name = column.options.name ?? column.propertyName
          return stored.some((row) => row.table === table.name && row.column === name)
            ? []
            : [`${table.name}.${name}`]
        }),
    )
    expect(missing).toEqual([])
  })
})

import type { Endpoint } from '@osmose/shared/core/endpoint'
import * as contracts from '@osmose/shared/generated/contracts'
import type { TestPerson } from '../setup/test-person.js'
import { SECRET } from './company.js'
import { renaming } from './renamed.js'

const reads = Object.values(contracts)
  .flatMap((contract) => Object.values(contract as Record<string, unknown>))
  .filter(
    (value): value is Endpoint =>
      typeof value === 'object' && value !== null && 'route' in value && (value as Endpoint).method === 'GET',
  )

const NOBODY = '00000000-0000-0000-0000-000000000000'
/** What a search box may be given: what everybody says, what only the secret place says, and slips of both. */
const words = ['bride', SECRET, `« ${SECRET} »`, 'zirconiumiqe', 'brdie', 'Ann', 'commun', 'Proj']
/** Never part of what is compared: the hour, and what is drawn for the connection. */
const passing = new Set(['date', 'connection', 'keep-alive', 'etag', 'x-request-id'])

const combined = (names: readonly string[], known: Record<string, string[]>): Record<string, string>[] =>
  names.reduce<Record<string, string>[]>(
    (rows, name) =>
      rows.flatMap((row) => (known[name] ?? [NOBODY]).map((value) => ({ ...row, [name]: value }))),
    [{}],
  )

function queriesOf({ query }: Endpoint, known: Record<string, string[]>): Record<string, string>[] {
  const shape = query?.shape ?? {}
  const base: Record<string, string> = {
    ...('ids' in shape && { ids: known.fileId?.join(',') ?? '' }),
    ...('width' in shape && { width: '320' }),
  }
  return [
    base,
    ...('q' in shape ? words.map((q) => ({ ...base, q })) : []),
    ...('community' in shape ? (known.communityId ?? []).map((community) => ({ ...base, community })) : []),
    ...('q' in shape && 'community' in shape
      ? (known.communityId ?? []).map((community) => ({ ...base, community, q: SECRET }))
      : []),
  ]
}

/**
 * Calendars fold their lines, in the middle of an id too. One's own session is looked at anew when two real seconds have
 * passed, however far the day is.
 */
const settled = (body: string) =>
  body.replaceAll('\r\n ', '').replaceAll(/"seenAt":"[^"]*"/g, '"seenAt":"now"')

interface Ask {
  endpoint: Endpoint
  params: Record<string, string>
  query: Record<string, string>
}

/** Every read route, asked for everything that is known. */
export const asks = (known: Record<string, string[]>): Ask[] =>
  reads.flatMap((endpoint) => {
    const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
    return combined(names, known).flatMap((params) =>
      queriesOf(endpoint, known).map((query) => ({ endpoint, params, query })),
    )
  })

export interface Obtained {
  asked: string
  status: number
  headers: Record<string, string>
  body: string
}

/** Everything a reader gets from every read route, for everything the reader may name. */
export async function everythingRead(
  reader: TestPerson,
  known: Record<string, string[]>,
): Promise<Obtained[]> {
  const renamed = renaming()
  const all: Obtained[] = []
  for (const { endpoint, params, query } of asks(known)) {
    const reply = await reader.fetch(endpoint, { params, query })
    const headers = [...reply.headers].filter(([name]) => !passing.has(name))
    all.push({
      asked: renamed(`${endpoint.name} ${JSON.stringify({ params, query })}`),
      status: reply.status,
      headers: Object.fromEntries(headers),
      body: renamed(settled(await reply.text())),
    })
  }
  return all
}

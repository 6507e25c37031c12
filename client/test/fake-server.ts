import type { Endpoint, ParamsOf, QueryOf, BodyOf, ReplyOf } from '@osmose/shared/core/endpoint'
import type { Problem } from '@osmose/shared/core/errors'
import { readStrictly } from '@osmose/shared/core/strict'

interface Asked<E extends Endpoint> {
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  headers: Record<string, string>
}
type Handler = (asked: Asked<Endpoint>) => unknown

/** Thrown by a handler to answer as the server refuses. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem> & { code: string },
  ) {
    super(problem.code)
  }
}

/** Answers by contract: what a page asks is parsed as the server would, and no test can make it answer anything else. */
export class FakeServer {
  private readonly handlers: { endpoint: Endpoint; handle: Handler }[] = []
  /** Names of the endpoints asked, in order, with what was sent. */
  readonly asked: { name: string; body: unknown; headers: Record<string, string> }[] = []
  isCut = false
  private readonly held = new Map<Endpoint, Promise<void>>()

  /** The last answer given for an endpoint holds. */
  on<E extends Endpoint>(endpoint: E, handle: ((asked: Asked<E>) => ReplyOf<E>) | ReplyOf<E>): this {
    this.handlers.unshift({
      endpoint,
      handle: (typeof handle === 'function' ? handle : () => handle) as Handler,
    })
    return this
  }

  /** Keeps the answers of an endpoint back until what it returns is called. */
  holds(endpoint: Endpoint): () => void {
    let letGo: () => void = () => undefined
    this.held.set(endpoint, new Promise((resolve) => (letGo = resolve)))
    return letGo
  }

  countOf(endpoint: Endpoint): number {
    return this.asked.filter(({ name }) => name === endpoint.name).length
  }

  /** Takes the place of the browser's `fetch`. */
  readonly fetch = async (href: string, init: RequestInit = {}): Promise<Response> => {
    await Promise.resolve()
    if (this.isCut) throw new TypeError('Failed to fetch')
    const url = new URL(href, 'http://localhost')
    const found = this.find(init.method ?? 'GET', url.pathname)
    if (!found) throw new Error(`The fake server does not know ${init.method} ${url.pathname}`)
    const { endpoint, params, handle } = found
    await this.held.get(endpoint)
    const headers = init.headers as Record<string, string>
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined
    this.asked.push({ name: endpoint.name, body, headers })
    try {
      const reply = handle({
        params: understood(endpoint.params, params) as never,
        query: understood(endpoint.query, Object.fromEntries(url.searchParams)) as never,
        body: understood(endpoint.body, body ?? {}) as never,
        headers,
      })
      return answer(endpoint.creates ? 201 : 200, endpoint.reply.parse(reply))
    } catch (error) {
      if (error instanceof Refusal)
        return answer(error.status, { status: error.status, requestId: 'test', ...error.problem })
      throw new Error(`${endpoint.name}: ${String(error)}`, { cause: error })
    }
  }

  private find(method: string, pathname: string) {
    for (const { endpoint, handle } of this.handlers) {
      if (endpoint.method !== method) continue
      const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
      const pattern = new RegExp(`^/api${endpoint.path.replace(/:\w+/g, '([^/]+)')}$`)
      const match = pattern.exec(pathname)
      if (!match) continue
      const params = Object.fromEntries(
        names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')]),
      )
      if (endpoint.params && !endpoint.params.safeParse(params).success) continue
      return { endpoint, handle, params }
    }
    return undefined
  }
}

/** As the server reads it: what an endpoint does not declare is refused. */
function understood(schema: Endpoint['body'], given: unknown): unknown {
  const read = readStrictly(schema, given)
  if (!read.ok) throw new Error(`It does not understand ${JSON.stringify(read.fields)}`)
  return read.value
}

function answer(status: number, reply: unknown): Response {
  return { ok: status < 400, status, json: () => Promise.resolve(structuredCopy(reply)) } as Response
}
const structuredCopy = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

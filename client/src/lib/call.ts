import { hrefOf, isKeyed, type Endpoint, type ReplyOf, type RequestOf } from '@osmose/shared/core/endpoint'
import type { platformErrors, Problem } from '@osmose/shared/core/errors'

/** Codes that need no server: the request or its answer was lost on the way, or the server failed inside. */
type OwnCode = 'unreachable' | 'internal'
export type ErrorCodeOf<E extends Endpoint> =
  | (E['errors'] extends object ? keyof E['errors'] & string : never)
  | keyof typeof platformErrors
  | OwnCode

/** The one way in which a call fails. `code` is looked up in the reader's language; `fields` belongs to a form. */
export class ApiError<Code extends string = string> extends Error {
  readonly status: number
  readonly requestId: string | undefined
  readonly fields: Readonly<Record<string, string>>
  readonly data: Readonly<Record<string, unknown>>

  constructor(
    readonly code: Code,
    problem: Partial<Problem> = {},
  ) {
    super(code)
    this.name = 'ApiError'
    this.status = problem.status ?? 0
    this.requestId = problem.requestId
    this.fields = problem.fields ?? {}
    this.data = problem.data ?? {}
  }
}

export function isApiError<E extends Endpoint = Endpoint>(
  error: unknown,
  code?: ErrorCodeOf<E>,
): error is ApiError<ErrorCodeOf<E>> {
  return error instanceof ApiError && (code === undefined || error.code === code)
}

/** Nothing is known about the fate of the request: what was written must be kept, and may be sent again. */
export const isUnsent = (error: unknown): boolean =>
  error instanceof ApiError &&
  (error.code === 'unreachable' || error.code === 'unavailable' || error.code === 'internal')

interface Circumstances {
  signal?: AbortSignal
  /** The file of an endpoint that takes one. */
  upload?: Blob
  /** Names what the person means to do once, however often it is sent; see `newIntent`. */
  intent?: string
}

type Request<E extends Endpoint> = RequestOf<E> & Circumstances
type Optional<R> = object extends R ? [request?: R] : [request: R]

/**
 * Asks the server for what a contract declares. Throws `ApiError`, never anything else except an `AbortError`.
 * A request that counts once and got no answer is sent once more under the same key.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  ...[request]: Optional<Request<E>>
): Promise<ReplyOf<E>> {
  const asked: Partial<Request<E>> & { body?: unknown } = request ?? {}
  const init = initOf(endpoint, asked)
  const href = hrefOf(endpoint, asked)
  try {
    return await send(href, init)
  } catch (error) {
    if (!isKeyed(endpoint) || !isApiError(error, 'unreachable') || !isOnline()) throw error
    return send(href, init)
  }
}

function initOf(
  endpoint: Endpoint,
  { body, upload, signal, intent }: Circumstances & { body?: unknown },
): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (isKeyed(endpoint)) headers['idempotency-key'] = intent ?? newIntent()
  if (upload) headers['content-type'] = 'application/octet-stream'
  else if (body !== undefined) headers['content-type'] = 'application/json'
  return {
    method: endpoint.method,
    headers,
    signal,
    body: upload ?? (body === undefined ? undefined : JSON.stringify(body)),
    credentials: 'same-origin',
  }
}

async function send<Reply>(href: string, init: RequestInit): Promise<Reply> {
  let response: Response
  let reply: unknown
  try {
    response = await fetch(href, init)
    reply = await response.json().catch((error: unknown) => {
      if (response.ok) throw error
    })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new ApiError('unreachable')
  }
  if (response.ok) return reply as Reply
  const problem = (reply ?? {}) as Partial<Problem>
  throw new ApiError(problem.code ?? (response.status >= 502 ? 'unavailable' : 'internal'), {
    status: response.status,
    ...problem,
  })
}

const isOnline = () => typeof navigator === 'undefined' || navigator.onLine

/** A new key for one act of a person. Browsers offer `randomUUID` only on secure pages; a company's own host may not be one. */
export function newIntent(): string {
  const random: Partial<Crypto> = crypto
  if (random.randomUUID) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

import * as z from 'zod/mini'
import type { ErrorSpec } from './errors.js'

/**
 * An endpoint is a fact, not code: its name, where it lives, who may call it, what goes in, what comes out
 * and which errors it may answer. The server binds a handler to it, the client calls it, the OpenAPI document
 * and the inventory test are computed from it. There is no second description anywhere.
 */
export interface EndpointSpec {
  /** `method` and path below `/api`, for example `POST /communities/:communityId/posts`. */
  readonly route: `${Method} /${string}`
  readonly access: Access
  readonly params?: z.ZodMiniObject
  readonly query?: z.ZodMiniObject
  readonly body?: z.ZodMiniType
  readonly reply: z.ZodMiniObject
  readonly errors?: Readonly<Record<string, ErrorSpec>>
  /** The body is a file, sent as `application/octet-stream`; at most this many bytes. */
  readonly upload?: { readonly maxBytes: number }
  /** The reply is a file of this media type instead of JSON; `reply` is then empty. */
  readonly binary?: `${string}/${string}`
  /** Creating POSTs answer 201 and honour `Idempotency-Key`; everything else answers 200. */
  readonly creates?: boolean
  /** Changes what a repetition would find changed: honours `Idempotency-Key` too, and answers 200. */
  readonly once?: boolean
  /**
   * The reply is built field by field by one query file and asked for very often: in production it is not parsed again.
   * Development and tests parse it all the same.
   */
  readonly trusted?: boolean
  /** One sentence for the reader of the API page. */
  readonly summary: string
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * `public`: anybody. `signedIn`: any person with a live session. Otherwise the network-wide role that is asked
 * for; rights that depend on an object (my post, my community) are decided by policies, not here.
 */
export type Access = 'public' | 'signedIn' | 'communityManager' | 'hr' | 'admin'

export type Endpoint<S extends EndpointSpec = EndpointSpec> = S & {
  readonly name: string
  readonly method: Method
  readonly path: string
}

/** Declares an endpoint. The first word of the name is the feature's folder: `posts.publish`. */
export function endpoint<const S extends EndpointSpec>(name: `${string}.${string}`, spec: S): Endpoint<S> {
  const [method, path] = spec.route.split(' ') as [Method, string]
  return { ...spec, name, method, path }
}

/** Whether it is done once under one `Idempotency-Key`, however often it is sent. */
export const isKeyed = ({ creates, once }: Pick<EndpointSpec, 'creates' | 'once'>): boolean =>
  creates === true || once === true

type Parsed<T> = T extends z.ZodMiniType ? z.output<T> : undefined
type Given<T> = T extends z.ZodMiniType ? z.input<T> : undefined

export type ParamsOf<E extends EndpointSpec> = Parsed<E['params']>
export type QueryOf<E extends EndpointSpec> = Parsed<E['query']>
export type BodyOf<E extends EndpointSpec> = Parsed<E['body']>
export type ReplyOf<E extends EndpointSpec> = z.output<E['reply']>

type Optional<K extends string, V> = undefined extends V ? { [P in K]?: V } : { [P in K]: V }
type AllOptional<T> = Record<string, never> extends T ? true : object extends T ? true : false

/** What a caller passes: only the parts the endpoint declares. A query whose fields are all optional may be left out. */
export type RequestOf<E extends EndpointSpec> = Optional<'params', Given<E['params']>> &
  (AllOptional<NonNullable<Given<E['query']>>> extends true
    ? { query?: Given<E['query']> }
    : Optional<'query', Given<E['query']>>) &
  Optional<'body', Given<E['body']>>

/** Fills `:name` parts of the path and appends the query; shared by the browser, the tests and the command line. */
export function hrefOf(
  endpoint: Pick<Endpoint, 'path'>,
  request: { params?: unknown; query?: unknown },
): string {
  const params = (request.params ?? {}) as Record<string, unknown>
  const path = endpoint.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params[key])))
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries((request.query ?? {}) as Record<string, unknown>))
    if (value !== undefined && value !== null) search.set(key, String(value))
  return `/api${path}${search.size > 0 ? `?${search}` : ''}`
}

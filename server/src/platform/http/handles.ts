import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common'
import {
  type BodyOf,
  type Endpoint,
  type EndpointSpec,
  isKeyed,
  type ParamsOf,
  type QueryOf,
  type ReplyOf,
} from '@osmose/shared/core/endpoint'
import { readStrictly } from '@osmose/shared/core/strict'
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type * as z from 'zod/mini'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from './actor.js'
import { fail } from './fail.js'
import type { Once } from './idempotency.js'

export const ENDPOINT = 'osmose:endpoint'

/** Binds a controller method to the endpoint of a contract. A method without it cannot be reached: see `ClosedGuard`. */
export const Handles = (endpoint: Endpoint): MethodDecorator =>
  applyDecorators(
    RequestMapping({ path: endpoint.path, method: RequestMethod[endpoint.method] }),
    HttpCode(endpoint.creates ? 201 : 200),
    SetMetadata(ENDPOINT, endpoint),
  )

/** What a handler receives, parsed by the contract. `actor` is missing only where the endpoint is public. */
export interface In<E extends EndpointSpec> {
  readonly actor: E['access'] extends 'public' ? Actor | undefined : Actor
  readonly params: ParamsOf<E>
  readonly query: QueryOf<E>
  readonly body: BodyOf<E>
  readonly upload: E['upload'] extends object ? Readable : undefined
  /** Present when the caller sent an `Idempotency-Key`. */
  readonly once: Once | undefined
  readonly request: FastifyRequest
  readonly response: FastifyReply
}

/** What a handler owes. */
export type Out<E extends EndpointSpec> = Promise<E['binary'] extends string ? Buffer : ReplyOf<E>>

export type RequestWithActor = FastifyRequest & { actor?: Actor; input?: unknown }

export const Input = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<RequestWithActor>().input,
)

/** What came in, understood whole or refused; read before every handler, also one that asks for nothing. */
export const readInput = (endpoint: Endpoint, request: RequestWithActor, response: FastifyReply) => ({
  actor: request.actor,
  query: parse(endpoint.query, request.query),
  params: parse(endpoint.params, request.params),
  body: endpoint.upload ? undefined : parse(endpoint.body, request.body ?? {}),
  upload: endpoint.upload ? request.body : undefined,
  once: toOnce(endpoint, request),
  request,
  response,
})

function parse(schema: z.ZodMiniType | undefined, value: unknown): unknown {
  const read = readStrictly(schema, value)
  if (read.ok) return read.value
  throw fail('invalid_input', { fields: read.fields })
}

function toOnce(endpoint: Endpoint, request: RequestWithActor): Once | undefined {
  const key = request.headers['idempotency-key']
  if (!isKeyed(endpoint) || !request.actor || typeof key !== 'string') return undefined
  if (!/^[\w-]{8,100}$/.test(key)) throw fail('invalid_input', { fields: { 'Idempotency-Key': 'invalid' } })
  const content = endpoint.upload ? '' : JSON.stringify(request.body ?? null)
  const fingerprint = createHash('sha256')
    .update(`${endpoint.name} ${request.url} ${content}`)
    .digest('base64url')
  return { personId: request.actor.personId, key, fingerprint }
}

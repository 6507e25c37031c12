import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common'
import type { Access, Endpoint } from '@osmose/shared/core/endpoint'
import type { Readable } from 'node:stream'
import { Config } from '../config/config.js'
import { type Actor, Authenticator } from './actor.js'
import { readSessionToken } from './cookies.js'
import { fail, Failure } from './fail.js'
import { ENDPOINT, readInput, type RequestWithActor } from './handles.js'
import { uploaded } from './upload.js'

/**
 * Closed by default. It is a global guard, so no path, alias or method reaches a handler without passing here. A handler
 * that is not bound to an endpoint is refused: a forgotten permission is a door that does not open.
 */
@Injectable()
export class ClosedGuard implements CanActivate {
  constructor(
    private readonly config: Config,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true
    const endpoint = Reflect.getMetadata(ENDPOINT, context.getHandler()) as Endpoint | undefined
    if (!endpoint) throw fail('not_found')
    const request = context.switchToHttp().getRequest<RequestWithActor>()
    refuseForeignOrigin(this.config, request, endpoint)
    const token = readSessionToken(this.config, request.headers.cookie)
    const actor = token ? await this.authenticator.authenticate(token) : undefined
    request.actor = actor
    admit(endpoint, request)
    if (endpoint.upload && token && actor)
      request.body = uploaded(request.body as Readable | null | undefined, () => this.again(token, actor))
    request.input = readInput(endpoint, request, context.switchToHttp().getResponse())
    return true
  }

  /** Refuses whoever lost, since they began to send, their session or a role they had. */
  private async again(token: string, { roles }: Actor): Promise<void> {
    const now = await this.authenticator.authenticateAfresh(token)
    if (!now) throw fail('not_signed_in')
    if (roles.some((role) => !now.roles.includes(role))) throw fail('forbidden')
  }
}

function admit({ access }: Endpoint, { actor }: RequestWithActor) {
  if (access === 'public') return
  if (!actor) throw fail('not_signed_in')
  if (holds(actor.roles, access)) return
  throw fail('forbidden')
}

const holds = (roles: readonly string[], access: Access) => access === 'signedIn' || roles.includes(access)

/**
 * Cross-site requests cannot change anything: cookies are SameSite=Lax, a foreign `Origin` or `Sec-Fetch-Site` is
 * refused, and bodies are JSON or octets, which a form of another site cannot send.
 */
function refuseForeignOrigin(config: Config, request: RequestWithActor, endpoint: Endpoint) {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (!isOwnOrigin(config, request.headers.origin, request.headers.host)) throw fail('forbidden')
  if (request.headers['sec-fetch-site'] === 'cross-site') throw fail('forbidden')
  const type = request.headers['content-type']?.split(';')[0]?.trim()
  const expected = endpoint.upload ? 'application/octet-stream' : 'application/json'
  if (type !== undefined && type !== expected)
    throw new Failure('invalid_input', 415, { fields: { 'content-type': 'unsupported' } })
}

/** No `Origin` (a program, not a browser), the public address, or the very host that was asked. */
export function isOwnOrigin(config: Config, origin: string | undefined, host: string | undefined): boolean {
  if (!origin || origin === new URL(config.publicUrl).origin) return true
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}

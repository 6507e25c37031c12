import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common'
import type { Problem } from '@osmose/shared/core/errors'
import type { FastifyReply } from 'fastify'
import { log } from '../log/log.js'
import { Failure } from './fail.js'
import type { RequestWithActor } from './handles.js'

export const problemType = 'application/problem+json; charset=utf-8'

/** To somebody who is signed in: not theirs to do, or not there for them. Which of the two is told to nobody. */
const denied = new Set(['forbidden', 'not_found'])

/** Every error leaves in one shape (`Problem`). What we did not foresee is `internal`, logged with its request's id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost) {
    if (host.getType() !== 'http') return
    const request = host.switchToHttp().getRequest<RequestWithActor>()
    const reply = host.switchToHttp().getResponse<FastifyReply>()
    const problem = toProblem(error, request.id)
    if (problem.status >= 500)
      log.error({ err: error, requestId: request.id, route: request.routeOptions?.url }, problem.code)
    if (error instanceof Failure && request.actor && denied.has(problem.code))
      log.warn({
        event: 'access.denied',
        code: problem.code,
        route: `${request.method} ${request.routeOptions?.url}`,
        personId: request.actor.personId,
        requestId: request.id,
      })
    void reply.status(problem.status).header('content-type', problemType).send(problem)
  }
}

export function toProblem(error: unknown, requestId: string): Problem {
  if (error instanceof Failure) return { code: error.code, status: error.status, requestId, ...error.details }
  const known = error as { code?: string; statusCode?: number }
  if (error instanceof HttpException) return problemOf(error.getStatus(), requestId)
  // A client's own doing, told by Fastify (too large, not JSON) or by PostgreSQL (a character, a number it cannot store).
  if (known.statusCode && known.statusCode < 500) return problemOf(known.statusCode, requestId)
  if (['22003', '22021', '22P05', '22007', '22008', '22P02'].includes(known.code ?? ''))
    return { code: 'invalid_input', status: 400, requestId }
  if (isUnavailable(known.code) || (error as Error).message === 'timeout exceeded when trying to connect')
    return { code: 'unavailable', status: 503, requestId }
  return { code: 'internal', status: 500, requestId }
}

const codes: Record<number, string> = {
  400: 'invalid_input',
  401: 'not_signed_in',
  403: 'forbidden',
  404: 'not_found',
  413: 'too_large',
  415: 'invalid_input',
  431: 'too_large',
  429: 'too_many_requests',
  503: 'unavailable',
}

export const problemOf = (status: number, requestId: string): Problem => ({
  code: codes[status] ?? 'invalid_input',
  status,
  requestId,
})

/** The database is away, shutting down, out of connections, cut a statement short, let it wait too long for another, or had two wait for each other. */
const isUnavailable = (code: string | undefined) =>
  code !== undefined &&
  (/^(08|53|57P0)/.test(code) ||
    code === '57014' ||
    code === '55P03' ||
    code === '40P01' ||
    ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT'].includes(code))

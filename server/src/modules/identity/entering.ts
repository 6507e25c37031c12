import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../platform/config/config.js'
import { networkOf, setSessionCookie } from '../../platform/http/cookies.js'
import type { NewSession, Origin } from './sessions.service.js'

export const originOf = (request: FastifyRequest): Origin => ({
  device: (request.headers['user-agent'] ?? '').slice(0, 200),
  network: networkOf(request),
})

/** Gives an open session to the browser. */
export function keepSession(
  config: Config,
  response: FastifyReply,
  { token, maxAgeSeconds, personId }: NewSession,
): { personId: string } {
  setSessionCookie(config, response, token, maxAgeSeconds)
  return { personId }
}

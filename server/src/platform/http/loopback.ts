import type { FastifyRequest } from 'fastify'

const proxyHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
]

/** Names that lead nowhere else: any other may be made to lead here by whoever owns it (DNS rebinding). */
const ownNames = ['localhost', '127.0.0.1', '[::1]']

/** Whether a request comes from the machine itself and through no proxy: what the demonstration opens to it, it opens to nobody else. */
export const isLoopback = (request: FastifyRequest): boolean =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '') &&
  ownNames.includes(request.hostname) &&
  proxyHeaders.every((name) => request.headers[name] === undefined)

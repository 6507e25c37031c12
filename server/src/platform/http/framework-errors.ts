import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { problemOf, problemType, toProblem } from './problem.filter.js'

/** What is refused before there is a route, and so before the filter: an address that cannot be read. */
export function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(error, request.id)
  void reply.status(problem.status).headers(always).header('content-type', problemType).send(problem)
}

/** A worker has no pages and no API: whatever is asked but its health is not there. */
export async function healthOnly(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (request.url.startsWith('/health/')) return undefined
  return reply
    .status(404)
    .headers(always)
    .header('content-type', problemType)
    .send(problemOf(404, request.id))
}

/** What is refused before there is a request: headers beyond 16 kB, and what is not HTTP. Then the line is cut. */
export function refuseBytes(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const problem = problemOf(statuses[error.code ?? ''] ?? 400, randomUUID())
  const body = JSON.stringify(problem)
  const headers = {
    ...always,
    'content-type': problemType,
    'content-length': String(body.length),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  if (socket.writable)
    socket.write(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`)
  socket.destroy(error)
}

/** What leaves without passing through the program's replies has these all the same. */
export const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

const statuses: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }
